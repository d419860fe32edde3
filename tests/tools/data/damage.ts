/** What can be wrong with a data file: used on the files as they lie, and on their way to a page. */
import type { DataName } from '../../../src/data/load';

/** Each data file of the deck: its name in `Data`, or the vintages that are drawn with it. */
export const FILES = {
  kommuner: 'kommuner',
  befolkning: 'befolkning',
  innvandrere: 'innvandrere',
  'innvandrere-land': 'innvandrereLand',
  innvandringsgrunn: 'innvandringsgrunn',
  folkemengde: 'folkemengde',
  'folkemengde-norge': 'folkemengdeNorge',
  alder: 'alder',
  befolkningsendring: 'befolkningsendring',
  'bosatte-flyktninger': 'bosatteFlyktninger',
  'vekstbidrag-sentralitet': 'vekstbidrag',
  'publiserte-tall': 'publiserteTall',
  'fylkesvurdering-2013': 'fylkesvurdering',
  tilflyttingsarbeid: 'tilflyttingsarbeid',
  'norge-2013': [2013],
  'norge-2024': [2020, 2024],
} as const satisfies Record<string, DataName | readonly number[]>;
export type DataFile = keyof typeof FILES;
export const files = Object.keys(FILES) as DataFile[];

/** A value deep in a JSON text put in place of the one that is there. */
export function put(text: string, path: readonly (string | number)[], value: unknown): string {
  const json = JSON.parse(text);
  const last = path.at(-1) ?? '';
  let holder = json;
  for (const key of path.slice(0, -1)) holder = holder[key];
  if (holder[last] === undefined) throw new Error(`there is no ${path.join('.')} to damage`);
  holder[last] = value;
  return JSON.stringify(json);
}

type Place = [path: (string | number)[], value: unknown];

/** What tells that a file is of the schema that is expected; JSON-stat's `class` for the others. */
const SCHEMA: Partial<Record<DataFile, Place>> = {
  kommuner: [['koder'], {}],
  'norge-2013': [['type'], 'FeatureCollection'],
  'norge-2024': [['objects', 'fylker'], null],
  'publiserte-tall': [['rader'], {}],
  'fylkesvurdering-2013': [['stor'], 'Hedmark'],
  tilflyttingsarbeid: [['prosent'], 'åtti'],
  'innvandrere-land': [['kommuner2020', '0301'], []],
};
const OTHER_CLASS: Place = [['class'], 'collection'];

/** Where a code stands; in the table of `Region` for the others, nowhere for two of them. */
const CODE: Partial<Record<DataFile, Place | null>> = {
  kommuner: [['kommuner2013', 3, 0], '9998'],
  'norge-2013': [['objects', 'kommuner', 'geometries', 5, 'id'], '9998'],
  'norge-2024': [['objects', 'kommuner', 'geometries', 5, 'id'], '9998'],
  'fylkesvurdering-2013': [['nevnes', 0], '99'],
  'vekstbidrag-sentralitet': [['dimension', 'Sentralitet', 'category', 'index', 2], '9'],
  'folkemengde-norge': [['dimension', 'Region', 'category', 'index', 0], '9998'],
  'publiserte-tall': null,
  'innvandrere-land': null,
  tilflyttingsarbeid: null,
};
const OTHER_REGION: Place = [['dimension', 'Region', 'category', 'index', 2], '9998'];

/** Each way of being damaged; null where a file cannot be damaged so. */
export const DAMAGES = {
  'cut short': (_file: DataFile, text: string): string | null => text.slice(0, text.length / 2),
  'with another schema': (file: DataFile, text: string): string | null =>
    put(text, ...(SCHEMA[file] ?? OTHER_CLASS)),
  'with a wrong code': (file: DataFile, text: string): string | null => {
    const place = CODE[file];
    return place === null ? null : put(text, ...(place ?? OTHER_REGION));
  },
};

/** Figures that look at the country as a whole, by the file where they find it. */
export const OF_THE_COUNTRY: Partial<Record<DataFile, string[]>> = {
  innvandringsgrunn: ['kunnskapsbasert-grunner'],
  alder: ['kunnskapsbasert-alder'],
  'folkemengde-norge': [
    'akershus-linjer',
    'kunnskapsbasert-endring',
    'kunnskapsbasert-flyktninger',
    'kunnskapsbasert-grunner',
    'lykke-til-kart',
  ],
};

/** The country's numbers hidden: SSB's «:», and no value. */
export function withoutCountry(text: string): string {
  const json = JSON.parse(text) as {
    id: string[];
    size: [number, number, number];
    dimension: Record<string, { category: { index: string[] } }>;
    value: (number | null)[];
    status?: Record<number, string>;
  };
  const each = json.size[1] * json.size[2];
  const regions = json.dimension[json.id[0] ?? '']?.category.index ?? [];
  const from = regions.indexOf('0') * each;
  const status = { ...json.status };
  for (let i = from; i < from + each; i++) {
    json.value[i] = null;
    status[i] = ':';
  }
  return JSON.stringify({ ...json, status });
}

import type { Dataset } from '../../src/data/jsonstat';
import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import {
  type Column,
  defineFigure,
  placeSentence,
  type Row,
  sourceOf,
} from '../../src/figure/figure';
import { prosent, tall } from '../../src/figure/format';
import { ALDER } from '../../src/figure/palette';
import { beside, briefly, missing, type Sted, steder, unless, whyNot } from './steder';

/** The age groups of the drawing, each made of groups of the table. */
const GROUPS = {
  unge: ['0-5', '6-15', '16-19'],
  voksne: ['20-39'],
  midt: ['40-66'],
  eldre: ['67-79', '80+'],
} as const;
type Group = keyof typeof GROUPS;
const groups = Object.keys(GROUPS) as Group[];

/** Population by age then and now: one's own, its centrality class, the country. */
export const alder = defineFigure({
  name: 'kunnskapsbasert-alder',
  title: 'Innbyggerne etter alder, 2005–2026',
  needs: ['alder', 'kommuner'],
  build({ alder, kommuner }, { kommune }) {
    const [from, to] = [Number(alder.times[0]), Number(alder.times.at(-1))];
    const places = steder(kommuner, kommune).map((place) => ({
      ...place,
      regions: regions(alder, place),
    }));
    const old = (place: Sted) => prosent(share(persons(alder, place, to), GROUPS.eldre));
    return {
      finding: finding(places, old),
      ...(kommune
        ? { place: placeSentence(kommuner, kommune, inWords(alder, kommuner, kommune)) }
        : {}),
      table: {
        columns: columns(alder),
        rows: places.flatMap((place) =>
          alder.times.map((year) => row(alder, kommuner, place, Number(year))),
        ),
      },
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: groups.map((key) => ({ ...ALDER[key], column: key })),
        stacked: true,
        axis: 'Prosent',
        min: 0,
        max: 100,
        bare: true,
        rules: places.map(({ key }) => `${key}-${from}`),
        own: kommune ? [`${kommune}-${from}`, `${kommune}-${to}`] : [],
        shown: places.flatMap(({ key, drawn }) =>
          drawn ? [`${key}-${from}`, `${key}-${to}`] : [],
        ),
      },
      sources: [sourceOf(alder)],
      derived: true,
      caveat: kommune
        ? `Prosent. Klasse ${kommuner.get(kommune).sentralitet} er kommunene som er like sentrale.`
        : 'Prosent. Velg en kommune for å se den mot sin klasse og landet.',
    };
  },
});

function finding(places: Sted[], old: (place: Sted) => string): string {
  const [first] = places;
  if (first?.kind === 'egen') {
    return `${old(first)} i ${first.label} er 67 år eller eldre (${beside(places, old)})`;
  }
  const [least, country] = places.slice(-2);
  if (!least || !country) return '';
  return `${old(least)} i de minst sentrale kommunene (klasse\u00a06) er 67 år eller eldre, i landet ${old(country)}`;
}

/** The regions of a place that have figures in every year: the same ones then and now. */
function regions(alder: Dataset, { kind, codes }: Sted): readonly string[] {
  if (kind === 'landet') return ['0'];
  if (kind === 'egen') return codes;
  return codes.filter((code) => alder.times.every((year) => has(alder, code, Number(year))));
}

const has = (alder: Dataset, code: string, year: number): boolean =>
  alder.value(code, '0-5', year) !== null;

const all = Object.values(GROUPS).flat();

/** Persons by the table's own groups. */
const persons = (alder: Dataset, { regions }: Sted, year: number): Map<string, number> =>
  new Map(all.map((key) => [key, count(alder, regions, [key], year).persons]));

const sum = (counts: Map<string, number>, keys: readonly string[]): number =>
  keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0);

/** Per cent of all in the place. */
const share = (counts: Map<string, number>, keys: readonly string[]): number =>
  (100 * sum(counts, keys)) / sum(counts, all);

function row(alder: Dataset, kommuner: Data['kommuner'], place: Sted, year: number): Row {
  const [own = ''] = place.codes;
  const none =
    place.kind === 'egen' && !has(alder, own, year) ? missing(whyNot(kommuner, own)) : undefined;
  const counts = persons(alder, place, year);
  return {
    key: `${place.key}-${year}`,
    cells: {
      hvem: `${place.label}, ${year}`,
      n: place.kind === 'landet' ? place.codes.length : place.regions.length,
      ...Object.fromEntries(
        groups.map((key) => [key, unless(none, () => share(counts, GROUPS[key]))]),
      ),
      alle: unless(none, () => sum(counts, all)),
      ...Object.fromEntries(all.map((key) => [key, unless(none, () => sum(counts, [key]))])),
    },
  };
}

const columns = (alder: Dataset): Column[] => [
  { key: 'hvem', label: 'Sted og år', type: 'text' },
  { key: 'n', label: 'Kommuner', type: 'number' },
  ...groups.map((key) => ({
    key,
    label: ALDER[key].label,
    unit: 'prosent',
    type: 'number' as const,
    decimals: 1,
  })),
  { key: 'alle', label: 'Alle', unit: 'personer', type: 'number' },
  ...[...alder.variables].map(([key, { label }]) => ({
    key,
    label,
    unit: 'personer',
    type: 'number' as const,
  })),
];

/** «fra 33 til 49 innbyggere på 67 år og over, 2005–2026.», or why not. */
function inWords(alder: Dataset, kommuner: Data['kommuner'], code: string): string {
  const years = alder.times.map(Number).filter((year) => has(alder, code, year));
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const old = (year: number) => tall(count(alder, [code], GROUPS.eldre, year).persons);
  const reason = whyNot(kommuner, code);
  if (reason) return `ikke sammenlignbar før ${first}. ${briefly(reason)}`;
  return `fra ${old(first)} til ${old(last)} innbyggere på 67 år og over, ${first}–${last}.`;
}

/** All data files by name. Each is loaded at its first use and decoded once. */
import { type Borders, borders, decodeTopology, type Level } from './borders';
import { checkCodes, checkKnown } from './codes';
import {
  decodeFylkesvurdering,
  decodeInnvandrereLand,
  decodePubliserteTall,
  decodeTilflyttingsarbeid,
} from './editorial';
import { DataError, type Dataset, decodeJsonStat } from './jsonstat';
import { decodeKommuner, type Kommuner, type Vintage } from './kommuner';

type Text = Promise<{ default: string }>;
const file = <T>(
  name: string,
  text: () => Text,
  decode: (name: string, text: string) => T | Promise<T>,
): (() => Promise<T>) => {
  const load = async () => {
    const { default: content } = await text().catch(() => {
      throw new DataError(name, 'den lot seg ikke hente');
    });
    try {
      return await decode(name, content);
    } catch (error) {
      // An error that no check foresaw. The audience is told that the file cannot be used.
      throw error instanceof DataError ? error : new DataError(name, 'den har en ukjent form');
    }
  };
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
};

const kommuner = file('kommuner', () => import('../../data/kommuner.json?raw'), decodeKommuner);

/** The kind of regions that a table's rows are about. */
type Places = (kommuner: Kommuner) => readonly string[];
const municipalities =
  (vintage: Vintage, ...more: string[]): Places =>
  (known) => [...known.codes(vintage), ...more];
const codesOf = (places: readonly { code: string }[]): string[] => places.map(({ code }) => code);

/** Decodes a statistics file, and checks that its regions are those that it should have. */
const table = (name: string, text: () => Text, places: Places): (() => Promise<Dataset>) =>
  file(name, text, async (own, content) => {
    const dataset = decodeJsonStat(own, content);
    checkCodes(own, dataset.regions, places(await kommuner()));
    return dataset;
  });

const sources = {
  kommuner,
  befolkning: table(
    'befolkning',
    () => import('../../data/befolkning.json?raw'),
    municipalities(2013),
  ),
  innvandrere: table(
    'innvandrere',
    () => import('../../data/innvandrere.json?raw'),
    municipalities(2020),
  ),
  /** There only when `npm run data:hent` has fetched it, which `IMMIGRANTS` in years.ts tells. */
  innvandrere2024: table(
    'innvandrere-2024',
    async () => {
      // No import of a file that may not be there: the build would stop.
      const files = import.meta.glob<{ default: string }>('../../data/innvandrere-2024.json', {
        query: '?raw',
      });
      const [load] = Object.values(files);
      if (!load) throw new Error('It has not been fetched.');
      return await load();
    },
    municipalities(2024),
  ),
  innvandrereLand: file(
    'innvandrere-land',
    () => import('../../data/innvandrere-land.json?raw'),
    async (name, text) => {
      const countries = decodeInnvandrereLand(name, text);
      checkCodes(name, [...countries.kommuner.keys()], (await kommuner()).codes(2020));
      return countries;
    },
  ),
  innvandringsgrunn: table(
    'innvandringsgrunn',
    () => import('../../data/innvandringsgrunn.json?raw'),
    municipalities(2020, '0'),
  ),
  folkemengde: table(
    'folkemengde',
    () => import('../../data/folkemengde.json?raw'),
    municipalities(2024, '1507'),
  ),
  folkemengdeNorge: table(
    'folkemengde-norge',
    () => import('../../data/folkemengde-norge.json?raw'),
    () => ['0'],
  ),
  alder: table('alder', () => import('../../data/alder.json?raw'), municipalities(2024, '0')),
  befolkningsendring: table(
    'befolkningsendring',
    () => import('../../data/befolkningsendring.json?raw'),
    municipalities(2024),
  ),
  bosatteFlyktninger: table(
    'bosatte-flyktninger',
    () => import('../../data/bosatte-flyktninger.json?raw'),
    municipalities(2024, '1507'),
  ),
  vekstbidrag: table(
    'vekstbidrag-sentralitet',
    () => import('../../data/vekstbidrag-sentralitet.json?raw'),
    () => ['1', '2', '3', '4', '5', '6'],
  ),
  publiserteTall: file(
    'publiserte-tall',
    () => import('../../data/publiserte-tall.json?raw'),
    decodePubliserteTall,
  ),
  fylkesvurdering: file(
    'fylkesvurdering-2013',
    () => import('../../data/fylkesvurdering-2013.json?raw'),
    async (name, text) => {
      const judged = decodeFylkesvurdering(name, text);
      const named = [judged.stor, judged.nevnes, judged.litenGrad, judged.egnePlaner].flat();
      checkKnown(name, named, codesOf((await kommuner()).fylker(2013)));
      return judged;
    },
  ),
  tilflyttingsarbeid: file(
    'tilflyttingsarbeid',
    () => import('../../data/tilflyttingsarbeid.json?raw'),
    decodeTilflyttingsarbeid,
  ),
};

/** All tables by name. A figure gets those that it names in `needs`. */
export type Data = { [Name in keyof typeof sources]: Awaited<ReturnType<(typeof sources)[Name]>> };
export type DataName = keyof Data;

/** Loads and decodes the named tables. Rejects with a message in Norwegian. */
export async function loadData<Name extends DataName>(
  names: readonly Name[],
): Promise<Pick<Data, Name>> {
  const entries = await Promise.all(
    names.map(async (name) => [name, await sources[name]()] as const),
  );
  return Object.fromEntries(entries) as Pick<Data, Name>;
}

/** A boundary file with the municipalities and counties of its year. */
const topology = (vintage: 2013 | 2024, text: () => Text) =>
  file(`norge-${vintage}`, text, async (name, content) => {
    const norway = decodeTopology(name, content);
    const known = await kommuner();
    const ids = ({ geometries }: { geometries: { id?: string | number | undefined }[] }) =>
      geometries.map(({ id }) => String(id));
    checkCodes(name, ids(norway.objects.kommuner), known.codes(vintage));
    checkCodes(name, ids(norway.objects.fylker), codesOf(known.fylker(vintage)));
    return norway;
  });

const topologies = {
  2013: topology(2013, () => import('../../data/norge-2013.topojson?raw')),
  2024: topology(2024, () => import('../../data/norge-2024.topojson?raw')),
};

const drawn = new Map<string, Promise<Borders>>();

/**
 * Loads the areas of a vintage and level, which are decoded once. Rejects with a message in
 * Norwegian.
 */
export function loadBorders(vintage: Vintage, level: Level): Promise<Borders> {
  const key = `${vintage}/${level}`;
  const known = drawn.get(key);
  if (known) return known;
  const file = vintage === 2013 ? 2013 : 2024;
  const made = Promise.all([topologies[file](), kommuner()]).then(([norway, list]) => {
    try {
      return borders(norway, list, vintage, level);
    } catch (error) {
      throw error instanceof DataError
        ? error
        : new DataError(`norge-${file}`, 'grensene henger ikke sammen');
    }
  });
  drawn.set(key, made);
  return made;
}

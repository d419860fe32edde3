/** Every data file by name, loaded when first asked for and decoded once. */
import type { Topology } from 'topojson-specification';
import { type Borders, borders, decodeTopology, type Level } from './borders';
import { decodeFylkesvurdering, decodePubliserteTall, decodeTilflyttingsarbeid } from './editorial';
import { decodeJsonStat } from './jsonstat';
import { decodeKommuner, type Vintage } from './kommuner';

type Text = Promise<{ default: string }>;
const file = <T>(
  name: string,
  text: () => Text,
  decode: (name: string, text: string) => T,
): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= text().then(
      (module) => decode(name, module.default),
      () => {
        throw new Error(`Datafilen «${name}» lot seg ikke hente.`);
      },
    );
    return loaded;
  };
};

/** The years of slide 1's window as it opens; the other years follow after the first drawing. */
const FIRST_YEARS: readonly number[] = [2008, 2013];
const firstYears = file(
  'befolkning-1986-2015',
  () => import('../../data/befolkning-1986-2015.json?aar=2008,2013'),
  decodeJsonStat,
);

const sources = {
  kommuner: file('kommuner', () => import('../../data/kommuner.json?raw'), decodeKommuner),
  befolkning: file(
    'befolkning-1986-2015',
    () => import('../../data/befolkning-1986-2015.json?raw'),
    decodeJsonStat,
  ),
  innvandringsgrunn: file(
    'innvandringsgrunn-2006-2021',
    () => import('../../data/innvandringsgrunn-2006-2021.json?raw'),
    decodeJsonStat,
  ),
  folkemengde: file(
    'folkemengde-1986-2026',
    () => import('../../data/folkemengde-1986-2026.json?raw'),
    decodeJsonStat,
  ),
  folkemengdeNorge: file(
    'folkemengde-norge-1986-2026',
    () => import('../../data/folkemengde-norge-1986-2026.json?raw'),
    decodeJsonStat,
  ),
  alder: file(
    'alder-2005-2026',
    () => import('../../data/alder-2005-2026.json?raw'),
    decodeJsonStat,
  ),
  befolkningsendring: file(
    'befolkningsendring-2011-2025',
    () => import('../../data/befolkningsendring-2011-2025.json?raw'),
    decodeJsonStat,
  ),
  bosatteFlyktninger: file(
    'bosatte-flyktninger-2012-2024',
    () => import('../../data/bosatte-flyktninger-2012-2024.json?raw'),
    decodeJsonStat,
  ),
  vekstbidrag: file(
    'vekstbidrag-sentralitet-2005-2017',
    () => import('../../data/vekstbidrag-sentralitet-2005-2017.json?raw'),
    decodeJsonStat,
  ),
  publiserteTall: file(
    'publiserte-tall',
    () => import('../../data/publiserte-tall.json?raw'),
    decodePubliserteTall,
  ),
  fylkesvurdering: file(
    'fylkesvurdering-2013',
    () => import('../../data/fylkesvurdering-2013.json?raw'),
    decodeFylkesvurdering,
  ),
  tilflyttingsarbeid: file(
    'tilflyttingsarbeid',
    () => import('../../data/tilflyttingsarbeid.json?raw'),
    decodeTilflyttingsarbeid,
  ),
};

/** All bundled tables by name; a figure gets those that it says it needs. */
export type Data = { [Name in keyof typeof sources]: Awaited<ReturnType<(typeof sources)[Name]>> };
export type DataName = keyof Data;

/**
 * Loads and decodes the named tables. Rejects with a message in Norwegian. With `years` (1 January),
 * a table may hold no other years than those.
 */
export async function loadData<Name extends DataName>(
  names: readonly Name[],
  years?: readonly number[],
): Promise<Pick<Data, Name>> {
  const few = years?.every((year) => FIRST_YEARS.includes(year));
  const entries = await Promise.all(
    names.map(async (name) => {
      const source = name === 'befolkning' && few ? firstYears : sources[name];
      return [name, await source()] as const;
    }),
  );
  return Object.fromEntries(entries) as Pick<Data, Name>;
}

const topologies = {
  2013: file('norge-2013', () => import('../../data/norge-2013.topojson?pakket'), decodeTopology),
  2024: file('norge-2024', () => import('../../data/norge-2024.topojson?pakket'), decodeTopology),
} satisfies Record<number, () => Promise<Topology>>;

const drawn = new Map<string, Promise<Borders>>();

/** The areas and lines of a vintage and level, decoded once. */
export function loadBorders(vintage: Vintage, level: Level): Promise<Borders> {
  const key = `${vintage}/${level}`;
  const known = drawn.get(key);
  if (known) return known;
  const topology = vintage === 2013 ? topologies[2013] : topologies[2024];
  const made = Promise.all([topology(), sources.kommuner()]).then(([norway, kommuner]) =>
    borders(norway, kommuner, vintage, level),
  );
  drawn.set(key, made);
  return made;
}

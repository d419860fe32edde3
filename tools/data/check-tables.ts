/** What each statistics file in `data/` promises, as `data/README.md` tells it. For `checkData`. */
import type { Vintage } from '../../src/data/kommuner';

/** One statistics file, by its name without `.json`. */
export interface Table {
  /** Its regions are the municipalities of this vintage … */
  vintage?: Vintage;
  /** … and these. */
  plus?: readonly string[];
  variables: readonly string[];
  /** The years that it must have, every one of them; later ones may follow. */
  from: number;
  until: number;
  /** It is there only when `npm run data:hent` has fetched it. */
  optional?: true;
  /** One figure for all the years together, in place of one for each. */
  oneSum?: true;
  /** Where it has no figure: `.` or `..`, and never a value. Elsewhere it always has one. */
  gap?: (region: string, year: number, variable: string) => boolean;
  /** How many cells through `until` have `:` and nothing known, and how many a lower bound. */
  hidden?: Readonly<Record<string, readonly [unknown: number, lowerBound: number]>>;
  /** Balances may be negative; stocks and counts of people may not. */
  signed?: true;
}

/** Narvik, Hamarøy, Heim, Hitra and Orkland hold parts of municipalities split in 2020. */
const SPLIT = ['1806', '1875', '5055', '5056', '5059'];
export const isSplit = (region: string): boolean => SPLIT.includes(region);
/** Ålesund and Haram, which were one (1507) in 2020–2023. */
const PARTS = ['1508', '1580'];

const splitBefore2020 = (region: string, year: number) => isSplit(region) && year < 2020;
/** 1507 has figures in `from`–`to` alone, and its two parts in all other years. */
const mergedIn = (region: string, year: number, from: number, to: number) =>
  (PARTS.includes(region) && year >= from && year <= to) ||
  (region === '1507' && (year < from || year > to));

/** Every statistics file of `data/`. */
export const TABLES: Readonly<Record<string, Table>> = {
  alder: {
    vintage: 2024,
    plus: ['0'],
    from: 2005,
    until: 2026,
    variables: ['0-5', '6-15', '16-19', '20-39', '40-66', '67-79', '80+'],
    // Before 2020 the source has Ålesund and Haram on the borders of 1507 only, and for 2005 it
    // lacks Vindafjord and Aure, which were merged the year after.
    gap: (region, year) =>
      splitBefore2020(region, year) ||
      (PARTS.includes(region) && year < 2024) ||
      (['1160', '1576'].includes(region) && year === 2005),
  },
  befolkning: {
    vintage: 2013,
    from: 1986,
    until: 2015,
    variables: ['folkemengde', 'innvandrere', 'norskfodte'],
    // Missing, and not hidden for being few: Sør-Varanger had some 290 immigrants the years after.
    gap: (region, year, variable) =>
      region === '2030' && year <= 1987 && variable !== 'folkemengde',
    hidden: { innvandrere: [34, 8], norskfodte: [1757, 73] },
  },
  befolkningsendring: {
    vintage: 2024,
    from: 2011,
    until: 2025,
    oneSum: true,
    variables: [
      ...['folkemengde_start', 'fodselsoverskudd', 'nettoinnflytting'],
      ...['folketilvekst', 'rest', 'sammenlignbar'],
    ],
    gap: (region, _, variable) => isSplit(region) && variable === 'folkemengde_start',
    signed: true,
  },
  'bosatte-flyktninger': {
    vintage: 2024,
    plus: ['1507'],
    from: 2012,
    until: 2026,
    variables: ['bosatte'],
    gap: (region, year) => mergedIn(region, year, 2020, 2021),
    hidden: { bosatte: [337, 281] },
  },
  folkemengde: {
    vintage: 2024,
    plus: ['1507'],
    from: 1986,
    until: 2026,
    variables: ['folkemengde'],
    gap: (region, year) => splitBefore2020(region, year) || mergedIn(region, year, 2020, 2023),
  },
  'folkemengde-norge': { plus: ['0'], from: 1986, until: 2026, variables: ['folkemengde'] },
  innvandrere: {
    vintage: 2020,
    from: 2007,
    until: 2022,
    variables: ['innvandrere'],
    gap: splitBefore2020,
  },
  'innvandrere-2024': {
    optional: true,
    vintage: 2024,
    from: 2007,
    until: 2022,
    variables: ['innvandrere'],
    gap: (region, year) => splitBefore2020(region, year) || mergedIn(region, year, 2020, 2023),
  },
  innvandringsgrunn: {
    vintage: 2020,
    plus: ['0'],
    from: 2006,
    until: 2021,
    variables: ['alle', 'arbeid', 'familie', 'flukt', 'utdanning_andre', 'uoppgitt'],
    gap: splitBefore2020,
  },
  'vekstbidrag-sentralitet': {
    plus: ['1', '2', '3', '4', '5', '6'],
    from: 2005,
    until: 2017,
    oneSum: true,
    variables: ['fodselsoverskudd', 'innenlands', 'innvandring'],
    signed: true,
  },
};

/** How the times of a table differ from those that it must have. */
export function timeFaults({ from, until, oneSum }: Table, times: readonly string[]): string[] {
  const last = Math.max(until, Number(times.at(-1)?.slice(-4)) || 0);
  return differences('time', times, oneSum ? [`${from}-${last}`] : years(from, last));
}

/** All years from and to, both included. */
export const years = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** How a list of keys differs from the expected one; their order does not count. */
export function differences(what: string, found: readonly string[], expected: readonly string[]) {
  return [
    ...expected.filter((key) => !found.includes(key)).map((key) => `${what} ${key} is missing`),
    ...found.filter((key) => !expected.includes(key)).map((key) => `${what} ${key} is unknown`),
    ...found.filter((key, i) => found.indexOf(key) !== i).map((key) => `${what} ${key} is double`),
  ];
}

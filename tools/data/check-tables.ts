/** What each statistics file in `data/` promises, as `data/README.md` tells it. For `checkData`. */
import type { Vintage } from '../../src/data/kommuner';

/** One statistics file, by its name without `.json`. */
export interface Table {
  /** Its regions are the municipalities of this vintage … */
  vintage?: Vintage;
  /** … and these. */
  plus?: readonly string[];
  variables: readonly string[];
  /** Where it has no figure: `.` or `..`, and never a value. Elsewhere it always has one. */
  gap?: (region: string, year: number, variable: string) => boolean;
  /** How many cells `:` leaves with nothing known, and how many with a lower bound. */
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
  'alder-2005-2026': {
    vintage: 2024,
    plus: ['0'],
    variables: ['0-5', '6-15', '16-19', '20-39', '40-66', '67-79', '80+'],
    // Before 2020 the source has Ålesund and Haram on the borders of 1507 only, and for 2005 it
    // lacks Vindafjord and Aure, which were merged the year after.
    gap: (region, year) =>
      splitBefore2020(region, year) ||
      (PARTS.includes(region) && year < 2024) ||
      (['1160', '1576'].includes(region) && year === 2005),
  },
  'befolkning-1986-2015': {
    vintage: 2013,
    variables: ['folkemengde', 'innvandrere', 'norskfodte'],
    // Sør-Varanger had some 290 immigrants in the years after: not hidden for their smallness.
    gap: (region, year, variable) =>
      region === '2030' && year <= 1987 && variable !== 'folkemengde',
    hidden: { innvandrere: [34, 8], norskfodte: [1757, 73] },
  },
  'befolkningsendring-2011-2025': {
    vintage: 2024,
    variables: [
      ...['folkemengde2011', 'folkemengde2026', 'fodselsoverskudd', 'nettoinnflytting'],
      ...['folketilvekst', 'rest', 'sammenlignbar'],
    ],
    gap: (region, _, variable) => isSplit(region) && variable === 'folkemengde2011',
    signed: true,
  },
  'bosatte-flyktninger-2012-2024': {
    vintage: 2024,
    plus: ['1507'],
    variables: ['bosatte'],
    gap: (region, year) => mergedIn(region, year, 2020, 2021),
    hidden: { bosatte: [280, 432] },
  },
  'flytting-nord-2002-2025': {
    plus: ['Finnmark', 'Nord-Norge', 'Nordland', 'Troms', 'TromsOgFinnmark'],
    variables: ['netto_innenlands', 'nettoinnvandring'],
    gap: (region, year) => /Troms|Finnmark/.test(region) && year >= 2020 && year <= 2023,
    signed: true,
  },
  'folkemengde-1986-2026': {
    vintage: 2024,
    plus: ['1507'],
    variables: ['folkemengde'],
    gap: (region, year) => splitBefore2020(region, year) || mergedIn(region, year, 2020, 2023),
  },
  'folkemengde-norge-1986-2026': { plus: ['0'], variables: ['folkemengde'] },
  'forstegangsinnvandringer-1990-2007': {
    plus: ['0'],
    variables: ['i_alt', 'arbeid', 'familie', 'flukt', 'utdanning', 'andre'],
  },
  'innvandringsgrunn-2006-2021': {
    vintage: 2020,
    plus: ['0'],
    variables: ['alle', 'arbeid', 'familie', 'flukt', 'utdanning_andre', 'uoppgitt'],
    gap: splitBefore2020,
  },
  'nettoinnvandring-landet': { plus: ['0'], variables: ['nettoinnvandring'] },
  'vekstbidrag-sentralitet-2005-2017': {
    plus: ['1', '2', '3', '4', '5', '6'],
    variables: ['fodselsoverskudd', 'innenlands', 'innvandring'],
    signed: true,
  },
};

/** The times of a table: every year that its name spans, but for sums and scattered periods. */
export function timesOf(name: string): string[] {
  const [from = 0, to = 0] = (name.match(/\d{4}/g) ?? []).map(Number);
  if (/^(befolkningsendring|vekstbidrag)/.test(name)) return [`${from}-${to}`];
  if (name !== 'nettoinnvandring-landet') return years(from, to);
  const fives = [1966, 1971, 1976, 1981, 1986, 1991, 1996, 2001];
  return [...fives.map((year) => `${year}-${year + 4}`), ...years(2003, 2008), '2013'];
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

/** Measures over all municipalities of a vintage, computed from the decoded tables, in persons. */
import { type Count, type Growth, growth } from './growth';
import type { Dataset } from './jsonstat';
import type { Kommuner } from './kommuner';

/**
 * Adds up variables over several regions. A suppressed or missing cell adds its lower bound, if it
 * has one.
 */
export function count(
  table: Dataset,
  codes: readonly string[],
  variables: readonly string[],
  year: number,
): Count {
  const sum: Count = { persons: 0, hidden: 0 };
  const time = String(year);
  // A plain loop, because each step of a year counts every municipality, and an iterator would take
  // longer than the sum.
  for (let c = 0; c < codes.length; c++) {
    for (let v = 0; v < variables.length; v++) {
      const cell = table.cell(codes[c] as string, variables[v] as string, time);
      if (typeof cell === 'number') sum.persons += cell;
      else {
        sum.persons += cell.value ?? 0;
        sum.hidden += 1;
        if (cell.symbol === '..') sum.missing = (sum.missing ?? 0) + 1;
      }
    }
  }
  return sum;
}

/**
 * The variables that slide 1 counts: immigrants, or immigrants together with Norwegian-born to
 * immigrant parents.
 */
export const counted = (norskfodte: boolean): readonly string[] => (norskfodte ? BOTH : IMMIGRANTS);
const IMMIGRANTS = ['innvandrere'];
const BOTH = [...IMMIGRANTS, 'norskfodte'];
const POPULATION = ['folkemengde'];

/** The growth of several municipalities of 2013 together, from `befolkning`. */
export function growth2013(
  befolkning: Dataset,
  codes: readonly string[],
  fra: number,
  til: number,
  norskfodte: boolean,
): Growth {
  const variables = counted(norskfodte);
  return growth(
    [
      count(befolkning, codes, POPULATION, fra).persons,
      count(befolkning, codes, POPULATION, til).persons,
    ],
    [count(befolkning, codes, variables, fra), count(befolkning, codes, variables, til)],
  );
}

/** The growth of each municipality of 2013. */
export function growths2013(
  befolkning: Dataset,
  fra: number,
  til: number,
  norskfodte: boolean,
): Map<string, Growth> {
  const key = `${fra}-${til}-${norskfodte}`;
  if (latest?.table === befolkning && latest.key === key) return latest.growths;
  const growths = new Map<string, Growth>();
  for (const code of befolkning.regions) {
    growths.set(code, growth2013(befolkning, [code], fra, til, norskfodte));
  }
  latest = { table: befolkning, key, growths };
  return growths;
}

/** The latest result is kept, because all figures of a slide ask for the same years. */
let latest: { table: Dataset; key: string; growths: Map<string, Growth> } | undefined;

/**
 * The population on 1 January of a municipality of 2020 or of 2024, or `null` when it is not known.
 */
export function population2020(
  folkemengde: Dataset,
  kommuner: Kommuner,
  code: string,
  year: number,
): number | null {
  if (folkemengde.has(code)) {
    const own = folkemengde.value(code, 'folkemengde', year);
    if (own !== null) return own;
  }
  const resolved = kommuner.resolve(code);
  if (resolved.kind === 'unknown') return null;
  const heirs = resolved.kind === 'one' ? [resolved.code] : resolved.codes;
  let sum = 0;
  for (const heir of heirs) {
    const part = folkemengde.value(heir, 'folkemengde', year);
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

/**
 * The growth of a municipality between two years, or `null` when it is not comparable. `immigrants`
 * is the table that counts them, with codes of 2020 or of 2024, `variable` its count of all of them,
 * and `deviation` by how many persons a count may be wrong.
 */
export function growthOn(
  immigrants: Dataset,
  variable: string,
  folkemengde: Dataset,
  kommuner: Kommuner,
  code: string,
  fra: number,
  til: number,
  deviation?: number,
): Growth | null {
  const before = population2020(folkemengde, kommuner, code, fra);
  const after = population2020(folkemengde, kommuner, code, til);
  const i0 = immigrants.value(code, variable, fra);
  const i1 = immigrants.value(code, variable, til);
  if (before === null || after === null || i0 === null || i1 === null) return null;
  return growth(
    [before, after],
    [
      { persons: i0, hidden: 0 },
      { persons: i1, hidden: 0 },
    ],
    deviation,
  );
}

/** The codes of those municipalities of 2020 that have fewer people in one year than in another. */
export function fewerThan(
  folkemengde: Dataset,
  kommuner: Kommuner,
  codes: readonly string[],
  before: number,
  year: number,
): string[] {
  return codes.filter((code) => {
    const then = population2020(folkemengde, kommuner, code, before);
    const now = population2020(folkemengde, kommuner, code, year);
    return then !== null && now !== null && now < then;
  });
}

/**
 * The growth of a municipality of 2024 between two Januaries, with the refugees settled in between
 * instead of immigrants: `i` is their number, a lower bound when some are hidden. `null` when the
 * municipality did not exist in both years. This is another measure than the growth of the number
 * of immigrants, because a settled refugee may have moved on.
 */
export function growthWithSettled(
  bosatteFlyktninger: Dataset,
  folkemengde: Dataset,
  code: string,
  fra: number,
  til: number,
): Growth | null {
  const before = folkemengde.value(code, 'folkemengde', fra);
  const after = folkemengde.value(code, 'folkemengde', til);
  if (before === null || after === null) return null;
  const settled: Count = { persons: 0, hidden: 0 };
  for (let year = fra; year < til; year++) {
    const { persons, hidden } = count(bosatteFlyktninger, [code], ['bosatte'], year);
    settled.persons += persons;
    settled.hidden += hidden;
  }
  return growth([before, after], [{ persons: 0, hidden: 0 }, settled], 0);
}

/**
 * Finds the municipalities with which one can be compared. Every figure that uses this rule states
 * it.
 */
import type { Dataset } from './jsonstat';
import type { Kommuner } from './kommuner';

/** A similar municipality has at least half and at most twice as many people. */
const TIMES_AS_MANY = 2;

/**
 * The `n` municipalities of the same centrality class (index of 2024) that are nearest in
 * population on the last 1 January of the table, nearest first. Of two that are equally near, the
 * lower code comes first. All must be `isComparable` in the figure's period and have between half
 * and twice the population, so there may be none. Codes are of 2024.
 */
export function similar(
  kommuner: Kommuner,
  folkemengde: Dataset,
  code: string,
  isComparable: (code: string) => boolean,
  n = 4,
): string[] {
  const year = folkemengde.times.at(-1) ?? '';
  const population = (one: string) => folkemengde.value(one, 'folkemengde', year);
  const own = population(code);
  if (own === null) return [];
  const near = sameClass(kommuner, code).flatMap((other) => {
    const persons = other === code || !isComparable(other) ? null : population(other);
    if (persons === null) return [];
    if (Math.max(persons, own) > TIMES_AS_MANY * Math.min(persons, own)) return [];
    return [{ other, distance: Math.abs(persons - own) }];
  });
  near.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return near.slice(0, n).map(({ other }) => other);
}

/**
 * The `n` municipalities that are next in population to the largest of the country, largest first:
 * what it is compared with, for none is similar. Empty for all other municipalities.
 */
export function nextLargest(
  kommuner: Kommuner,
  folkemengde: Dataset,
  code: string,
  isComparable: (code: string) => boolean,
  n = 4,
): string[] {
  const year = folkemengde.times.at(-1) ?? '';
  const population = (one: string) => folkemengde.value(one, 'folkemengde', year) ?? 0;
  const [largest, ...others] = kommuner
    .codes(2024)
    .sort((a, b) => population(b) - population(a) || (a < b ? -1 : 1));
  return code === largest ? others.filter(isComparable).slice(0, n) : [];
}

/** All municipalities of 2024 in the same centrality class, including this one. */
export function sameClass(kommuner: Kommuner, code: string): string[] {
  const { sentralitet } = kommuner.get(code);
  return kommuner.list(2024).flatMap((one) => (one.sentralitet === sentralitet ? one.code : []));
}

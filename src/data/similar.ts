/** Which municipalities one can be compared with. The rule is stated wherever it is used. */
import type { Dataset } from './jsonstat';
import type { Kommuner } from './kommuner';

/**
 * The `n` municipalities of the same centrality class (index of 2024) that are nearest in
 * population (1 January of the last year there is), nearest first; of two equally near the lower code comes first. Codes of 2024.
 */
export function similar(kommuner: Kommuner, folkemengde: Dataset, code: string, n = 4): string[] {
  const year = folkemengde.times.at(-1) ?? '';
  const population = (one: string) => folkemengde.value(one, 'folkemengde', year);
  const own = population(code);
  if (own === null) return [];
  const near = sameClass(kommuner, code).flatMap((other) => {
    const persons = other === code ? null : population(other);
    return persons === null ? [] : [{ other, distance: Math.abs(persons - own) }];
  });
  near.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return near.slice(0, n).map(({ other }) => other);
}

/** All municipalities of today in the same centrality class, this one among them. */
export function sameClass(kommuner: Kommuner, code: string): string[] {
  const { sentralitet } = kommuner.get(code);
  return kommuner.list(2024).flatMap((one) => (one.sentralitet === sentralitet ? one.code : []));
}

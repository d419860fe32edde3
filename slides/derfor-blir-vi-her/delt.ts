import type { Count } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';

/** A municipality of 2013, or several together. */
export interface Place {
  name: string;
  codes: readonly string[];
}

/** Persons on 1 January; hidden Norwegian-born are among the others, whom nobody can tell apart. */
export function split(befolkning: Dataset, codes: readonly string[], year: number) {
  const of = (variable: string) => count(befolkning, codes, [variable], year);
  const [folketall, innvandrere, norskfodte] = [
    of('folkemengde').persons,
    of('innvandrere'),
    of('norskfodte'),
  ];
  const ovrige = folketall - innvandrere.persons - norskfodte.persons;
  return { folketall, innvandrere, norskfodte, ovrige };
}
export type Split = ReturnType<typeof split>;

/** A count with a hidden part is a lower bound; with nothing but hidden parts it is unknown. */
export const cellOf = ({ persons, hidden }: Count): Cell =>
  hidden === 0 ? persons : persons ? { symbol: ':', value: persons } : { symbol: ':' };

/** Immigrants in per cent: below the whole share where somebody is hidden, as the count is. */
export function shareOf({ innvandrere, folketall }: Split): Cell {
  const share = (100 * innvandrere.persons) / folketall;
  if (innvandrere.hidden === 0) return share;
  return innvandrere.persons ? { symbol: ':', value: share } : { symbol: ':' };
}

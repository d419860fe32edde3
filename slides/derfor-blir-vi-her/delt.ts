import type { Count } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';
import { FEWEST_FOR_A_RATE } from '../shared/reasons';

/** One municipality of 2013, or several together. */
export interface Place {
  name: string;
  codes: readonly string[];
}

/**
 * Counts persons on 1 January. Norwegian-born whose number is hidden are counted among the other
 * inhabitants.
 */
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

/**
 * The cell of a count. It is a lower bound when some parts are hidden, and unknown when all are.
 */
export const cellOf = ({ persons, hidden }: Count): Cell =>
  hidden === 0 ? persons : persons ? { symbol: ':', value: persons } : { symbol: ':' };

/** Whether the immigrants are so few that only the persons are told. */
export const isFew = ({ innvandrere }: Split): boolean => innvandrere.persons < FEWEST_FOR_A_RATE;

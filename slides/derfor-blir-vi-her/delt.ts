import type { Count } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';
import { FEW, FEWEST_FOR_A_RATE } from '../shared/reasons';

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

/** Whether the immigrants are known, and so few that only the persons are told. */
export const isFew = ({ innvandrere: { persons, hidden } }: Split): boolean =>
  persons < FEWEST_FOR_A_RATE && (persons > 0 || hidden === 0);

/**
 * The cell of immigrants in per cent. Like the count, it is a lower bound when some parts are
 * hidden. Few have none.
 */
export function shareOf(split: Split): Cell {
  if (isFew(split)) return FEW;
  const { innvandrere, folketall } = split;
  const share = (100 * innvandrere.persons) / folketall;
  if (innvandrere.hidden === 0) return share;
  return innvandrere.persons ? { symbol: ':', value: share } : { symbol: ':' };
}

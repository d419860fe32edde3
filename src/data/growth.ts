/**
 * The growth of a municipality, split into immigrants and everyone else, and its class. The numbers
 * of immigrants are stocks on 1 January: this is book-keeping and no counterfactual.
 */
export type Klasse = 'vokser' | 'reddet' | 'dempet' | 'nedgang';
export const KLASSER: readonly Klasse[] = ['vokser', 'reddet', 'dempet', 'nedgang'];

/** g = growth of the population, i = growth of the number of immigrants, both in persons. */
export function klasse(g: number, i: number): Klasse {
  if (g > 0) return g - i > 0 ? 'vokser' : 'reddet';
  return i > 0 ? 'dempet' : 'nedgang';
}

/** Persons on 1 January of the first and the last year. */
export interface Growth {
  before: number;
  after: number;
  g: number;
  i: number;
  klasse: Klasse;
  /** Why the class is uncertain, if it is. */
  uncertain?: string;
  /** Some of the immigrants are not known at all. */
  missing?: boolean;
}

/** IMDi's counts of immigrants deviate from SSB's by a few persons a municipality. */
export const DEVIATION = 5;
/** The most persons that a suppressed count can stand for. It is counted as 0. */
const SUPPRESSED_AT_MOST_PERSONS = 4;

/** The sum for a place and a year. */
export interface Count {
  persons: number;
  /**
   * How many parts the source does not give completely. `missing` are those that are not left out
   * for being small.
   */
  hidden: number;
  missing?: number;
}

/**
 * Splits the growth between two years. `population` is in persons. `counted` are the immigrants,
 * whose counts may be wrong by `deviation` persons.
 */
export function growth(
  population: [number, number],
  counted: [Count, Count],
  deviation = DEVIATION,
): Growth {
  const [before, after] = population;
  const [first, last] = counted;
  const g = after - before;
  const i = last.persons - first.persons;
  const own = klasse(g, i);
  const result: Growth = { before, after, g, i, klasse: own };
  if (first.missing || last.missing) {
    result.missing = true;
    result.uncertain = 'noen tall på innvandrere mangler, og er regnet som 0';
  } else if (
    klasse(g, i - first.hidden * SUPPRESSED_AT_MOST_PERSONS) !== own ||
    klasse(g, i + last.hidden * SUPPRESSED_AT_MOST_PERSONS) !== own
  ) {
    result.uncertain = 'skjulte tall kan gi en annen klasse';
  } else if (deviation > 0 && Math.abs(g > 0 ? g - i : i) <= deviation) {
    result.uncertain = 'innen fem personer fra en klassegrense';
  }
  return result;
}

/** How many municipalities are in each class. */
export function tally(growths: Iterable<Growth>): Record<Klasse, number> {
  const counts: Record<Klasse, number> = { vokser: 0, reddet: 0, dempet: 0, nedgang: 0 };
  for (const { klasse: own } of growths) counts[own] += 1;
  return counts;
}

/** How many municipalities grew: the sum of the two growing classes. */
export const grew = (counts: Record<Klasse, number>): number => counts.vokser + counts.reddet;

/**
 * Growth of a municipality split into immigrants and everyone else, and the class it falls in.
 * Immigrants are stocks on 1 January: this is book-keeping, not a counterfactual.
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
  /** Why the class could be another one, if it could. */
  uncertain?: string;
  /** Some of the immigrants are not known at all. */
  missing?: boolean;
}

/** IMDi's counts of immigrants deviate from SSB's by a few persons a municipality. */
const DEVIATION = 5;
/** A suppressed count is a small one: here taken as 0, and at most this many persons. */
const SUPPRESSED_AT_MOST = 4;

/** What is added up for a place and a year. */
export interface Count {
  persons: number;
  /** Parts of which the source does not tell all; `missing`: of which that is not for their smallness. */
  hidden: number;
  missing?: number;
}

/**
 * Splits growth between two years. `population` in persons, `counted` the immigrants, whose counts
 * may be wrong by `deviation` persons.
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
    klasse(g, i - first.hidden * SUPPRESSED_AT_MOST) !== own ||
    klasse(g, i + last.hidden * SUPPRESSED_AT_MOST) !== own
  ) {
    result.uncertain = 'skjulte tall kan gi en annen klasse';
  } else if (deviation > 0 && Math.abs(g > 0 ? g - i : i) <= deviation) {
    result.uncertain = 'innen fem personer fra en klassegrense';
  }
  return result;
}

/** How many municipalities fall in each class. */
export function tally(growths: Iterable<Growth>): Record<Klasse, number> {
  const counts: Record<Klasse, number> = { vokser: 0, reddet: 0, dempet: 0, nedgang: 0 };
  for (const { klasse: own } of growths) counts[own] += 1;
  return counts;
}

/** Grew at all: the sum of the two growing classes. */
export const grew = (counts: Record<Klasse, number>): number => counts.vokser + counts.reddet;

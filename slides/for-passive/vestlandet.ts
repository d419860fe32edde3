import type { Missing } from '../../src/data/jsonstat';
import type { Kommune, Kommuner, Predecessors } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import { isMissing } from '../../src/figure/figure';
import { PAPER, swatch } from '../../src/figure/palette';
import type { State } from '../../src/state/state';
import { MISSING_BEFORE_2020, notAlone } from '../shared/comparable';
import { kommunerIn } from '../shared/fylker';
import { FEWEST_FOR_A_RATE } from '../shared/reasons';
import { compared } from '../shared/sammenlign';
import { single } from '../shared/steder';

/** Today's counties of Vestlandet by their numbers, the one with most labour immigrants first. */
export const FYLKER = [
  swatch('46', 'Vestland', '#16405f', PAPER),
  swatch('11', 'Rogaland', '#a3477a', PAPER),
  swatch('15', 'Møre og Romsdal', '#1d7874', PAPER),
];

export type Tables = Pick<Data, 'innvandringsgrunn' | 'folkemengde' | 'kommuner'>;

/** The municipalities of 2020 in these counties. Hornindal is part of Volda in Møre og Romsdal. */
export const vestlandskommuner = (kommuner: Kommuner): Kommune[] =>
  kommuner.list(2020).filter(({ fylke }) => isVestlandet(fylke));

const isVestlandet = (fylke: string): boolean => FYLKER.some(({ key }) => key === fylke);

/**
 * Labour immigrants who lived in a municipality of 2020 on 1 January, which is not how many came
 * that year.
 */
export interface Arbeid {
  persons: number | Missing;
  population: number | Missing;
  /** Per 1 000 inhabitants. */
  rate: number | Missing;
  /** Why the number is uncertain, if it is. */
  uncertain?: string;
}

/** Looks up one municipality of 2020 in one year. */
export function arbeid(
  { innvandringsgrunn, folkemengde, kommuner }: Tables,
  code: string,
  year: number,
): Arbeid {
  const persons = innvandringsgrunn.cell(code, 'arbeid', year);
  const population = population2020(folkemengde, kommuner, code, year) ?? MISSING_BEFORE_2020;
  if (typeof persons !== 'number' || typeof population !== 'number') {
    return { persons: MISSING_BEFORE_2020, population, rate: MISSING_BEFORE_2020 };
  }
  return {
    persons,
    population,
    rate: (1000 * persons) / population,
    // The source never has 1 or 2 for a municipality.
    ...(persons === 0 || persons === 3 ? { uncertain: '0 og 3 er avrundet' } : {}),
  };
}

/** The chosen municipality as it was in 2020, the year of the numbers' borders. */
export interface Own extends Predecessors {
  code: string;
  fylke: string;
  inside: boolean;
  /** Its county where that is not on Vestlandet, unless the municipality was all of it. */
  elsewhere: string | undefined;
}

/** Finds the municipality of 2020 to which the chosen one belonged. */
export function own(kommuner: Kommuner, kommune: string): Own {
  const predecessors = kommuner.predecessors(kommune, 2020);
  const code = predecessors.codes[0] ?? kommune;
  const { fylke } = kommuner.get(code, 2020);
  const inside = isVestlandet(fylke);
  const isElsewhere = !inside && kommunerIn(kommuner, fylke, 2020).length > 1;
  return { ...predecessors, code, fylke, inside, elsewhere: isElsewhere ? fylke : undefined };
}

/**
 * The words that must come before the numbers of a municipality that was part of another one in
 * 2020.
 */
export const alone = ({ notComparable }: Own): string =>
  notComparable ? `${notAlone(notComparable)} Samlet: ` : '';

/** Whether the labour immigrants are so few that only the persons are told. */
export const isFew = (persons: Arbeid['persons']): boolean =>
  !isMissing(persons) && persons < FEWEST_FOR_A_RATE;

/** A municipality by its rate: its key and name today, and its code in 2020. */
export interface Rated {
  key: string;
  label: string;
  code: string;
}

/**
 * The chosen municipality and those that it is compared with, where they lay whole in one of 2020,
 * and what to say where none is similar.
 */
export function besideOwn(data: Tables, state: State): { rated: Rated[]; none: string } {
  const { kommuner, innvandringsgrunn } = data;
  const [first = 0] = innvandringsgrunn.times.map(Number);
  const isComparable = (code: string) => {
    const one = own(kommuner, code);
    return !one.notComparable && !isMissing(arbeid(data, one.code, first).rate);
  };
  const { places, none } = compared(data, state, isComparable);
  const all = [...(state.kommune ? [single(kommuner, state.kommune)] : []), ...places];
  const rated = all.flatMap(({ key, label }) =>
    isComparable(key) ? { key, label, code: own(kommuner, key).code } : [],
  );
  return { rated, none };
}

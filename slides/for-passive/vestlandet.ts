import type { Missing } from '../../src/data/jsonstat';
import type { Kommune, Kommuner, Predecessors } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import { PAPER, swatch } from '../../src/figure/palette';
import { MISSING_BEFORE_2020, notAlone } from '../shared/comparable';

/** Today's counties of Vestlandet, from the one with most labour immigrants. The keys are their numbers. */
export const FYLKER = [
  swatch('46', 'Vestland', '#1f5a85', PAPER),
  swatch('11', 'Rogaland', '#b3500a', PAPER),
  swatch('15', 'Møre og Romsdal', '#1d7874', PAPER),
];

export type Tables = Pick<Data, 'innvandringsgrunn' | 'folkemengde' | 'kommuner'>;

/** The municipalities of 2020 in these counties. Hornindal is part of Volda in Møre og Romsdal. */
export const vestlandskommuner = (kommuner: Kommuner): Kommune[] =>
  kommuner.list(2020).filter(({ fylke }) => isVestlandet(fylke));

const isVestlandet = (fylke: string): boolean => FYLKER.some(({ key }) => key === fylke);

/** Resident labour immigrants of a municipality of 2020 on 1 January: a stock, not who came. */
export interface Arbeid {
  persons: number | Missing;
  population: number | Missing;
  /** Per 1 000 inhabitants. */
  rate: number | Missing;
  /** Why the number could be another one, if it could. */
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
    // No municipality ever has 1 or 2 in the source.
    ...(persons === 0 || persons === 3 ? { uncertain: '0 og 3 er trolig avrundet' } : {}),
  };
}

/** The chosen municipality on the borders of 2020, where its numbers are. */
export interface Own extends Predecessors {
  code: string;
  fylke: string;
  inside: boolean;
}

/** Where the chosen municipality lay in 2020. */
export function own(kommuner: Kommuner, kommune: string): Own {
  const predecessors = kommuner.predecessors(kommune, 2020);
  const code = predecessors.codes[0] ?? kommune;
  const { fylke } = kommuner.get(code, 2020);
  return { ...predecessors, code, fylke, inside: isVestlandet(fylke) };
}

/** What must stand before the numbers of a municipality that was part of another one in 2020. */
export const alone = ({ notComparable }: Own): string =>
  notComparable ? `${notAlone(notComparable)} Samlet: ` : '';

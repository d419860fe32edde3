/** Components of the change of the population, a table of one period. */
import type { Dataset } from '../../src/data/jsonstat';
import { yearsOf } from '../../src/data/years';
import { INK, PAPER, swatch } from '../../src/figure/palette';

const [FIRST, LAST] = yearsOf('befolkningsendring');
/** From 1 January of the period's first year to 1 January after its last. */
export const FRA = FIRST;
export const TIL = LAST + 1;

/** Where growth came from: components that add up. */
export const KOMPONENTER = {
  fodsel: swatch('fodsel', 'Fødselsoverskudd', '#1f5a85', PAPER),
  flytting: swatch('flytting', 'Nettoinnflytting', '#e36c0a', INK),
  rest: swatch('rest', 'Rest', '#b4bcc3', INK),
};

/** The table's names of the components. */
export const PARTS = {
  fodsel: 'fodselsoverskudd',
  flytting: 'nettoinnflytting',
  rest: 'rest',
} as const;
export type Part = keyof typeof PARTS;
export const parts = Object.keys(PARTS) as Part[];

/** A variable of some municipalities together, persons; 0 where there is no figure. */
export const changed = (table: Dataset, codes: readonly string[], variable: string): number =>
  codes.reduce((sum, code) => sum + (table.value(code, variable, period(table)) ?? 0), 0);

/** Whether a municipality had the same borders through the whole period. */
export const isComparable = (table: Dataset, code: string): boolean =>
  table.value(code, 'sammenlignbar', period(table)) === 1;

/** «2011-2025». */
const period = ({ times: [only = ''] }: Dataset): string => only;

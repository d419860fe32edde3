/** The components of population change, a table with one period. */
import type { Dataset } from '../../src/data/jsonstat';
import { yearsOf } from '../../src/data/years';
import { FLYTTING, FODSLER, INK, swatch } from '../../src/figure/palette';

const [FIRST, LAST] = yearsOf('befolkningsendring');
/** The period's ends: 1 January of its first year, and 1 January after its last. */
export const FRA = FIRST;
export const TIL = LAST + 1;

/** The components of growth, which add up to it. */
export const KOMPONENTER = {
  fodsel: FODSLER,
  flytting: FLYTTING,
  rest: swatch('rest', 'Uforklart endring (SSB: «rest»)', '#c3c9ce', INK),
};

/** The table's names of the components. */
export const PARTS = {
  fodsel: 'fodselsoverskudd',
  flytting: 'nettoinnflytting',
  rest: 'rest',
} as const;
export type Part = keyof typeof PARTS;
export const parts = Object.keys(PARTS) as Part[];

/** The sum of a variable over several municipalities, in persons. A missing figure counts as 0. */
export const changed = (table: Dataset, codes: readonly string[], variable: string): number =>
  codes.reduce((sum, code) => sum + (table.value(code, variable, period(table)) ?? 0), 0);

/** Whether a municipality had the same borders through the whole period. */
export const isComparable = (table: Dataset, code: string): boolean =>
  table.value(code, 'sammenlignbar', period(table)) === 1;

/** The period's code in the table: «2011-2025». */
const period = ({ times: [only = ''] }: Dataset): string => only;

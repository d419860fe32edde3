/** Growth by the table of immigrants that reaches farthest, on the borders that it has. */
import { DEVIATION, type Growth } from '../../src/data/growth';
import type { Missing } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { growthOn } from '../../src/data/measures';
import { IMMIGRANTS, yearsOf } from '../../src/data/years';
import { MISSING_BEFORE_2020, missing, NOT_BEFORE_2020, notComparable } from './comparable';

/** The table's name, and the year of its borders. */
export const { table: TABLE, borders: BORDERS } = IMMIGRANTS;
/** The last 1 January with both immigrants and population. */
export const [, LAST_KNOWN] = yearsOf(TABLE, 'folkemengde');
/** The last 1 January before the war in Ukraine. */
export const BEFORE_UKRAINE = 2022;

export type Tables = Pick<Data, typeof TABLE | 'folkemengde' | 'kommuner'>;

/**
 * The growth of each municipality of `BORDERS` between two Januaries. Null when it is not
 * comparable.
 */
export function growths(data: Tables, fra: number, til: number): Map<string, Growth | null> {
  const { folkemengde, kommuner } = data;
  const table = data[TABLE];
  // The table on today's borders is SSB's own.
  const deviation = BORDERS === 2024 ? 0 : DEVIATION;
  return new Map(
    kommuner
      .codes(BORDERS)
      .map((code) => [
        code,
        growthOn(table, 'innvandrere', folkemengde, kommuner, code, fra, til, deviation),
      ]),
  );
}

/** Why a municipality that was one with another in 2020–2023 cannot be told apart then. */
const whyNotApart = (kommuner: Kommuner, code: string): string | undefined =>
  BORDERS === 2024 ? kommuner.predecessors(code, 2020).notComparable : undefined;

/** The rest of a sentence about a municipality without growth, and its cell. */
export function withoutGrowth(kommuner: Kommuner, code: string): { words: string; cell: Missing } {
  const reason = whyNotApart(kommuner, code);
  return reason
    ? { words: notComparable(reason), cell: missing(reason) }
    : { words: NOT_BEFORE_2020, cell: MISSING_BEFORE_2020 };
}

/** A cell as the audience reads it: numbers in Norwegian form, SSB's symbols kept. */
import type { Cell, Column, Row, Table } from './figure';
import { isMissing } from './figure';
import { endring, tall } from './format';

/** `null` is an empty cell; a lower bound reads «minst 12». */
export function cellText(cell: Cell | undefined, column: Column): string {
  if (cell === null || cell === undefined) return '';
  if (isMissing(cell)) {
    return cell.value === undefined ? cell.symbol : `minst ${tall(cell.value, column.decimals)}`;
  }
  if (typeof cell === 'string') return cell;
  return column.type === 'change' ? endring(cell, column.decimals) : tall(cell, column.decimals);
}

/** The cell of a row in the column of that key; empty where there is no such column. */
export function textAt({ columns }: Table, row: Row, key: string): string {
  const column = columns.find((one) => one.key === key);
  return column ? cellText(row.cells[key], column) : '';
}

/** Why a cell has no number, in words. */
export const SYMBOLS = {
  '.': 'ikke mulig å oppgi tall',
  '..': 'tallgrunnlag mangler',
  ':': 'vises ikke av konfidensialitetshensyn',
} as const;

/** The same in a word or two, where there is little room. */
export const SHORT = { '.': 'ikke sammenlignbar', '..': 'mangler', ':': 'skjult' } as const;

/** The number to draw or sort by; a lower bound counts, an unknown is `null`. */
export function numberOf(cell: Cell | undefined): number | null {
  if (isMissing(cell)) return cell.value ?? null;
  return typeof cell === 'number' ? cell : null;
}

/** As it is said beside its column's name: with its unit, and the meaning of SSB's symbols in words. */
export const withUnit = (row: Row, column: Column): string => {
  const cell = row.cells[column.key];
  if (isMissing(cell) && cell.value === undefined) return SHORT[cell.symbol];
  const text = cellText(cell, column);
  return text && column.unit ? `${text} ${column.unit}` : text;
};

/**
 * A cell's text for the audience: numbers in Norwegian form, and SSB's symbols for missing ones.
 */
import type { Cell, Column, Row, Table } from './figure';
import { isMissing } from './figure';
import { formatChange, formatNumber } from './format';

/** The text of a cell. `null` is an empty text, and a lower bound becomes «minst 12». */
export function cellText(cell: Cell | undefined, column: Column): string {
  if (cell === null || cell === undefined) return '';
  if (isMissing(cell)) {
    return cell.value === undefined
      ? cell.symbol
      : `minst ${formatNumber(cell.value, column.decimals)}`;
  }
  if (typeof cell === 'string') return cell;
  return column.type === 'change'
    ? formatChange(cell, column.decimals)
    : formatNumber(cell, column.decimals);
}

/** The text of a row's cell in the column `key`. Empty when the table has no such column. */
export function textAt({ columns }: Table, row: Row, key: string): string {
  const column = columns.find((one) => one.key === key);
  return column ? cellText(row.cells[key], column) : '';
}

/** What SSB's symbols mean: why a cell has no number. */
export const SYMBOLS = {
  '.': 'ikke mulig å oppgi tall',
  '..': 'tallgrunnlag mangler',
  ':': 'vises ikke av konfidensialitetshensyn',
} as const;

/** The same in a word or two, for places with little room. */
export const SHORT_SYMBOLS = { '.': 'ikke sammenlignbar', '..': 'mangler', ':': 'skjult' } as const;

/**
 * The number to draw or sort by. A lower bound counts as a number; a cell without one gives `null`.
 */
export function numberOf(cell: Cell | undefined): number | null {
  if (isMissing(cell)) return cell.value ?? null;
  return typeof cell === 'number' ? cell : null;
}

/** The text of a cell with its unit, and with words instead of SSB's symbols. */
export const withUnit = (row: Row, column: Column): string => {
  const cell = row.cells[column.key];
  if (isMissing(cell) && cell.value === undefined) return SHORT_SYMBOLS[cell.symbol];
  const text = cellText(cell, column);
  return text && column.unit ? `${text} ${column.unit}` : text;
};

/**
 * A figure's table as CSV in the form that Norwegian Excel opens: semicolons, decimal comma and
 * BOM. The file has the table and nothing else: a spreadsheet knows no comments, and each line of a
 * description would become a row. The description is a file of its own.
 */

import type { Figure, Row } from './figure';
import { aboutFigure, type FlatColumn, flatTable } from './flat-table';
import { formatNumber } from './format';

const BOM = '\ufeff';
const END = '\r\n';

/**
 * The whole file with the given rows. Numbers are written so that a spreadsheet reads them («−4,2»
 * becomes `-4,2`), rounded as on the slide: the two must not differ in the last digit.
 */
export function toCsv(figure: Figure, rows?: readonly Row[]): string {
  const table = flatTable(figure, rows);
  const lines = [
    table.columns.map(({ label }) => safe(label)),
    ...table.rows.map((row) => table.columns.map((column, i) => written(row[i] ?? null, column))),
  ];
  return BOM + lines.map((line) => line.map(field).join(';')).join(END) + END;
}

/** The description of the figure as a text file, one line for each thing that is said. */
export const toText = (title: string, figure: Figure, address: string): string =>
  BOM +
  aboutFigure(title, figure, address)
    .map(([label, text]) => `${label}: ${text}${END}`)
    .join('');

function written(cell: string | number | null, { type, decimals }: FlatColumn): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return safe(cell);
  if (type === 'year') return String(cell);
  return formatNumber(cell, decimals).replace(/\s/g, '').replace('\u2212', '-');
}

/** Puts an apostrophe before a text that a spreadsheet would take for a formula. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Puts a field in quotation marks if it needs them. */
const field = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A figure's table as CSV in the form that Norwegian Excel opens: semicolons, decimal comma and
 * BOM.
 */

import { cellText } from './cell';
import {
  type Cell,
  type Column,
  type Figure,
  isMissing,
  provenanceLine,
  sourceLine,
} from './figure';
import { formatNumber } from './format';

const BOM = '\ufeff';
const END = '\r\n';

/**
 * The whole file, with finding, caveat and source below the table. Numbers are written so that a
 * spreadsheet reads them («−4,2» becomes `-4,2`), and SSB's symbols are kept.
 */
export function toCsv(figure: Figure): string {
  const { columns, rows } = figure.table;
  const head = columns.map(({ label, unit }) => safe(unit ? `${label} (${unit})` : label));
  const lines = [
    head,
    ...rows.map((row) => columns.map((column) => value(row.cells[column.key], column))),
    [],
    ...[figure.finding, figure.caveat ?? '', sourceLine(figure), provenanceLine(figure)]
      .filter(Boolean)
      .map((text) => [safe(text)]),
  ];
  return BOM + lines.map((line) => line.map(field).join(';')).join(END) + END;
}

function value(cell: Cell | undefined, column: Column): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string' || isMissing(cell)) return safe(plain(cellText(cell, column)));
  // Rounded in the same way as on the slide: the two must not differ in the last digit.
  return formatNumber(cell, column.decimals).replace(/\s/g, '').replace('\u2212', '-');
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Puts an apostrophe before a text that a spreadsheet would take for a formula. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Puts a field in quotation marks if it needs them. */
const field = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

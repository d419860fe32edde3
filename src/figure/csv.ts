/** A figure's table as Norwegian Excel opens it: semicolons, decimal comma, BOM, source below. */

import { cellText } from './cell';
import {
  type Cell,
  type Column,
  type Figure,
  isMissing,
  provenanceLine,
  sourceLine,
} from './figure';
import { tall } from './format';

const BOM = '\ufeff';
const END = '\r\n';

/** The whole file. Numbers are plain numbers («−4,2» is `-4,2`); SSB's symbols stay symbols. */
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
  // Rounded as on the slide, so that the two never differ in the last digit.
  return tall(cell, column.decimals).replace(/\s/g, '').replace('\u2212', '-');
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** A text that a spreadsheet would take for a formula is made text. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Quoted where it must be. */
const field = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

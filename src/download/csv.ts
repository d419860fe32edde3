/** A figure's table as Norwegian Excel opens it: semicolons, decimal comma, BOM, source below. */
import { type Cell, type Column, type Figure, isMissing, sourceLine } from '../figure/figure';
import { cellText } from '../table/cell';

const BOM = '\ufeff';
const END = '\r\n';

/** The whole file. Numbers are plain numbers («−4,2» is `-4,2`); SSB's symbols stay symbols. */
export function toCsv(figure: Figure): string {
  const { columns, rows } = figure.table;
  const head = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const lines = [
    head,
    ...rows.map((row) => columns.map((column) => value(row.cells[column.key], column))),
    [],
    [figure.finding],
    ...(figure.caveat ? [[figure.caveat]] : []),
    [sourceLine(figure)],
  ];
  return BOM + lines.map((line) => line.map(field).join(';')).join(END) + END;
}

function value(cell: Cell | undefined, column: Column): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string' || isMissing(cell)) return plain(cellText(cell, column));
  // As many decimals as are shown; the table on the slide and the file say the same.
  return cell.toFixed(column.decimals ?? 0).replace('.', ',');
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Quoted where it must be; a text that a spreadsheet would take for a formula is made text. */
function field(text: string): string {
  const safe = /^[=@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Figures' tables as an Excel workbook: a sheet for each, and one that describes them. Numbers are
 * numbers and texts are texts whatever they begin with; nothing in the file is a formula.
 */
import { type CellStyle, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Figure, Row } from './figure';
import { ABOUT_LABELS, aboutFigure, type FlatColumn, flatTable } from './flat-table';

/** A figure in a workbook. */
export interface Entry {
  /** The name of its sheet, which Excel cuts at 31 characters. */
  name: string;
  title: string;
  figure: Figure;
  /** The rows that the sheet has; all of them when left out. */
  rows?: readonly Row[];
  /** Where the figure is shown. */
  address?: string;
}

/** The MIME type of a workbook. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ABOUT = 'Om tallene';
/** The longest name of a sheet, and the signs that it must not have. */
const NAME_LETTERS = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const WIDEST_LETTERS = 60;
/** The width of a number with its unit's header broken over some lines, in letters. */
const NUMBER_LETTERS = 14;

const HEAD: CellStyle = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  border: { bottom: { style: 'medium' } },
};
const BOLD: CellStyle = { font: { bold: true } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/**
 * Makes the workbook, as a file to save. The description comes first where there are several figures to choose
 * from, and last where there is one.
 */
export async function workbookOf(
  title: string,
  entries: readonly Entry[],
  written: Date,
): Promise<Blob> {
  const names = entries.map(({ name }, i) =>
    (entries.length > 1 ? `${i + 1} ${name}` : name)
      .replace(NOT_IN_NAMES, ' ')
      .slice(0, NAME_LETTERS),
  );
  const tables = entries.map((entry, i) => tableSheet(names[i] ?? '', entry));
  const [only] = entries;
  const about =
    entries.length === 1 && only ? aboutOne(only) : aboutAll(title, entries, names, written);
  const bytes = await writeXlsx({
    sheets: entries.length === 1 ? [...tables, about] : [about, ...tables],
    properties: { title, created: written, modified: written },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return new Blob([bytes.slice()], { type: XLSX });
}

/** The sheet of one table, with a filter on its header and the chosen municipality's row in bold. */
function tableSheet(name: string, { figure, rows }: Entry): WriteSheet {
  const shown = rows ?? figure.table.rows;
  const { columns, rows: cells } = flatTable(figure, shown);
  const { encoding } = figure;
  const own = encoding.type === 'map' ? encoding.focus : 'own' in encoding ? encoding.own : [];
  const styled: WriteSheet['cells'] = new Map();
  columns.forEach(({ label }, x) => {
    styled.set(`0,${x}`, { value: label, type: 'string', style: HEAD });
  });
  shown.forEach(({ key }, y) => {
    if (!own?.includes(key)) return;
    columns.forEach((column, x) => {
      const style = { ...BOLD, numFmt: formatOf(column) };
      styled.set(`${y + 1},${x}`, { value: cells[y]?.[x] ?? null, style });
    });
  });
  return {
    name,
    columns: columns.map((column, x) => ({
      width: widthOf(
        column,
        cells.map((row) => row[x]),
      ),
      numFmt: formatOf(column),
    })),
    rows: [columns.map(({ label }) => label), ...cells],
    cells: styled,
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, cells.length, columns.length - 1) },
    a11y: { summary: figure.finding, headerRow: 0 },
  };
}

/** The description of one figure: a row for each thing that is said. */
function aboutOne({ title, figure, address }: Entry): WriteSheet {
  const rows = aboutFigure(title, figure, address);
  return {
    name: ABOUT,
    columns: [
      { width: 12, style: { ...BOLD, ...WRAPPED } },
      { width: 100, style: WRAPPED },
    ],
    rows,
  };
}

/** The description of several: a row for each figure, whose sheet's name leads to it. */
function aboutAll(
  title: string,
  entries: readonly Entry[],
  names: readonly string[],
  written: Date,
): WriteSheet {
  const told = entries.map(
    ({ title: own, figure, address }) => new Map(aboutFigure(own, figure, address)),
  );
  const labels = ABOUT_LABELS.filter((label) => told.some((one) => one.has(label)));
  const day = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' });
  const rows = [
    [`${title}. Skrevet ${day.format(written)}.`],
    ['Ark', ...labels],
    ...told.map((one, i) => [names[i] ?? '', ...labels.map((label) => one.get(label) ?? null)]),
  ];
  const cells: WriteSheet['cells'] = new Map([['0,0', { value: rows[0]?.[0] ?? '', style: BOLD }]]);
  rows[1]?.forEach((value, x) => {
    cells.set(`1,${x}`, { value, style: HEAD });
  });
  names.forEach((name, y) => {
    const target = `#'${name.replaceAll("'", "''")}'!A1`;
    cells.set(`${y + 2},0`, { value: name, style: WRAPPED, hyperlink: { target } });
  });
  return {
    name: ABOUT,
    columns: ['Ark', ...labels].map((label) => ({
      width: label === 'Ark' ? NAME_LETTERS : label === 'Tegn' ? 24 : 44,
      style: WRAPPED,
    })),
    rows,
    cells,
    freezePane: { rows: 2, columns: 1 },
    a11y: { summary: title, headerRow: 1 },
  };
}

/** The number format of a column: as many decimals as on the slide, thousands apart, years plain. */
const formatOf = ({ type, decimals }: FlatColumn): string =>
  type === 'text'
    ? '@'
    : type === 'year'
      ? '0'
      : `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`;

function widthOf({ type, label }: FlatColumn, cells: readonly unknown[]): number {
  if (type !== 'text') return NUMBER_LETTERS;
  const longest = Math.max(...cells.map((cell) => String(cell ?? '').length), 0);
  return Math.min(WIDEST_LETTERS, Math.max(longest, Math.min(label.length, NUMBER_LETTERS)) + 2);
}

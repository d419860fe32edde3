/**
 * A figure's table as a spreadsheet takes it: SSB's number of the place first, and a number and the
 * symbol that stands in its place in columns of their own, so a column of numbers has only numbers.
 */
import { cellText, SYMBOLS } from './cell';
import {
  type Cell,
  type Column,
  type Figure,
  isMissing,
  provenanceLine,
  type Row,
  sourceLine,
} from './figure';

export interface FlatColumn {
  label: string;
  type: 'text' | 'number' | 'year';
  /** Decimals of the numbers on the slide. */
  decimals: number;
}

export interface FlatTable {
  columns: FlatColumn[];
  /** Cells in the order of the columns. The numbers are not rounded. */
  rows: (string | number | null)[][];
}

/** Stands where the number beside it is a lower bound, because a part of it is suppressed. */
const AT_LEAST = 'minst';
/** What is said of it where the table is described. */
const AT_LEAST_MEANS = 'tallet er en nedre grense, for noe av det er skjult';

/** The table with the given rows, in their order. */
export function flatTable(figure: Figure, rows: readonly Row[] = figure.table.rows): FlatTable {
  const code = codeOf(figure);
  const parts = figure.table.columns.flatMap((column) => partsOf(figure, column));
  return {
    columns: [
      ...(code ? [{ label: code.label, type: 'text' as const, decimals: 0 }] : []),
      ...parts.map(({ label, type, decimals }) => ({ label, type, decimals })),
    ],
    rows: rows.map((row) => [
      ...(code ? [code.value(row)] : []),
      ...parts.map(({ column, value }) => value(row.cells[column])),
    ]),
  };
}

/** What is said of a figure beside its table, in order. */
export const ABOUT_LABELS = [
  ...(['Figur', 'Funn', 'Kommunen', 'Forbehold', 'Tegn', 'Kilde', 'Tallene', 'Adresse'] as const),
];
type AboutLabel = (typeof ABOUT_LABELS)[number];

/**
 * The description of a figure that goes with its table, as pairs of a label and a text: what it
 * found, its caveat, the symbols that the table has, its sources, and `address`, where it is shown.
 */
export function aboutFigure(
  title: string,
  figure: Figure,
  address = '',
): [label: AboutLabel, text: string][] {
  const texts: Record<AboutLabel, string | undefined> = {
    Figur: title,
    Funn: figure.finding,
    Kommunen: figure.place,
    Forbehold: figure.caveat,
    Tegn: symbolsIn(figure),
    Kilde: sourceLine(figure).replace(/^Kilde: /, ''),
    Tallene: provenanceLine(figure),
    Adresse: address,
  };
  return ABOUT_LABELS.flatMap((label) => {
    const text = texts[label];
    return text ? [[label, plain(text)]] : [];
  });
}

/** The symbols that the table has, with their meanings. */
function symbolsIn({ table }: Figure): string {
  const found = new Set(
    table.rows.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => symbolOf(cell) ?? [])),
  );
  const meanings = { ...SYMBOLS, [AT_LEAST]: AT_LEAST_MEANS };
  return Object.entries(meanings)
    .flatMap(([symbol, meaning]) => (found.has(symbol) ? [`${symbol} ${meaning}`] : []))
    .join('; ');
}

/** The column of numbers of municipalities or counties, where each row is one of them. */
function codeOf({ encoding, table }: Figure): { label: string; value(row: Row): string } | null {
  const places = encoding.type === 'map' ? encoding : table.places;
  if (!places) return null;
  const { level, vintage } = places;
  // As SSB's own tables have them. A spreadsheet would make 301 of 0301.
  return level === 'kommuner'
    ? { label: `Kommunenummer ${vintage}`, value: ({ key }) => `K-${key}` }
    : { label: `Fylkesnummer ${vintage}`, value: ({ key }) => `F-${key}` };
}

interface Part extends FlatColumn {
  /** The key of the column whose cells it takes. */
  column: string;
  value(cell: Cell | undefined): string | number | null;
}

/** The columns that one column of the figure's table becomes. */
function partsOf({ table }: Figure, column: Column): Part[] {
  const label = plain(column.unit ? `${column.label} (${column.unit})` : column.label);
  const cells = table.rows.map((row) => row.cells[column.key]);
  const shared = { column: column.key, decimals: column.decimals ?? 0 };
  if (column.type === 'text') {
    const years = cells.length > 0 && cells.every((cell) => /^(19|20)\d\d$/.test(String(cell)));
    return years
      ? [{ ...shared, label, type: 'year', value: Number }]
      : [
          {
            ...shared,
            label,
            type: 'text',
            value: (cell) => plain(cellText(cell, column)) || null,
          },
        ];
  }
  const numbers: Part = { ...shared, label, type: 'number', value: numberIn };
  if (!cells.some(isMissing)) return [numbers];
  return [numbers, { ...shared, label: `${label}, tegn`, type: 'text', value: symbolOf }];
}

const numberIn = (cell: Cell | undefined): number | null =>
  typeof cell === 'number' ? cell : isMissing(cell) ? (cell.value ?? null) : null;

const symbolOf = (cell: Cell | undefined): string | null =>
  isMissing(cell) ? (cell.value === undefined ? cell.symbol : AT_LEAST) : null;

/** A text with ordinary spaces, which a search in a spreadsheet finds. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

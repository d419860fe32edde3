/** Every value of a figure as a sentence, through which the reader can walk without a mouse. */
import { inNorwegianOrder } from '../data/kommuner';
import { cellText, numberOf, withUnit } from './cell';
import type { ChartEncoding, GridEncoding, MapEncoding } from './encoding';
import type { Column, Figure, Row } from './figure';

export interface Reading {
  /** The key of the value's row. */
  row: string;
  /** The number of the value's series; charts only. */
  series?: number;
  /** Name, values and unit: «Haram: reddet, endring i folketallet +403, endring, øvrige −190 personer». */
  text: string;
}

/** All readings of a figure, in the order of the drawing. Areas of a map are sorted by name. */
export function readings(figure: Figure): Reading[] {
  const { encoding } = figure;
  if (encoding.type === 'map' || encoding.type === 'grid') return named(figure, encoding);
  if (encoding.type === 'table') return [];
  return points(figure, encoding);
}

/** A reading for each row of a map or a grid: its name, and the values of its readout. */
function named({ table }: Figure, { type, readout }: MapEncoding | GridEncoding): Reading[] {
  const columns = readout.flatMap((key) => table.columns.find((one) => one.key === key) ?? []);
  const [name, ...rest] = columns;
  if (!name) return [];
  const rows = table.rows.map((row) => ({ row, name: cellText(row.cells[name.key], name) }));
  if (type === 'map') rows.sort((a, b) => inNorwegianOrder(a.name, b.name));
  return rows.map(({ row, name: own }) => {
    const values = rest.flatMap((column, i) => valued(row, column, rest[i + 1]) ?? []);
    return { row: row.key, text: [own, values.join(', ')].filter(Boolean).join(': ') };
  });
}

function points({ table }: Figure, encoding: ChartEncoding): Reading[] {
  const column = (key: string | undefined) => table.columns.find((one) => one.key === key);
  const names = [
    column(encoding.panel),
    column(encoding.type === 'bars' ? encoding.category : encoding.x),
  ];
  return table.rows.flatMap((row) =>
    encoding.series.flatMap((series, i) => {
      const own = column(series.column);
      if (!own || row.cells[own.key] === undefined) return [];
      const where = names.flatMap((one) => (one ? cellText(row.cells[one.key], one) : []));
      const value = withUnit(row, own) || 'uten tall';
      // The only series needs no name: it would be said as if it were every row's.
      const what = encoding.series.length > 1 ? `${series.label} ${value}` : value;
      return [{ row: row.key, series: i, text: `${where.join(', ')}: ${what}` }];
    }),
  );
}

/**
 * A value with what it is. A class needs no such word, and a number no unit where the next number has
 * the same.
 */
function valued(row: Row, column: Column, next: Column | undefined): string | null {
  const cell = row.cells[column.key];
  const isUnitSaid =
    numberOf(cell) !== null &&
    next?.unit === column.unit &&
    numberOf(row.cells[next?.key ?? '']) !== null;
  const text = isUnitSaid ? cellText(cell, column) : withUnit(row, column);
  if (!text) return null;
  return column.key === 'klasse' ? text : `${column.label.toLowerCase()} ${text}`;
}

/** Finds the faults of a figure: of its texts, table, sources and CSV file. */

import { cellText } from '../../src/figure/cell';
import { toCsv } from '../../src/figure/csv';
import {
  type Cell,
  type Column,
  type Figure,
  type FigureSpec,
  isMissing,
  sourceLine,
} from '../../src/figure/figure';
import type { State } from '../../src/state/state';
import { kommuner } from '../src/data/bundled';
import { readBack, readCsv, saysTheSame } from '../src/figure/read-csv';
import { inEncoding, swatches } from './encoding-faults';
import { WITHOUT_PLACE } from './states';

/** Columns of numbers whose label is the unit itself. */
const OWN_UNIT = /^(Kommuner( 2020)?|Nivå, .+)$/;

/** The faults of a figure in a state, in words. Empty when all is well. */
export function faults(spec: FigureSpec, figure: Figure, state: State): string[] {
  const { columns, rows } = figure.table;
  const shown = rows.map(({ cells }) => columns.map((one) => cellText(cells[one.key], one)));
  return [
    ...inTexts(figure, shown),
    ...inPlace(spec, figure, state),
    ...inTable(figure),
    ...inEncoding(figure),
    ...inSources(figure),
    ...inCsv(figure, shown),
  ];
}

const BAD = /NaN|undefined|\bnull\b|Infinity|∞|\[object|\u2212\s?0(,0+)?(?![\d,])|^\s|\s$| {2}/;

function* texts({ finding, place, caveat, table, encoding, sources }: Figure): Iterable<string> {
  yield finding;
  if (place !== undefined) yield place;
  if (caveat !== undefined) yield caveat;
  for (const { label, unit } of table.columns) {
    yield label;
    if (unit !== undefined) yield unit;
  }
  for (const { cells } of table.rows) {
    for (const cell of Object.values(cells)) {
      if (isMissing(cell) && cell.reason !== undefined) yield cell.reason;
    }
  }
  for (const { text } of sources) yield text;
  for (const { label, rule } of swatches(encoding)) {
    yield label;
    if (rule !== undefined) yield rule;
  }
  if ('axis' in encoding) yield encoding.axis;
  if (encoding.type === 'map') for (const { text } of encoding.labels ?? []) yield text;
}

function inTexts(figure: Figure, shown: string[][]): string[] {
  const all = [...texts(figure), ...shown.flat()];
  const found = all.filter((text) => BAD.test(text)).map((text) => `says «${text}»`);
  if (!figure.finding) found.push('has no finding');
  if (figure.finding.length > 140) found.push(`finding of ${figure.finding.length} characters`);
  return found;
}

function inPlace({ name }: FigureSpec, { finding, place }: Figure, { kommune }: State): string[] {
  if (!kommune) return place === undefined ? [] : ['speaks of a place when none is chosen'];
  const own = kommuner.name(kommune);
  const without = WITHOUT_PLACE.get(name);
  if (without === 'none') return place === undefined ? [] : ['has a place after all'];
  if (without === 'finding') return finding.includes(own) ? [] : [`headline does not name ${own}`];
  if (place === undefined && without === 'some') return [];
  if (place === undefined) return ['says nothing of the chosen municipality'];
  const said = place.slice(own.length + 2);
  return place.startsWith(`${own}: `) && said.length > 5 ? [] : [`place is «${place}»`];
}

function inTable({ table: { columns, rows } }: Figure): string[] {
  const found: string[] = [];
  if (rows.length === 0) found.push('has no rows');
  const text = columns.filter(({ type }) => type === 'text');
  if (columns[0]?.type !== 'text') found.push('has no row headers');
  for (const { type, label, unit } of columns) {
    if (!label) found.push('has a column without a label');
    if (type !== 'text' && !unit && !OWN_UNIT.test(label)) found.push(`«${label}» has no unit`);
  }
  if (text.length === columns.length && !text.some(({ unit }) => unit)) {
    found.push('has no unit at all');
  }
  if (new Set(columns.map(({ key }) => key)).size < columns.length) found.push('repeats a column');
  if (new Set(rows.map(({ key }) => key)).size < rows.length) found.push('repeats a row key');
  for (const { key, cells } of rows) {
    for (const column of columns) {
      const why = inCell(cells[column.key], column);
      if (why) found.push(`${key} / ${column.key}: ${why}`);
    }
    const known = columns.map((column) => column.key);
    const lost = Object.keys(cells).filter((one) => !known.includes(one));
    if (lost.length) found.push(`${key}: cells without a column: ${lost}`);
  }
  return found;
}

function inCell(cell: Cell | undefined, { type }: Column): string | null {
  if (cell === undefined) return 'no cell';
  if (typeof cell === 'number') {
    if (type === 'text') return 'a number among texts';
    return Number.isFinite(cell) ? null : `${cell}`;
  }
  if (typeof cell === 'string') return type === 'text' ? null : `«${cell}» among numbers`;
  if (!isMissing(cell)) return null;
  if (!['.', '..', ':'].includes(cell.symbol)) return `symbol «${cell.symbol}»`;
  const { value } = cell;
  return value === undefined || (cell.symbol === ':' && Number.isFinite(value))
    ? null
    : `«${cell.symbol}» with ${value}`;
}
function inSources(figure: Figure): string[] {
  const found = figure.sources
    .filter(({ text }) => !/^Kilde: \S/.test(text))
    .map(({ text }) => `source «${text}» does not begin with «Kilde: »`);
  if (figure.sources.length === 0) found.push('has no source');
  if (!/^Kilde: \S/.test(sourceLine(figure))) found.push('has no source line');
  return found;
}

/** The CSV file, read again, must have the same content as the table. */
function inCsv(figure: Figure, shown: string[][]): string[] {
  const { columns, rows } = figure.table;
  const text = toCsv(figure);
  const { head, rows: read, codes } = readBack(readCsv(text));
  const found: string[] = [];
  if (!text.startsWith('\ufeff')) found.push('CSV without BOM');
  if (head.length !== columns.length) found.push('CSV with another header');
  if (read.length !== rows.length) found.push(`CSV of ${read.length} rows, not ${rows.length}`);
  const numbers = codes.map((code) => code.replace(/^[KF]-/, ''));
  const isOfPlaces = figure.encoding.type === 'map' || figure.table.places;
  const places = isOfPlaces ? rows.map(({ key }) => key) : [];
  if (numbers.join() !== places.join()) found.push('CSV with other numbers of places');
  rows.forEach(({ key }, y) => {
    columns.forEach((column, x) => {
      const [written = '', onSlide = ''] = [read[y]?.[x], shown[y]?.[x]];
      if (!saysTheSame(written, onSlide)) {
        found.push(`${key} / ${column.key}: «${written}» in CSV, «${onSlide}» shown`);
      }
    });
  });
  return found;
}

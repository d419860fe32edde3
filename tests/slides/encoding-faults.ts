/** Finds the faults of an encoding: names that its table or the country does not have. */
import type { Vintage } from '../../src/data/kommuner';
import type { Encoding } from '../../src/figure/encoding';
import type { Figure } from '../../src/figure/figure';
import { kommuner } from '../src/data/bundled';

/** The classes of a map, or the series of a chart. */
export const swatches = (encoding: Encoding) =>
  encoding.type === 'table'
    ? []
    : encoding.type === 'map'
      ? [...encoding.classes, ...(encoding.overlay ? [encoding.overlay.swatch] : [])]
      : encoding.type === 'grid'
        ? encoding.classes
        : encoding.series;

/**
 * The columns, rows and codes that an encoding names but the table or the country does not have.
 */
export function inEncoding({ encoding, table: { columns, rows } }: Figure): string[] {
  const found: string[] = [];
  const expectAll = (what: string, named: readonly string[] | undefined, known: string[]) => {
    const all = new Set(known);
    const lost = (named ?? []).filter((one) => !all.has(one));
    if (lost.length) found.push(`${what}: ${lost} does not exist`);
  };
  const keys = rows.map(({ key }) => key);
  const columnKeys = columns.map(({ key }) => key);
  const numbers = columns.flatMap(({ key, type }) => (type === 'text' ? [] : key));
  const labels = swatches(encoding).map(({ key }) => key);
  if (new Set(labels).size < labels.length) found.push('repeats a class or series');
  if (swatches(encoding).some(({ label }) => !label)) found.push('has a class without a name');
  if (encoding.type === 'table') return found;
  if (encoding.type === 'map') {
    const { vintage, level, focus, extent, overlay } = encoding;
    const areas = areasOf(vintage, level);
    expectAll('readout', encoding.readout, columnKeys);
    expectAll('overlay', overlay ? [overlay.column] : [], columnKeys);
    expectAll('row', keys, areas);
    expectAll('area', extent ?? areas, keys);
    expectAll('focus', focus, areas);
    expectAll(
      'label',
      encoding.labels?.map(({ code }) => code),
      areas,
    );
    expectAll('marked', encoding.marked, keys);
    const classes = rows.map(({ key, klasse }) => klasse ?? `the class of ${key}`);
    expectAll(
      'class',
      classes,
      encoding.classes.map(({ key }) => key),
    );
    return found;
  }
  if (encoding.type === 'grid') {
    expectAll('readout', encoding.readout, columnKeys);
    expectAll('marks', encoding.marks ? [encoding.marks] : [], numbers);
    expectAll('own', encoding.own, keys);
    expectAll(
      'class',
      rows.map(({ key, klasse }) => klasse ?? `the class of ${key}`),
      labels,
    );
    return found;
  }
  expectAll(
    'series',
    encoding.series.map(({ column }) => column),
    numbers,
  );
  expectAll('panel', encoding.panel ? [encoding.panel] : [], columnKeys);
  expectAll('axis', [encoding.type === 'bars' ? encoding.category : encoding.x], columnKeys);
  if (!encoding.axis) found.push('has no axis title');
  if (encoding.type === 'lines') {
    expectAll('at', encoding.at === undefined ? [] : [encoding.at], keys);
    expectAll('shown', encoding.shown, keys);
  }
  if (encoding.type === 'columns') expectAll('at', encoding.at, keys);
  if (encoding.type === 'bars') {
    expectAll('own', encoding.own, keys);
    expectAll('shown', encoding.shown, keys);
    expectAll('marked', encoding.marked, keys);
    expectAll('rule', encoding.rules, keys);
    expectAll('row swatch', Object.keys(encoding.rowSwatches ?? {}), keys);
    expectAll('row key', Object.keys(encoding.rowKeys ?? {}), keys);
    expectAll('segment', Object.keys(encoding.segmentLabels ?? {}), labels);
    expectAll('segment label', Object.values(encoding.segmentLabels ?? {}), columnKeys);
    expectAll('end', encoding.ends ? [encoding.ends] : [], columnKeys);
  }
  return found;
}

const areasOf = (vintage: Vintage, level: 'kommuner' | 'fylker'): string[] =>
  (level === 'kommuner' ? kommuner.list(vintage) : kommuner.fylker(vintage)).map(
    ({ code }) => code,
  );

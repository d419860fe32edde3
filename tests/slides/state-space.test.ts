/**
 * Every figure of every slide, over all that the audience can choose: one dimension at a time
 * around several bases. Whatever is chosen, a figure has a finding, a table and a source line.
 */
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides';
import type { Vintage } from '../../src/data/kommuner';
import { toCsv } from '../../src/download/csv';
import type { Encoding } from '../../src/figure/encoding';
import {
  type Cell,
  type Column,
  type Figure,
  type FigureSpec,
  isMissing,
  sourceLine,
} from '../../src/figure/figure';
import {
  FIRST_VINDU,
  FIRST_YEAR,
  initialState,
  KATEGORIER,
  LAST_VINDU,
  LAST_YEAR,
  type State,
  YEARS,
} from '../../src/state';
import { cellText } from '../../src/table/cell';
import { kommuner } from '../data/bundled';
import { tables } from '../data/tables';
import { parsed, readCsv, tableOf } from '../download/read-csv';

const specs = deck.flat().flatMap((slide) => [...slide.figures, ...(slide.more?.figures ?? [])]);

/**
 * Haram and Ålesund were one, Hustadvika is merged, Narvik and Heim hold parts of split ones, and
 * Sørfold (1845) has shares that lie half-way between two digits.
 */
const NAMED = ['1580', '1579', '3224', '1806', '0301', '1151', '1508', '5055', '1845'];
const KOMMUNER = [...new Set([...NAMED, ...drawn(10)])];

/** Figures that say nothing of a chosen municipality in a sentence of its own, and why. */
const WITHOUT_PLACE = new Map([
  // Its headline and all its bars are the municipality's.
  ['redningen-dekomponering', 'finding'],
  // Counts of municipalities over time; the map beside it has the sentence.
  ['holdt-det-kurve', 'none'],
]);

/** Number columns whose label is itself the unit. */
const OWN_UNIT = /^(Kommuner( 2020)?|Nivå, .+)$/;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Each dimension's changes to a base. */
const DIMENSIONS: Partial<State>[][] = [
  [1, 5, 15].flatMap((length) =>
    range(FIRST_YEAR, LAST_YEAR - length).map((fra) => ({ fra, til: fra + length })),
  ),
  range(FIRST_VINDU, LAST_VINDU).map((vindu) => ({ vindu })),
  range(...YEARS.akershus).map((akershus) => ({ akershus })),
  range(...YEARS.vestlandet).map((vestlandet) => ({ vestlandet })),
  [false, true].map((norskfodte) => ({ norskfodte })),
  [false, true].map((snudd) => ({ snudd })),
  (['kommuner', 'fylker'] as const).map((nivaa) => ({ nivaa })),
  [null, ...KATEGORIER].map((kategori) => ({ kategori })),
  [null, ...KOMMUNER].map((kommune) => ({ kommune })),
];

const BASES: State[] = [
  initialState,
  { ...initialState, kommune: '1580', vindu: 2016 },
  { ...initialState, kommune: '1806', norskfodte: true, nivaa: 'fylker', kategori: 'egnePlaner' },
  { ...initialState, kommune: '1151', fra: 1986, til: 1987, akershus: 1986, vestlandet: 2021 },
];

/** Codes drawn by a fixed seed, so that a failure can be seen again. */
function drawn(n: number): string[] {
  const codes = kommuner.list(2024).map(({ code }) => code);
  let seed = 2013;
  return Array.from({ length: n }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return codes[Math.floor((seed / 2 ** 31) * codes.length)] as string;
  });
}

/** The state, noting what is read of it. */
const watched = (state: State, read: Set<string>): State =>
  new Proxy(Object.freeze({ ...state }), {
    get(target, key) {
      read.add(String(key));
      return target[key as keyof State];
    },
  });

/** All states that can make a difference to a figure, each once. */
function statesOf(spec: FigureSpec): State[] {
  const read = new Set<string>();
  for (const base of BASES) spec.build(tables, watched(base, read));
  const varied = DIMENSIONS.flatMap((changes) => Object.keys(changes[0] ?? {}));
  const forgotten = [...read].filter((key) => !varied.includes(key));
  if (forgotten.length) throw new Error(`${spec.name} reads ${forgotten}, which no state varies`);
  const matter = DIMENSIONS.filter((changes) =>
    changes.some((change) => Object.keys(change).some((key) => read.has(key))),
  );
  const found = new Map<string, State>();
  for (const base of BASES) {
    for (const change of [{}, ...matter.flat()]) {
      const state = { ...base, ...change };
      const same = [...read].sort().map((key) => state[key as keyof State]);
      if (!found.has(same.join())) found.set(same.join(), state);
    }
  }
  return [...found.values()];
}

/** What is wrong with a figure in a state, in words; nothing when all is well. */
function faults(spec: FigureSpec, figure: Figure, state: State): string[] {
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
  if (without === 'finding')
    return finding.startsWith(`${own} `) ? [] : [`headline is not ${own}'s`];
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

const swatches = (encoding: Encoding) =>
  encoding.type === 'table'
    ? []
    : encoding.type === 'map'
      ? [...encoding.classes, ...(encoding.overlay ? [encoding.overlay.swatch] : [])]
      : encoding.series;

/** Columns, rows and codes that an encoding names but the table or the country lacks. */
function inEncoding({ encoding, table: { columns, rows } }: Figure): string[] {
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

function inSources(figure: Figure): string[] {
  const found = figure.sources
    .filter(({ text }) => !/^Kilde: \S/.test(text))
    .map(({ text }) => `source «${text}» does not begin with «Kilde: »`);
  if (figure.sources.length === 0) found.push('has no source');
  if (!/^Kilde: \S/.test(sourceLine(figure))) found.push('has no source line');
  return found;
}

/** The file, read back, says what the table says. */
function inCsv(figure: Figure, shown: string[][]): string[] {
  const { columns, rows } = figure.table;
  const text = toCsv(figure);
  const { head, rows: read, below } = tableOf(readCsv(text));
  const found: string[] = [];
  const same = (one: string, other: string) => one === other.replaceAll('\u00a0', ' ');
  if (!text.startsWith('\ufeff')) found.push('CSV without BOM');
  if (head.length !== columns.length) found.push('CSV with another header');
  if (read.length !== rows.length) found.push(`CSV of ${read.length} rows, not ${rows.length}`);
  if (!below.some(([line = '']) => same(line, sourceLine(figure)))) {
    found.push('CSV without its source line');
  }
  rows.forEach(({ key, cells }, y) => {
    columns.forEach((column, x) => {
      const [written = '', onSlide = ''] = [read[y]?.[x], shown[y]?.[x]];
      const isNumber = typeof cells[column.key] === 'number';
      const equal = isNumber ? parsed(written) === parsed(onSlide) : same(written, onSlide);
      if (!equal) found.push(`${key} / ${column.key}: «${written}» in CSV, «${onSlide}» shown`);
    });
  });
  return found;
}

/** Where a state differs from the default, for a fault's report. */
const inShort = (state: State): string =>
  Object.entries(state)
    .filter(([key, value]) => value !== initialState[key as keyof State])
    .map(([key, value]) => `${key}=${value}`)
    .join('&') || 'default';

test('the deck has eleven slides and every figure has a name of its own', () => {
  expect(deck.flat()).toHaveLength(11);
  expect(specs.length).toBeGreaterThanOrEqual(24);
  expect(new Set(specs.map(({ name }) => name)).size).toBe(specs.length);
  for (const slide of deck.flat()) expect(slide.figures.length, slide.id).toBeGreaterThan(0);
  for (const { name, title } of specs) expect(title, name).toMatch(/\S/);
  const names = specs.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...WITHOUT_PLACE.keys()]));
});

describe.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
  const states = statesOf(spec);

  test(`is whole in ${states.length} states`, () => {
    const found = states.flatMap((state) =>
      faults(spec, spec.build(tables, state), state).map((fault) => `${inShort(state)}: ${fault}`),
    );
    expect(found.slice(0, 12), `${found.length} faults`).toEqual([]);
  }, 60_000);

  test('is the same whenever it is built', () => {
    for (const base of BASES) {
      const first = JSON.stringify(spec.build(tables, base));
      expect(JSON.stringify(spec.build(tables, Object.freeze({ ...base })))).toBe(first);
    }
  });
});

describe('what is not comparable, by data/README.md', () => {
  /** Everything said of a municipality, by figure. */
  const saidOf = (kommune: string, changed: Partial<State> = {}) =>
    new Map(
      specs.map((spec) => {
        const { finding, place } = spec.build(tables, { ...initialState, ...changed, kommune });
        return [spec.name, WITHOUT_PLACE.get(spec.name) === 'finding' ? finding : (place ?? '')];
      }),
    );
  const naming = (said: Map<string, string>) =>
    [...said].flatMap(([name, text]) => (/ikke sammenlignbar/i.test(text) ? name : []));

  const ON_2020 = [
    'holdt-det-kart',
    'holdt-det-etter-2011',
    'tilflyttingshierarkiet-grunner',
    'for-passive-kart',
    'kunnskapsbasert-alder',
    'kunnskapsbasert-grunner',
    'kunnskapsbasert-endring',
    'kunnskapsbasert-flyktninger',
  ];
  const ON_2013 = [
    'redningen-kart',
    'redningen-dekomponering',
    'derfor-blir-vi-her-kart',
    'derfor-blir-vi-her-folketall',
    'tilflyttingsarbeid-kart',
    'se-avis-tall',
    'se-avis-kart',
    'akershus-kart',
    'akershus-linjer',
  ];

  test.each(['5055', '5056', '5059', '1806', '1875'])(
    '%s, which has parts of split ones',
    (code) => {
      expect(naming(saidOf(code)).sort()).toEqual([...ON_2013, ...ON_2020].sort());
    },
  );

  test.each(['1508', '1580'])('%s, which was one with its neighbour in 2020–2023', (code) => {
    expect(naming(saidOf(code)).sort()).toEqual([...ON_2020, 'for-passive-linjer'].sort());
  });

  test.each(['1579', '3224', '0301', '1151', '1845'])('%s is comparable everywhere', (code) => {
    expect(naming(saidOf(code))).toEqual([]);
    expect(naming(saidOf(code, { fra: 1990, til: 2005, vindu: 2016, vestlandet: 2006 }))).toEqual(
      [],
    );
  });
});

import JSONstat from 'jsonstat-toolkit';
import { describe, expect, test } from 'vitest';
import { DataError, decodeJsonStat, parseJson } from '../../../src/data/jsonstat';
import { dataset, files, text } from './bundled';

/** A dataset of two places, two variables and two years. What is given replaces parts of it. */
function fixture(changed: Record<string, unknown> = {}): string {
  return JSON.stringify({
    class: 'dataset',
    version: '2.0',
    label: 'Prøvetabell',
    source: 'Kilde: prøve',
    note: ['et forbehold'],
    id: ['Region', 'ContentsCode', 'Tid'],
    size: [2, 2, 2],
    dimension: {
      Region: {
        category: { index: ['0301', '1850'], label: { '0301': 'Oslo', '1850': 'Tysfjord' } },
      },
      ContentsCode: { category: contents },
      Tid: { category: { index: ['2012', '2013'] } },
    },
    status: { 4: ':', 5: ':', 6: '.', 7: '..' },
    value: [10, 11, 0, -3.5, null, 7, null, null],
    ...changed,
  });
}
const contents = {
  index: ['folk', 'vekst'],
  label: { folk: 'Folkemengde' },
  unit: { folk: { base: 'personer', decimals: 0 }, vekst: { base: 'prosent', decimals: 1 } },
};
const decode = (json: string) => decodeJsonStat('prøve', json);
const dimension = (key: string, category: unknown) => ({
  dimension: { ...JSON.parse(fixture()).dimension, [key]: { category } },
});

describe('a dataset', () => {
  const table = decode(fixture({ href: 'https://www.ssb.no/' }));

  test('keeps labels, units, source and notes', () => {
    expect(table.label).toBe('Prøvetabell');
    expect(table.source).toBe('Kilde: prøve');
    expect(table.href).toBe('https://www.ssb.no/');
    expect(table.notes).toEqual(['et forbehold']);
    expect(table.regions).toEqual(['0301', '1850']);
    expect(table.regionLabels).toEqual({ '0301': 'Oslo', '1850': 'Tysfjord' });
    expect(table.times).toEqual(['2012', '2013']);
    expect([...table.variables]).toEqual([
      ['folk', { label: 'Folkemengde', unit: 'personer', decimals: 0 }],
      ['vekst', { label: 'vekst', unit: 'prosent', decimals: 1 }],
    ]);
  });

  test('finds a value by place, variable and time', () => {
    expect(table.value('0301', 'folk', '2013')).toBe(11);
    expect(table.value('0301', 'folk', 2012)).toBe(10);
    expect(table.value('0301', 'vekst', 2013)).toBe(-3.5);
    expect(table.value('1850', 'vekst', 2012)).toBeNull();
    expect([table.has('1850'), table.has('9999')]).toEqual([true, false]);
  });

  test('tells zero, lower bound, hidden, not possible and missing apart', () => {
    expect(table.cell('0301', 'vekst', 2012)).toBe(0);
    expect(table.cell('1850', 'folk', 2013)).toEqual({ symbol: ':', value: 7 });
    expect(table.cell('1850', 'folk', 2012)).toEqual({ symbol: ':' });
    expect(table.cell('1850', 'vekst', 2012)).toEqual({ symbol: '.' });
    expect(table.cell('1850', 'vekst', 2013)).toEqual({ symbol: '..' });
  });

  test.each([
    ['9999', 'folk', '2012'],
    ['0301', 'alder', '2012'],
    ['0301', 'folk', '2014'],
  ])('has no %s / %s / %s and says so', (region, variable, time) => {
    const message = `Datafilen «prøve» kan ikke brukes: den har ikke ${region} / ${variable} / ${time}.`;
    expect(() => table.value(region, variable, time)).toThrow(
      new DataError('prøve', '').constructor,
    );
    expect(() => table.cell(region, variable, time)).toThrow(message);
  });
});

const broken = 'den er skadet eller avkortet';
const shape = 'den har ikke dimensjonene område, statistikkvariabel og tid';
const size = 'størrelsen stemmer ikke med kategoriene';
const damage: [what: string, json: string, why: string][] = [
  ['nothing', '', broken],
  ['cut off', fixture().slice(0, -20), broken],
  ['a page of HTML', '<!doctype html>', broken],
  ['null', 'null', broken],
  ['a number', '42', broken],
  ['a list', '[]', 'den er ikke JSON-stat 2.0'],
  ['a collection', fixture({ class: 'collection' }), 'den er ikke JSON-stat 2.0'],
  ['an old version', fixture({ version: '1.0' }), 'den er ikke JSON-stat 2.0'],
  ['without id', fixture({ id: undefined }), shape],
  ['another order', fixture({ id: ['Region', 'Tid', 'ContentsCode'] }), shape],
  ['a fourth dimension', fixture({ id: ['Region', 'ContentsCode', 'Tid', 'Kjonn'] }), shape],
  ['without size', fixture({ size: undefined }), shape],
  ['without values', fixture({ value: undefined }), shape],
  ['sparse values', fixture({ value: { 0: 10 } }), shape],
  ['without dimensions', fixture({ dimension: undefined }), size],
  ['another size', fixture({ size: [2, 2, 3] }), size],
  ['a place too few', fixture(dimension('Region', { index: ['0301'] })), size],
  [
    'a value too few',
    fixture({ value: [10, 11, 0, -3.5, null, 7, null] }),
    'antallet verdier er feil',
  ],
  [
    'a value in words',
    fixture({ value: [10, '11', 0, -3.5, null, 7, null, null] }),
    'verdi nummer 1 er verken et tall eller forklart med et symbol',
  ],
  [
    'a gap without a symbol',
    fixture({ status: { 4: ':', 5: ':', 6: '.' } }),
    'verdi nummer 7 er verken et tall eller forklart med et symbol',
  ],
  [
    'a symbol that SSB lacks',
    fixture({ status: { 4: 'x', 5: ':', 6: '.', 7: '..' } }),
    'symbolet «x» er ukjent',
  ],
  [
    'a variable without a unit',
    fixture(dimension('ContentsCode', { ...contents, unit: { folk: contents.unit.folk } })),
    'vekst mangler enhet',
  ],
];

test.each(damage)('a damaged file names itself: %s', (_, json, why) => {
  const run = () => decode(json);
  expect(run).toThrow(DataError);
  expect(run).toThrow(`Datafilen «prøve» kan ikke brukes: ${why}.`);
});

const statistics = files
  .filter((file) => file.endsWith('.json'))
  .filter((file) => (parseJson(file, text(file)) as { class?: string }).class === 'dataset')
  .map((file) => file.replace('.json', ''));

test('there are nine statistics files', () => {
  expect(statistics).toHaveLength(9);
});

test.each(statistics)('%s reads the same with jsonstat-toolkit', (name) => {
  const ours = dataset(name);
  const theirs = JSONstat(JSON.parse(text(`${name}.json`)));
  expect([theirs.class, theirs.length]).toEqual(['dataset', 3]);
  expect([ours.label, ours.source]).toEqual([theirs.label, theirs.source]);

  const [regions, contents, times] = [0, 1, 2].map((at) => theirs.Dimension(at));
  expect(ours.regions).toEqual(regions?.id);
  expect(ours.times).toEqual(times?.id);
  expect([...ours.variables.keys()]).toEqual(contents?.id);
  for (const [key, variable] of ours.variables) {
    const { label, unit } = contents?.Category(key) ?? {};
    expect(variable).toEqual({ label, unit: unit?.base, decimals: unit?.decimals });
  }
  expect(ours.regions.map((code) => ours.regionLabels[code])).toEqual(
    regions?.id.map((code) => regions.Category(code).label),
  );

  const [place = '', variable = '', time = ''] = theirs.id;
  const points = theirs.Unflatten((at, { value, status }) => {
    const key = [at[place], at[variable], at[time]] as [string, string, string];
    const cell = ours.cell(...key);
    const [number, symbol] =
      typeof cell === 'number' ? [cell, null] : [cell.value ?? null, cell.symbol];
    const same = number === value && symbol === status && ours.value(...key) === value;
    return same ? [] : [`${key}: ${number} ${symbol}, not ${value} ${status}`];
  });
  expect(points).toHaveLength(ours.regions.length * ours.variables.size * ours.times.length);
  expect(points.flat()).toEqual([]);
});

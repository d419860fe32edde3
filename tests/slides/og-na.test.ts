import { expect, test } from 'vitest';
import { aar } from '../../slides/og-na/aar';
import { egen } from '../../slides/og-na/egen';
import { kart } from '../../slides/og-na/kart';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';

test('from 2022 to 2026: 294 grew, 159 of them by no more than the settled', () => {
  const { finding, table } = kart.build(tables, initialState);
  expect(finding).toBe(
    '294 av 355 kommuner vokste fra 2022 til 2026. 159 av dem vokste ikke med flere enn flyktningene de bosatte',
  );
  const of = (klasse: string) => table.rows.filter((row) => row.klasse === klasse).length;
  expect(['vokser', 'reddet', 'dempet', 'nedgang', 'uten'].map(of)).toEqual([135, 159, 60, 1, 2]);
});

test('to each year: 269 and 120, 297 and 145, 304 and 167, 294 and 159', () => {
  const { finding, table } = aar.build(tables, initialState);
  expect(table.rows.map(({ cells }) => [cells.periode, cells.vokste, cells.likt])).toEqual([
    ['2022–2023', 269, 120],
    ['2022–2024', 297, 145],
    ['2022–2025', 304, 167],
    ['2022–2026', 294, 159],
  ]);
  // Lower bounds, for small numbers are hidden.
  expect(table.rows.map(({ cells }) => cells.bosatte)).toEqual(
    [30887, 33420, 25576, 12563].map((value) => ({ symbol: ':', value })),
  );
  expect(finding).toBe(
    'Flest i 2025: da hadde 304 kommuner vokst siden 2022, 167 av dem ikke med flere enn de bosatte',
  );
});

test('Ålesund and Haram were one until 2024: not comparable, and why', () => {
  const state = { ...initialState, kommune: '1580' };
  expect(kart.build(tables, state).place).toBe(
    'Haram: ikke sammenlignbar. Ålesund (1507) er delt mellom Haram og Ålesund.',
  );
  const { finding, table } = egen.build(tables, state);
  expect(finding.replace(/\u00a0/g, ' ')).toBe(
    'Haram er ikke sammenlignbar. 355 kommuner fikk 200 121 flere innbyggere fra 2022 til 2026, og bosatte minst 101 541 flyktninger',
  );
  // What all others have in place of an empty chart.
  expect(table).toEqual(egen.build(tables, initialState).table);
});

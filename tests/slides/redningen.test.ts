/** Counts of slide 1 against sums made here, row by row. */
import { expect, test } from 'vitest';
import { dekomponering } from '../../slides/redningen/dekomponering';
import { kart } from '../../slides/redningen/kart';
import { sentralitet } from '../../slides/redningen/sentralitet';
import { numberOf } from '../../src/figure/cell';
import type { MapEncoding } from '../../src/figure/encoding';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';

const map = (fra: number, til: number) =>
  kart.build(tables, { ...initialState, fra, til }).table.rows;
const sum = (rows: ReturnType<typeof map>, column: string) =>
  rows.reduce((total, { cells }) => total + (numberOf(cells[column]) ?? Number.NaN), 0);

test("the map's population adds up to the country's in all years", () => {
  const columns = kart.build(tables, initialState).table.columns.map(({ key }) => key);
  const [before = '', after = ''] = columns.slice(2);
  for (let fra = 1986; fra < 2015; fra++) {
    const rows = map(fra, fra + 1);
    expect(rows).toHaveLength(428);
    const country = [fra, fra + 1].map((at) =>
      tables.folkemengdeNorge.value('0', 'folkemengde', at),
    );
    expect([fra, sum(rows, before), sum(rows, after)]).toEqual([fra, ...country]);
  }
});

test('308 grew in 2008–2013, twelve of them uncertain', () => {
  const growing = map(2008, 2013).filter(({ cells }) => Number(cells.g) > 0);
  expect(growing).toHaveLength(308);
  expect(growing.filter(({ cells }) => cells.usikker)).toHaveLength(12);
});

test('the levels of centrality add up to the country', () => {
  const { rows } = sentralitet.build(tables, initialState).table;
  expect(rows.map(({ cells }) => cells.n)).toEqual([149, 51, 78, 150]);
  const klasser = ['vokser', 'reddet', 'dempet', 'nedgang'];
  expect(klasser.map((key) => sum(rows, key))).toEqual([184, 124, 118, 2]);
});

/** No-break spaces as spaces: what is tested is the words. */
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

test('Narvik was not split, only Tysfjord: what was whole is shown, named and outlined', () => {
  const state = { ...initialState, kommune: '1806' };
  const map = kart.build(tables, state);
  expect(plain(map.place)).toBe(
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – folketallet økte med 72 (0,3 %), innvandrere +516, øvrige −444. Klasse: «reddet».',
  );
  expect((map.encoding as MapEncoding).focus).toEqual(['1805', '1854']);
  const sum = dekomponering.build(tables, state);
  expect(plain(sum.finding)).toBe(
    'Narvik (Narvik og Ballangen, uten delen av Tysfjord) fikk 72 flere innbyggere fra 2008 til 2013, mens tallet på øvrige falt med 444',
  );
  expect(sum.caveat).toBe('Tysfjord (1850) er delt mellom Hamarøy og Narvik.');
});

test('Orkland is put together of three, and a part of Snillfjord', () => {
  const sum = dekomponering.build(tables, { ...initialState, kommune: '5059' });
  expect(plain(sum.finding)).toBe(
    'Orkland (Agdenes, Meldal og Orkdal, uten delen av Snillfjord) fikk 551 flere innbyggere fra 2008 til 2013, og tallet på øvrige økte med 212',
  );
});

/** Counts of slide 1 against sums made here, row by row. */
import { expect, test } from 'vitest';
import { kart } from '../../slides/redningen/kart';
import { sentralitet } from '../../slides/redningen/sentralitet';
import { numberOf } from '../../src/figure/cell';
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

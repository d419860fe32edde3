import { describe, expect, test } from 'vitest';
import { fulgt } from '../../slides/holdt-det/fulgt';
import { kart } from '../../slides/holdt-det/kart';
import { kurve } from '../../slides/holdt-det/kurve';
import type { Data } from '../../src/data/load';
import { initialState } from '../../src/state/state';
import { dataset, kommuner } from '../src/data/bundled';

const data = {
  innvandrere: dataset('innvandrere'),
  folkemengde: dataset('folkemengde'),
  befolkningsendring: dataset('befolkningsendring'),
  kommuner,
} as unknown as Data;
const map = (vindu: number, kommune: string | null = null) =>
  kart.build(data, { ...initialState, vindu, kommune });

test('where land has changed hands, the class is uncertain and says so', () => {
  // Sandefjord lost 2,236 persons by the border of 2017: «reddet» by book-keeping only.
  const sandefjord = map(2013, '3907');
  expect(sandefjord.place).toContain('Usikkert: grensene er endret etter 2011');
  const unsure = sandefjord.table.rows.filter(({ cells }) =>
    String(cells.usikker).startsWith('grensene er endret'),
  );
  expect(unsure).toHaveLength(27);
  expect(sandefjord.caveat).toContain('27 kommuner');
  // Ålesund and Haram are whole together.
  expect(map(2013, '1580').place).not.toContain('Usikkert: grensene');
});

test('the notes: fewer «reddede» in every window after 2012–17', () => {
  const { rows } = kurve.build(data, initialState).table;
  const saved = rows.map(({ cells }) => Number(cells.reddet));
  const most = saved.indexOf(Math.max(...saved));
  expect(rows[most]?.key).toBe('2012');
  for (let i = most + 1; i < saved.length; i++) expect(saved[i]).toBeLessThan(saved[i - 1] ?? 0);
});

test('the eleven windows: how many grew, and how many of them were «reddet»', () => {
  const { rows } = kurve.build(data, initialState).table;
  expect(rows.map(({ cells }) => [cells.vindu, cells.vokste, cells.reddet])).toEqual([
    ['2007–12', 241, 105],
    ['2008–13', 252, 109],
    ['2009–14', 249, 100],
    ['2010–15', 253, 108],
    ['2011–16', 245, 107],
    ['2012–17', 243, 116],
    ['2013–18', 220, 95],
    ['2014–19', 203, 80],
    ['2015–20', 173, 57],
    ['2016–21', 153, 37],
    ['2017–22', 143, 25],
  ]);
  expect(map(2008).finding).toBe(
    '2008–2013: 252 av 351 kommuner vokste, og 109 av dem var «reddet»',
  );
});

describe('the «reddede», followed', () => {
  const followed = (vindu: number, kommune: string | null = null) =>
    fulgt.build(data, { ...initialState, vindu, kommune });

  test('of the 109, 72 had fewer people in 2022 than in 2013, 49 have in 2026', () => {
    const { finding, table } = followed(2008);
    expect(finding).toBe(
      'Av de 109 «reddede» 2008–2013 hadde 72 færre innbyggere i 2022 enn i 2013, og 49 færre i 2026',
    );
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Færre innbyggere enn i 2013, 1. januar',
      'Av 109 «reddede»',
      'Av 143 som vokste uansett',
      'Av 99 som ikke vokste',
    ]);
    const late = table.rows.filter(({ key }) => Number(key) >= 2020);
    expect(late.map(({ cells }) => cells.reddet)).toEqual([72, 72, 72, 61, 52, 51, 49]);
    const in2022 = table.rows.find(({ key }) => key === '2022')?.cells;
    expect([in2022?.vokser, in2022?.falt]).toEqual([16, 89]);
    expect([late.at(-1)?.cells.vokser, late.at(-1)?.cells.falt]).toEqual([9, 77]);
  });

  test('of the last window, which ends in 2022, there is today alone', () => {
    const { finding, table } = followed(2017);
    expect(finding).toMatch(
      /^Av de 25 «reddede» 2017–2022 hadde \d+ færre innbyggere i 2026 enn i 2022$/,
    );
    expect(table.rows.map(({ key }) => key)).toEqual(['2023', '2024', '2025', '2026']);
  });

  test('one’s own says which class it was in, and how it has fared since', () => {
    const population = (year: number) => data.folkemengde.value('1826', 'folkemengde', year) ?? 0;
    const since = population(2026) - population(2013);
    expect(since).toBeLessThan(0);
    expect(followed(2008, '1826').place).toContain(
      ` i 2008–2013, −${-since} innbyggere siden, til 2026.`,
    );
    expect(followed(2008, '1806').place).toBe(
      'Narvik: ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.',
    );
    expect(followed(2008, '1580').place).toContain('ikke sammenlignbar alene. Ålesund (1507)');
  });
});

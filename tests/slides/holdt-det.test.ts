import { describe, expect, test } from 'vitest';
import { fulgt } from '../../slides/holdt-det/fulgt';
import { kart } from '../../slides/holdt-det/kart';
import { kurve } from '../../slides/holdt-det/kurve';
import { prikker } from '../../slides/holdt-det/prikker';
import type { Data } from '../../src/data/load';
import type { FigureSpec } from '../../src/figure/figure';
import { initialState, type State } from '../../src/state/state';
import { dataset, kommuner } from '../src/data/bundled';

const data = {
  innvandrere: dataset('innvandrere'),
  folkemengde: dataset('folkemengde'),
  befolkningsendring: dataset('befolkningsendring'),
  kommuner,
} as unknown as Data;
const build = (spec: FigureSpec, change: Partial<State> = {}) =>
  spec.build(data, { ...initialState, ...change });
const count = (spec: FigureSpec, klasse: string, change: Partial<State> = {}) =>
  build(spec, change).table.rows.filter((row) => row.klasse === klasse).length;

describe('a dot for each of the 109', () => {
  test.each([
    [2013, 0],
    [2014, 39],
    [2020, 72],
    [2021, 72],
    [2022, 72],
    [2023, 61],
    [2024, 52],
    [2025, 51],
    [2026, 49],
  ])('in %i, %i have fewer people than in 2013', (year, fewer) => {
    const { table, lands, finding } = build(prikker, { fulgt: year });
    expect(table.rows).toHaveLength(109);
    expect(count(prikker, 'falt', { fulgt: year })).toBe(fewer);
    expect(count(kart, 'falt', { fulgt: year })).toBe(fewer);
    expect(lands?.number).toBe(String(year === 2013 ? 109 : fewer));
    expect(finding).toBe(
      year === 2013
        ? '109 kommuner var «reddet» fra 2008 til 2013'
        : `I ${year} hadde ${fewer} av de 109 «reddede» kommunene færre innbyggere enn i 2013`,
    );
  });

  test('a dot keeps its place; in 2022 those that fell stand together', () => {
    const keys = (year: number) => build(prikker, { fulgt: year }).table.rows.map(({ key }) => key);
    expect(keys(2013)).toEqual(keys(2026));
    const { rows } = build(prikker).table;
    expect(rows.findIndex(({ klasse }) => klasse === 'falt')).toBe(109 - 72);
    expect(rows.slice(109 - 72).every(({ klasse }) => klasse === 'falt')).toBe(true);
  });

  test('one’s own is ringed and named; one that was not «reddet» is not there', () => {
    const hattfjelldal = build(prikker, { kommune: '1826' });
    expect(hattfjelldal.encoding).toMatchObject({ own: ['1826'], ownName: 'Hattfjelldal' });
    expect(hattfjelldal.place).toBe(
      'Hattfjelldal: «reddet» i 2008–2013. I 2022 bodde det 198 færre der enn i 2013.',
    );
    expect(build(prikker, { kommune: '1826', fulgt: 2013 }).place).toBe(
      'Hattfjelldal: «reddet» i 2008–2013.',
    );
    const utsira = build(prikker, { kommune: '1151', fulgt: 2026 });
    expect(utsira.encoding).toMatchObject({ own: [] });
    expect(utsira.place).toBe(
      'Utsira: dempet nedgang i 2008–2013. I 2026 bodde det 10 flere der enn i 2013.',
    );
  });

  test('what cannot be compared says why', () => {
    expect(build(prikker, { kommune: '1806' }).place).toBe(
      'Narvik: ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.',
    );
    expect(build(prikker, { kommune: '1580' }).place).toMatch(
      /^Haram: ikke sammenlignbar alene\. Ålesund \(1507\) er delt mellom Haram og Ålesund\. Ålesund i 2020: vokste uansett i 2008–2013\. I 2022 bodde det [\d\s]+ flere der enn i 2013\.$/,
    );
  });
});

test('the map has all 356: the 109, 242 others and five that are not comparable', () => {
  expect(build(kart).table.rows).toHaveLength(356);
  expect(count(kart, 'holdt')).toBe(37);
  expect(count(kart, 'andre')).toBe(242);
  expect(count(kart, 'uten')).toBe(5);
  expect(build(kart, { fulgt: 2013 }).finding).toBe('De lå i 12 av 15 fylker');
  expect(build(kart).finding).toBe('Flest i Innlandet: 11 av 17 hadde færre innbyggere i 2022');
});

test('where land has changed hands, the class is uncertain and says so', () => {
  // Sandefjord lost 2,236 persons by the border of 2017.
  expect(build(prikker, { kommune: '3907' }).place).toContain(
    'Usikkert: grensene er endret etter 2011.',
  );
  const unsure = build(kart).table.rows.filter(
    ({ cells }) => cells.usikker === 'grensene er endret etter 2011',
  );
  expect(unsure).toHaveLength(27);
  // Ålesund and Haram are whole together.
  expect(build(prikker, { kommune: '1580' }).place).not.toContain('Usikkert: grensene');
});

test('the eleven periods of five years: how many grew, and how many of them were «reddet»', () => {
  const { finding, table } = build(kurve);
  expect(table.rows.map(({ cells }) => [cells.periode, cells.vokste, cells.reddet])).toEqual([
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
  expect(finding).toBe(
    'Fra 2017 til 2022 vokste 143 kommuner, mot 241 fra 2007 til 2012. 25 av dem var «reddet», mot 105',
  );
});

test('the others, one tap away: of the 143 and the 99, 16 and 89 had fewer in 2022', () => {
  const { columns, rows } = build(fulgt).table;
  expect(columns.map(({ label }) => label)).toEqual([
    'Færre innbyggere enn i 2013, 1. januar',
    'Av 109 som var «reddet»',
    'Av 143 som vokste uansett',
    'Av 99 som ikke vokste',
  ]);
  const of = (year: string) => Object.values(rows.find(({ key }) => key === year)?.cells ?? {});
  expect(of('2022')).toEqual(['2022', 72, 16, 89]);
  expect(of('2026')).toEqual(['2026', 49, 9, 77]);
});

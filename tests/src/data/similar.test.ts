import { expect, test } from 'vitest';
import { nextLargest, sameClass, similar } from '../../../src/data/similar';
import { dataset, kommuner } from './bundled';

const folkemengde = dataset('folkemengde');
const endring = dataset('befolkningsendring');
const isComparable = (code: string) => endring.value(code, 'sammenlignbar', '2011-2025') === 1;
const near = (code: string, n?: number) => similar(kommuner, folkemengde, code, isComparable, n);
const population = (code: string) => folkemengde.value(code, 'folkemengde', 2026) ?? Number.NaN;

test.each([
  ['1580 Haram', ['1160', '1865', '1515', '5605']],
  ['1806 Narvik', ['5601', '5037', '1119', '4205']],
  ['1146 Tysvær', ['5603', '4225', '1870', '4014']],
  ['1151 Utsira: one alone is not twice as large', ['4629']],
  ['0301 Oslo: none is half as large', []],
])('%s', (name, expected) => {
  expect(near(name.slice(0, 4))).toEqual(expected);
});

test('the largest of all has the next largest; no other municipality has any', () => {
  const of = (code: string) => nextLargest(kommuner, folkemengde, code, isComparable);
  expect(of('0301')).toEqual(['4601', '5001', '1103', '3201']);
  expect(kommuner.codes(2024).filter((code) => of(code).length > 0)).toEqual(['0301']);
  expect(nextLargest(kommuner, folkemengde, '0301', (code) => code !== '5001', 2)).toEqual([
    ...['4601', '1103'],
  ]);
});

test('one that is not comparable in the period is never similar', () => {
  // 4649 Stad is nearest to Haram, but was put together of parts of municipalities.
  expect(isComparable('4649')).toBe(false);
  expect(similar(kommuner, folkemengde, '1580', () => true, 1)).toEqual(['4649']);
  expect(near('1580', 1)).toEqual(['1160']);
});

test('equally near: the lower code first', () => {
  // Hattfjelldal: 1859 Flakstad and 4637 Hyllestad both differ by 20.
  expect(near('1826')).toEqual(['5624', '4032', '1859', '4637']);
  expect(near('1826', 3)).toEqual(['5624', '4032', '1859']);
});

test('everywhere: of the same class, comparable, half to twice as large, nearest first', () => {
  for (const { code, sentralitet } of kommuner.list(2024)) {
    const fits = (one: string) =>
      one !== code &&
      isComparable(one) &&
      population(one) >= population(code) / 2 &&
      population(one) <= population(code) * 2;
    const distance = (one: string) => Math.abs(population(one) - population(code));
    const found = near(code);
    const all = kommuner
      .codes(2024)
      .filter((one) => kommuner.get(one).sentralitet === sentralitet && fits(one));
    expect(new Set(found).size).toBe(Math.min(4, all.length));
    expect(found.every((one) => all.includes(one))).toBe(true);
    const distances = found.map(distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const left of all.filter((one) => !found.includes(one))) {
      expect(distance(left)).toBeGreaterThanOrEqual(distances.at(-1) ?? 0);
    }
  }
});

test('the classes', () => {
  expect(['0301', '1804', '1580', '1151'].map((code) => sameClass(kommuner, code).length)).toEqual([
    5, 54, 104, 108,
  ]);
});

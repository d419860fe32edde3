import { expect, test } from 'vitest';
import { sameClass, similar } from '../../../src/data/similar';
import { dataset, kommuner } from './bundled';

const folkemengde = dataset('folkemengde');
const near = (code: string, n?: number) => similar(kommuner, folkemengde, code, n);

test.each([
  ['1580 Haram', ['4649', '1160', '1865', '1515']],
  ['1806 Narvik', ['5601', '5037', '1119', '4205']],
  ['0301 Oslo, far larger than all in its class', ['3201', '3205', '3222', '3224']],
  ['1151 Utsira, smallest of all', ['4629', '5043', '1835', '1856']],
])('%s', (name, expected) => {
  expect(near(name.slice(0, 4))).toEqual(expected);
});

test('equally near: the lower code first', () => {
  // Hattfjelldal: 1859 Flakstad and 4637 Hyllestad both differ by 20.
  expect(near('1826')).toEqual(['5624', '4032', '1859', '4637']);
  expect(near('1826', 3)).toEqual(['5624', '4032', '1859']);
  // Nord-Fron: 4026 Tinn and 4625 Austevoll both by 22.
  expect(near('3436')).toEqual(['4644', '4026', '4625', '3437']);
});

test('everywhere: as many as asked for, of the same class, never itself, nearest first', () => {
  const population = (code: string) => folkemengde.value(code, 'folkemengde', 2026) ?? Number.NaN;
  for (const { code, sentralitet } of kommuner.list(2024)) {
    const found = near(code);
    expect(new Set(found).size).toBe(4);
    expect(found).not.toContain(code);
    expect(found.every((one) => kommuner.get(one).sentralitet === sentralitet)).toBe(true);
    const distances = found.map((one) => Math.abs(population(one) - population(code)));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    const left = sameClass(kommuner, code).filter((one) => one !== code && !found.includes(one));
    const nearestLeft = Math.min(
      ...left.map((one) => Math.abs(population(one) - population(code))),
    );
    expect(nearestLeft).toBeGreaterThanOrEqual(distances[3] ?? 0);
  }
});

test('the classes', () => {
  expect(['0301', '1804', '1580', '1151'].map((code) => sameClass(kommuner, code).length)).toEqual([
    5, 54, 104, 108,
  ]);
  expect(near('0301', 9)).toHaveLength(4);
});

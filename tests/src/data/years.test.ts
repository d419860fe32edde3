import { expect, test } from 'vitest';
import { Dataset } from '../../../src/data/jsonstat';
import type { DataName } from '../../../src/data/load';
import { yearsBetween, yearsOf } from '../../../src/data/years';
import { tables } from './tables';

const named = Object.entries(tables).flatMap(([name, table]) =>
  table instanceof Dataset && name !== 'vekstbidrag' ? [[name as DataName, table] as const] : [],
);

test.each(named)('%s: its first and last year are known before it is loaded', (name, table) => {
  const [first, last] = yearsOf(name);
  expect([first, last]).toEqual([
    Number(table.times[0]?.slice(0, 4)),
    Number(table.times.at(-1)?.slice(-4)),
  ]);
  expect(first).toBeLessThanOrEqual(last);
});

test('what has no years is said', () => {
  expect(() => yearsOf('kommuner')).toThrow('The table kommuner has no years');
});

test('all years between two', () => {
  expect(yearsBetween(2012, 2015)).toEqual([2012, 2013, 2014, 2015]);
  expect(yearsBetween(2012, 2012)).toEqual([2012]);
});

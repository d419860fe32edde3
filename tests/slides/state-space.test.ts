/**
 * Every figure of every slide, in every state that differs in one choice from one of several bases.
 * Whatever is chosen, a figure has a finding, a table and a source line.
 */
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides';
import { tables } from '../src/data/tables';
import { faults } from './faults';
import { BASES, inShort, specs, statesOf, WITHOUT_PLACE } from './states';

test('there are the slides of the talk at least, and every figure has a name of its own', () => {
  expect(deck.length).toBeGreaterThanOrEqual(11);
  expect(specs.length).toBeGreaterThanOrEqual(24);
  expect(new Set(specs.map(({ name }) => name)).size).toBe(specs.length);
  for (const slide of deck) expect(slide.figures.length, slide.id).toBeGreaterThan(0);
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

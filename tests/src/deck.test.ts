/** The steps of the slides: what comes when, and which choices hold. */
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides';
import { choicesAt, comesAt, lastStep, type Slide, stepOf } from '../../src/deck';

const slide = (id: string): Slide => {
  const found = deck.find((one) => one.id === id);
  if (!found) throw new Error(`no slide ${id}`);
  return found;
};

test.each(deck.map((one) => [one.id, one] as const))('%s is whole at its last step', (_, one) => {
  const names = one.figures.map(({ name }) => name);
  const inSteps = [...one.steps.flatMap(({ figures = [] }) => figures), ...(one.opening ?? [])];
  expect(inSteps.filter(({ name }) => !names.includes(name))).toEqual([]);
  const comes = one.figures.map((spec) => comesAt(one, spec));
  expect(Math.max(0, ...comes)).toBeLessThanOrEqual(lastStep(one));
  const inWords = [...one.words.matchAll(/data-comes="(\d+)"/g)].map(([, at]) => Number(at));
  expect(Math.max(0, ...inWords)).toBeLessThanOrEqual(one.steps.length);
  // Every step has a name that the speaker can read.
  expect(one.steps.filter(({ label }) => label.trim() === '')).toEqual([]);
});

describe('a step of the state', () => {
  test('is never after the last of the slide', () => {
    const one = slide('redningen');
    expect(stepOf(one, 9)).toBe(lastStep(one));
    expect(stepOf(one, 'alle')).toBe(lastStep(one));
    expect(stepOf(one, 2)).toBe(2);
  });
});

test('choices hold from their step on, and are the defaults before', () => {
  const one = slide('tilflyttingshierarkiet');
  const at = one.steps.findIndex(({ choices }) => choices?.snudd);
  expect(choicesAt(one, at)).toEqual({ snudd: false });
  expect(choicesAt(one, at + 1)).toEqual({ snudd: true });
  expect(choicesAt(one, lastStep(one))).toEqual({ snudd: true });
});

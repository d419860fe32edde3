/** docs/tilgjengelighet.md answers every requirement of the law, and names tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** WCAG 2.0, A and AA, without 1.2.3, 1.2.4 and 1.2.5. */
const WCAG_20 = {
  A: '1.1.1 1.2.1 1.2.2 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2',
  AA: '1.4.3 1.4.4 1.4.5 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4',
};
const WCAG_21 = {
  A: '2.1.4 2.5.1 2.5.2 2.5.3 2.5.4',
  AA: '1.3.4 1.3.5 1.4.10 1.4.11 1.4.12 1.4.13 4.1.3',
};
const levels = new Map(
  [WCAG_20, WCAG_21].flatMap((version) =>
    Object.entries(version).flatMap(([level, all]) =>
      all.split(' ').map((number): [string, string] => [number, level]),
    ),
  ),
);

const page = readFileSync('docs/tilgjengelighet.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
/** The columns of a row: number and name, level, how it is met, and the test that shows it. */
const met = rows.filter((cells) => cells.length === 4);
/** Number, answer, what it applies to. */
const answers = rows.filter((cells) => cells.length === 3);
const numberOf = ([cell = '']: string[]) => cell.split(' ')[0] ?? '';

test('the 47 criteria are there, with their level and how they are met', () => {
  expect(levels.size).toBe(47);
  const stated = met.map((cells) => [numberOf(cells), cells[1]]);
  expect(new Map(stated as [string, string][])).toEqual(levels);
  expect(met).toHaveLength(47);
  expect(met.filter(([, , how = '']) => how.length < 10)).toEqual([]);
});

test('each test that is named exists, and each criterion that applies has one', () => {
  const named = [...page.matchAll(/`([\w/-]+\.(?:spec|test)\.ts)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(40);
  const fileOf = (name: string) => (name.startsWith('tests/') ? name : `tests/browser/${name}`);
  expect(named.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
  const unshown = met.filter(([, , how = '', by = '']) => !how.startsWith('Ikke relevant') && !by);
  expect(unshown).toEqual([]);
});

test('each criterion has one answer for uustatus.no, the same as in the table', () => {
  // 1.2.5 came for video from 2024.
  expect(answers.map(numberOf).sort()).toEqual([...levels.keys(), '1.2.5'].sort());
  const irrelevant = (all: string[][], i: number) =>
    all.filter((cells) => cells[i]?.startsWith('Ikke relevant')).map(numberOf);
  expect(irrelevant(answers, 1).filter((one) => one !== '1.2.5')).toEqual(irrelevant(met, 2));
  expect(answers.filter(([, answer = '']) => !/^(Samsvar|Ikke relevant)$/.test(answer))).toEqual(
    [],
  );
});

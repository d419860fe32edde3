/**
 * Prints the last line of `.ci/run`: the sums of the unit tests and those of the deck in its browsers,
 * from their JSON reports.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './args';

const read = (name: string) => {
  const file = join(root, 'test-results', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
const unit = read('unit.json');
const decks = ['deck.json', 'engines.json'].map(read);
const sum = (of: (report: (typeof decks)[number]) => number | undefined) =>
  decks.reduce((all: number, report) => all + (of(report) ?? 0), 0);
const passed =
  (unit?.numPassedTests ?? 0) +
  sum((report) => (report?.stats?.expected ?? 0) + (report?.stats?.flaky ?? 0));
const failed =
  (unit?.numFailedTests ?? 0) +
  sum((report) => (report?.stats?.unexpected ?? 0) + (report?.errors?.length ?? 0));
// Without the last report and a failed test, another step has failed: types, data or build.
console.log(`${passed} passed, ${decks.at(-1) || failed ? failed : 1} failed`);

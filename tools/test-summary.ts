/**
 * Prints the last line of `.ci/run`: the sums of the unit tests and the deck tests, from their JSON
 * reports.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './args';

const read = (name: string) => {
  const file = join(root, 'test-results', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
const unit = read('unit.json');
const report = read('deck.json');
const deck = report?.stats;
const passed = (unit?.numPassedTests ?? 0) + (deck?.expected ?? 0) + (deck?.flaky ?? 0);
const failed =
  (unit?.numFailedTests ?? 0) + (deck?.unexpected ?? 0) + (report?.errors?.length ?? 0);
// Without a deck report and a failed test, another step has failed: types, data or build.
console.log(`${passed} passed, ${deck || failed ? failed : 1} failed`);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leanChart } from '../../src/build/lean-chart';
import { root } from '../../src/cli/args';

const FILE = join(root, 'node_modules/chart.js/dist/chart.js');
const { transform } = leanChart() as unknown as {
  transform(code: string, id: string): { code: string } | null;
};

test('Chart.js says of every scale that it can be left out', () => {
  const { code = '' } = transform(readFileSync(FILE, 'utf8'), FILE) ?? {};
  expect(code).toContain('callback: /* @__PURE__ */ (() => Ticks.formatters.numeric)()');
  expect(code).toContain('static defaults = /* @__PURE__ */ (() => TimeScale.defaults)()');
  expect(code).not.toMatch(/: Ticks\.formatters|= TimeScale\.defaults/);
});

test('other files are left alone', () => {
  expect(transform('x = { callback: Ticks.formatters.numeric }', 'src/chart/chart.ts')).toBeNull();
});

test('a Chart.js that has changed stops the build', () => {
  expect(() => transform('class TimeScale {}', FILE)).toThrow('is not what it was');
});

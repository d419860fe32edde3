/**
 * Chart.js without the scales that no chart of ours has. Each is a class that reads a default off
 * another object, which the build takes for a reason to keep it: here it is told that it is none.
 */
import type { Plugin } from 'vite';

const FILE = 'chart.js/dist/chart.js';
/** `callback: Ticks.formatters.numeric`, `static defaults = TimeScale.defaults`. */
const READ = /(callback: |static defaults = )((?:Ticks|TimeScale)\.[\w.]+)/g;

export function leanChart(): Plugin {
  return {
    name: 'lean-chart',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith(FILE)) return null;
      const lean = code.replace(READ, '$1/* @__PURE__ */ (() => $2)()');
      if (lean === code) throw new Error(`${FILE} is not what it was: it has no ${READ}`);
      return { code: lean, map: null };
    },
  };
}

/**
 * The tables as the page loads them: each value as its difference from the year before, which is shorter
 * and compresses better. `decodeJsonStat` in src/data/jsonstat.ts adds them up again.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const TABLE = /^(.+\/data\/[\w-]+\.json)\?raw$/;

export function leanTables(): Plugin {
  return {
    name: 'lean-tables',
    enforce: 'pre',
    load(id) {
      const [, file] = TABLE.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      const lean = withDifferences(readFileSync(file, 'utf8'));
      return `export default ${JSON.stringify(lean)};`;
    },
  };
}

/** The text of a JSON-stat file with differences in place of values; any other file as it is. */
export function withDifferences(text: string): string {
  const json = JSON.parse(text);
  if (json.class !== 'dataset') return text;
  const times = json.size.at(-1);
  const values: (number | null)[] = json.value;
  const value = values.map((one, i) => {
    const before = i % times === 0 ? 0 : (values[i - 1] ?? 0);
    // Rounded: 4.3 - 4.1 is not 0.2 to a computer.
    return one === null ? null : Math.round((one - before) * 1e6) / 1e6;
  });
  return JSON.stringify({ ...json, value, differences: true });
}

/**
 * The data as the page loads it: shorter, and quicker to read. In tables each value is its difference
 * from the year before, which `decodeJsonStat` adds up again; the points of a boundary file stand in one
 * row a line and not in a pair each. The files in data/ stay as they are.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILE = /^(.+\/data\/[\w-]+\.(?:json|topojson))\?raw$/;

export function leanData(): Plugin {
  return {
    name: 'lean-data',
    enforce: 'pre',
    load(id) {
      const [, file] = FILE.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(lean(readFileSync(file, 'utf8')))};`;
    },
  };
}

/** The text of a file in `data/`, leaner where it is a table or a boundary file. */
export function lean(text: string): string {
  const json = JSON.parse(text);
  if (json.class === 'dataset') {
    return JSON.stringify({ ...json, value: differences(json), differences: true });
  }
  if (json.type === 'Topology') {
    return JSON.stringify({ ...json, arcs: json.arcs.map((arc: number[][]) => arc.flat()) });
  }
  return text;
}

interface JsonStat {
  size: number[];
  value: (number | null)[];
}

function differences({ size, value }: JsonStat): (number | null)[] {
  const times = size.at(-1) ?? 1;
  return value.map((one, i) => {
    const before = i % times === 0 ? 0 : (value[i - 1] ?? 0);
    // Rounded: 4.3 - 4.1 is not 0.2 to a computer.
    return one === null ? null : Math.round((one - before) * 1e6) / 1e6;
  });
}

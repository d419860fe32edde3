/** `import '…/norge-2013.topojson?pakket'`: a boundary file with its lines as one short text. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { packArcs } from '../data/arcs.ts';

const QUERY = /^(.+\.topojson)\?pakket$/;

export function packedBorders(): Plugin {
  return {
    name: 'packed-borders',
    enforce: 'pre',
    load(id) {
      const [, file] = QUERY.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      const topology = JSON.parse(readFileSync(file, 'utf8'));
      const packed = { ...topology, arcs: packArcs(topology.arcs) };
      return `export default ${JSON.stringify(JSON.stringify(packed))};`;
    },
  };
}

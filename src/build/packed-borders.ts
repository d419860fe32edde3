/**
 * The boundary files as the deck loads them, their lines as one short text:
 * - `…/norge-2024.topojson?pakket`: all of it;
 * - `…/norge-2013.topojson?linjer`: the lines alone;
 * - `…/norge-2013.topojson?oversikt=-11`: the rest, and the municipalities as a map of the whole
 *   country draws them at that step of zoom.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { root } from '../cli/args.ts';
import { packArcs } from '../data/arcs.ts';

const QUERY = /^(.+norge-(2013|2024)\.topojson)\?(pakket|linjer|oversikt=(-?\d+))$/;
const OVERVIEW = join(root, 'src/build/overview.ts');

export function packedBorders(): Plugin {
  return {
    name: 'packed-borders',
    enforce: 'pre',
    config: () => ({
      build: { rolldownOptions: { output: { chunkFileNames: nameOf } } },
    }),
    async load(id) {
      const [, file, year, what, step] = QUERY.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      const text = readFileSync(file, 'utf8');
      const { arcs, ...rest } = JSON.parse(text);
      const packed = packArcs(arcs);
      if (what === 'linjer') return asModule(packed);
      if (step === undefined) return asModule(JSON.stringify({ ...rest, arcs: packed }));
      type Drawing = typeof import('./overview.ts');
      const { module } = await runnerImport<Drawing>(OVERVIEW, { logLevel: 'silent' });
      const overview = module.overviewOf(Number(year) as 2013 | 2024, text, Number(step));
      return asModule(JSON.stringify({ ...rest, overview }));
    },
  };
}

/** Two of one boundary file are told apart by their names. */
const nameOf = ({ facadeModuleId }: { facadeModuleId: string | null }): string =>
  `assets/[name]${/\?linjer$/.test(facadeModuleId ?? '') ? '-linjer' : ''}-[hash].js`;

const asModule = (text: string): string => `export default ${JSON.stringify(text)};`;

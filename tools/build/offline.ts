/** Builds the service worker of the hosted deck, with the list of files that it stores. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Manifest } from '../../src/offline/kept';
import { root } from '../args';
import { SHARED_PICTURE } from './open-graph';
import { HEADERS } from './policy';

/** The page, which is stored last, and what is for hosts and other sites. */
const NOT_STORED = ['index.html', HEADERS, SHARED_PICTURE];

/** The Vite plugin that writes `sw.js` beside the page. */
export function offlineWorker(): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const source = await workerCode(manifest(bundle));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

function manifest(bundle: Rolldown.OutputBundle): Manifest {
  const names = Object.keys(bundle).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const file = bundle[name];
    hash.update(`${name}\n`).update(file?.type === 'chunk' ? file.code : (file?.source ?? ''));
  }
  const entry = names.find((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' && file.isEntry;
  });
  return {
    version: hash.digest('hex').slice(0, 16),
    files: names.filter((name) => !NOT_STORED.includes(name)),
    entry: entry ?? '',
  };
}

/** Builds the worker as one script, which must not share files with the page. */
async function workerCode(values: Manifest): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { __MANIFEST__: JSON.stringify(values) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [result] = [built].flat() as Rolldown.RolldownOutput[];
  const [chunk] = result?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('the service worker was not built');
  return chunk.code;
}

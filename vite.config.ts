import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './tools/args';
import { constants } from './tools/build/constants';
import { checkedEdition } from './tools/build/edition';
import { figurePage } from './tools/build/figure-page';
import { leanData } from './tools/build/lean-data';
import { licences } from './tools/build/licences';
import { offlineWorker } from './tools/build/offline';
import { oneFile } from './tools/build/one-file';
import { openGraph } from './tools/build/open-graph';
import { contentSecurityPolicy } from './tools/build/policy';
import { preload } from './tools/build/preload';
import { talkInPage } from './tools/build/talk-in-page';

/** Another edition's settings in place of src/settings.ts; the tests take the deck as it comes. */
const settings = process.env.VITEST ? 'tests/standard-settings.ts' : process.env.DECK_SETTINGS;
const replaced = (file: string) => ({
  find: /^\.{1,2}\/(\.\.\/)*(src\/)?settings$/,
  replacement: resolve(root, file),
});

const BASE = {
  name: 'base',
  minShareCount: 2,
  test: /src\/(data|dom|state|figure)\/(?!workbook)/,
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the deck works from any folder of any server.
  base: './',
  // One page: a missing file is a 404, not the page again.
  appType: 'mpa',
  define: constants(),
  resolve: { alias: settings ? [replaced(settings)] : [] },
  plugins: [
    checkedEdition(settings),
    leanData(),
    licences(),
    talkInPage(settings),
    ...(mode === 'enfil'
      ? [oneFile()]
      : [
          figurePage(),
          contentSecurityPolicy(settings),
          openGraph(settings),
          preload(),
          offlineWorker(),
        ]),
  ],
  build: {
    target: 'es2022',
    // The oldest browsers with light-dark(), which the style sheet and the drawings use.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // No data: URLs, which the policy refuses for fonts.
    assetsInlineLimit: 0,
    // One style sheet: what is seen before any script has run needs most of it.
    cssCodeSplit: false,
    // preload() names what the page opens with; nothing that is loaded later comes in several files.
    modulePreload: false,
    rolldownOptions: {
      output: {
        // One file for what every page needs. Alone, its parts are a dozen files of about 1 kB.
        ...(mode === 'enfil' ? {} : { codeSplitting: { groups: [BASE] } }),
        // A data file's name tells what it holds, also beside code of the same name.
        chunkFileNames: ({ moduleIds }) =>
          `assets/${moduleIds.some((id) => /json(\?|$)/.test(id)) ? 'data-' : ''}[name]-[hash].js`,
      },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', '**/node_modules/**'],
    environment: 'node',
    setupFiles: 'tests/standard-tables.ts',
    // By default one less than the machine has cores: on two cores that is one.
    maxWorkers: 2,
    // Room for a slow machine with two cores.
    testTimeout: 30_000,
    // The closing line of .ci/run adds up these reports.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/unit.json' }]]
      : ['default'],
  },
}));

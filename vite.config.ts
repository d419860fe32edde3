import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { codeFiles } from './src/build/code-files.ts';
import { checkedEdition } from './src/build/edition.ts';
import { firstWords } from './src/build/first-words.ts';
import { leanChart } from './src/build/lean-chart.ts';
import { licences } from './src/build/licences.ts';
import { offlineWorker } from './src/build/offline.ts';
import { oneFile } from './src/build/one-file.ts';
import { packedBorders } from './src/build/packed-borders.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { preload } from './src/build/preload.ts';
import { someYears } from './src/build/some-years.ts';
import { root } from './src/cli/args.ts';
import { buildDay } from './src/cli/build-date.ts';

/** Another edition's settings in place of src/settings.ts; the tests take the deck as it comes. */
const settings = process.env.VITEST ? 'tests/standard-settings.ts' : process.env.DECK_SETTINGS;
const replaced = (file: string) => ({
  find: /^\.{1,2}\/(\.\.\/)*(src\/)?settings$/,
  replacement: resolve(root, file),
});

export default defineConfig(({ mode }) => ({
  // Relative addresses: the deck works from any folder of any server.
  base: './',
  // One page: a missing file is a 404, not the page again.
  appType: 'mpa',
  define: { __BUILD_DATE__: JSON.stringify(buildDay()) },
  resolve: {
    alias: [
      { find: /^leaflet$/, replacement: resolve(root, 'src/map/leaflet.ts') },
      { find: /^\.\/SVG\.VML$/, replacement: resolve(root, 'src/map/leaflet-vml.ts') },
      ...(settings ? [replaced(settings)] : []),
    ],
  },
  plugins: [
    checkedEdition(settings),
    someYears(),
    packedBorders(),
    leanChart(),
    licences(),
    ...(mode === 'enfil'
      ? [oneFile()]
      : [contentSecurityPolicy(), firstWords(settings), codeFiles(), preload(), offlineWorker()]),
  ],
  build: {
    target: 'es2022',
    // No data: URLs, which the policy refuses for fonts.
    assetsInlineLimit: 0,
    // The page itself names what the first slide is drawn with; nothing else comes in rows of files.
    modulePreload: false,
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/deck/**', '**/node_modules/**'],
    environment: 'node',
    // The closing line of .ci/run adds up these reports.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/unit.json' }]]
      : ['default'],
  },
}));

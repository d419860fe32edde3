import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { checkedEdition } from './src/build/edition.ts';
import { offlineWorker } from './src/build/offline.ts';
import { oneFile } from './src/build/one-file.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { someYears } from './src/build/some-years.ts';
import { root } from './src/cli/args.ts';
import { buildDay } from './src/cli/build-date.ts';

/** The tests, and what they start, take the deck as it comes, not this edition's settings. */
const standard = process.env.VITEST || process.env.DECK_EDITION === 'standard';
const STANDARD_SETTINGS = {
  find: /^\.{1,2}\/(\.\.\/)*(src\/)?settings$/,
  replacement: join(root, 'tests/standard-settings.ts'),
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the deck works from any folder of any server.
  base: './',
  // One page: a missing file is a 404, not the page again.
  appType: 'mpa',
  define: { __BUILD_DATE__: JSON.stringify(buildDay()) },
  resolve: { alias: standard ? [STANDARD_SETTINGS] : [] },
  plugins: [
    checkedEdition(),
    someYears(),
    ...(mode === 'enfil' ? [oneFile()] : [contentSecurityPolicy(), offlineWorker()]),
  ],
  build: {
    target: 'es2022',
    // No data: URLs, which the policy refuses for fonts.
    assetsInlineLimit: 0,
    // Every browser that runs es2022 preloads modules by itself.
    modulePreload: { polyfill: false },
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

// First: the tests read the slides too.
import './tools/build/define-constants';
import { defineConfig } from '@playwright/test';
import type { EngineName } from './tools/engines/engine';
import { installedEngines } from './tools/engines/installed';

process.env.DECK_SETTINGS = 'tests/standard-settings.ts';
const engines = installedEngines();
const others = engines.filter((name) => name !== 'chromium');
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
if (others.length < 2 && !isWorker) {
  const missing = ['Firefox', 'WebKitGTK'].filter((name) =>
    others.every((one) => !name.toLowerCase().startsWith(one)),
  );
  console.log(`The deck is not tested in ${missing.join(' and ')}, not found on this machine.`);
}

/** `npm run test:engines`: the deck in Firefox and WebKit, compared with what Chromium draws. */
export default defineConfig<object, { engineName: EngineName }>({
  testDir: 'tests/engines',
  testMatch: others.length > 0 ? '**/*.spec.ts' : '**/no-engine',
  outputDir: 'test-results/engines',
  globalSetup: others.length > 0 ? './tests/engines/build.ts' : [],
  workers: 2,
  retries: process.env.CI ? 2 : 0,
  forbidOnly: !!process.env.CI,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // The closing line of .ci/run adds up these reports.
  reporter: process.env.CI
    ? [['list'], ['json', { outputFile: 'test-results/engines.json' }]]
    : [['list']],
  projects: engines.map((name) => ({
    name,
    use: { engineName: name },
    // What the other engines draw is compared with what Chromium has drawn.
    ...(name === 'chromium' ? {} : { dependencies: ['chromium'] }),
  })),
});

// First: the tests build figures too.
import './tools/build/define-constants';
import { defineConfig } from '@playwright/test';
import { findBrowser, launchArgs } from './tools/programs';

// Away from the 4173 of `npm start`, which may be running; strict, so never somebody else's deck.
const port = Number(process.env.DECK_TEST_PORT ?? 4191);
const url = `http://localhost:${port}/`;
// Built for the tests alone: dist/ may hold somebody's own edition, or be behind.
const dist = 'test-results/dist';
// The deck as it comes, here and in what the tests start: see vite.config.ts.
process.env.DECK_SETTINGS = 'tests/standard-settings.ts';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/deck',
  fullyParallel: true,
  workers: 2,
  // On a small machine a page of the browser itself crashes now and then («Target crashed»), which says
  // nothing about the deck. A test that fails three times has found something.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: !!process.env.CI,
  // `npm run bilder` keeps pictures: one that nobody has looked at is no reference.
  updateSnapshots: 'none',
  // Room for a slow machine with two cores.
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    // Faint differences of a few pixels come with another processor.
    toHaveScreenshot: { threshold: 0.1, maxDiffPixels: 10 },
  },
  snapshotPathTemplate: '{testDir}/whole/pictures/{arg}{ext}',
  // The closing line of .ci/run adds up these reports.
  reporter: process.env.CI
    ? [['list'], ['json', { outputFile: 'test-results/deck.json' }]]
    : [['list']],
  use: {
    baseURL: url,
    viewport: { width: 1600, height: 900 },
    locale: 'nb-NO',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: launchArgs() },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `npx vite build --configLoader runner --outDir ${dist} --emptyOutDir && npx vite preview --configLoader runner --outDir ${dist} --host localhost --port ${port} --strictPort`,
    url,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});

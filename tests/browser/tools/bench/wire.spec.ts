/**
 * The size of the deck, measured in the same way as by `npm run bench`: everything that is sent,
 * compressed.
 */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../../../tools/args';
import { serveCompressed } from '../../../../tools/bench/compressed-server';
import { wire } from '../../../../tools/bench/wire';

// The folder in which playwright.config.ts builds the deck.
const folder = join(root, 'test-results/dist');

test('the first slide, each boundary file and the whole deck keep their budget', async ({
  browser,
}) => {
  const served = await serveCompressed(folder);
  const rows = await wire({ browser, folder, deck: served.url });
  await served.close();
  expect(rows.map(({ goal }) => goal)).toEqual([340, 70, 850]);
  for (const { name, value, goal } of rows) {
    // A size of zero would be a fault of the measurement.
    expect.soft(value, name).toBeGreaterThan(30);
    expect.soft(value, name).toBeLessThanOrEqual(goal);
  }
});

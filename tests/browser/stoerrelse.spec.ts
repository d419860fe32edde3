/** What the deck weighs, as `npm run bench` weighs it: over the wire, compressed, all included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../tools/args';
import { serveCompressed } from '../../tools/bench/compressed-server';
import { wire } from '../../tools/bench/wire';

// Where playwright.config.ts has it built.
const folder = join(root, 'test-results/dist');

test('det første lysbildet, hver grensefil og hele presentasjonen holder budsjettet', async ({
  browser,
}) => {
  const served = await serveCompressed(folder);
  const rows = await wire({ browser, folder, deck: served.url });
  await served.close();
  expect(rows.map(({ goal }) => goal)).toEqual([340, 70, 850]);
  for (const { name, value, goal } of rows) {
    // Nothing weighed is a fault too.
    expect.soft(value, name).toBeGreaterThan(30);
    expect.soft(value, name).toBeLessThanOrEqual(goal);
  }
});

test('av Leaflet og Chart.js følger bare med det som kart og diagrammer bruker', () => {
  const assets = join(folder, 'assets');
  const [kit = ''] = readdirSync(assets).filter((name) => /^kit-.+\.js$/.test(name));
  const code = readFileSync(join(assets, kit), 'utf8');
  const found = (words: string[]) => words.filter((word) => code.includes(word));
  const used = ['leaflet-tooltip', 'leaflet-drag-target', 'indexAxis'];
  expect(found(used)).toEqual(used);
  // Pop-ups, tiles, Internet Explorer's own drawing, and scales for what no chart of ours shows.
  expect(found(['leaflet-popup', 'leaflet-tile', 'lvml', '_pointLabels', 'timeseries'])).toEqual(
    [],
  );
});

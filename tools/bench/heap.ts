/**
 * Memory: how much is in use after many changes, and whether removed maps or charts are still kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { decodeKommuner } from '../../src/data/kommuner';
import { root } from '../args';
import { launch } from '../pdf/print';
import { findBrowser } from '../programs';
import { againstReference, atMost, type Row } from './report';
import { atRest, type Bench, openDeck, openTab } from './setup';

/** How many changes are made before the first and before the second measurement. */
const FEW = 30;
const MANY = 300;

/**
 * Makes the JavaScript engine interpret only. Otherwise it compiles for hundreds of changes, and
 * 1.5 of 25 megabytes would be its compiled code and not the deck's memory.
 */
const INTERPRETED = '--js-flags=--jitless';

/**
 * Measures memory after many changes against that after few, and counts the drawings that are kept.
 */
export async function heap(bench: Bench): Promise<Row[]> {
  const browser = await launch(findBrowser(), [INTERPRETED]);
  try {
    return await measured(browser, bench.deck);
  } finally {
    await browser.close();
  }
}

async function measured(browser: Browser, deck: string): Promise<Row[]> {
  const { context, page, client } = await openTab({ browser }, { reducedMotion: 'reduce' });
  await openDeck(page, deck);
  const codes = decodeKommuner('kommuner', readFileSync(join(root, 'data/kommuner.json'), 'utf8'))
    .list(2024)
    .map(({ code }) => code);
  await change(page, codes.slice(0, FEW));
  const few = await used(client);
  await change(page, codes.slice(FEW, MANY));
  const many = await used(client);
  // Maps and charts are only destroyed when the view changes, so it changes and comes back.
  for (const way of ['Les som nettside', 'Presenter']) {
    await page.getByRole('button', { name: way, exact: true }).first().click();
    await page.evaluate(() => window.deck.ready);
  }
  await page.getByRole('button', { name: 'Les som nettside' }).waitFor();
  await page.evaluate(() => window.deck.ready);
  const detached = await detachedDrawings(client);
  await context.close();
  return [
    againstReference(
      `heap after ${MANY} slide and ${MANY} municipality changes, against ${FEW}, interpreted (MB)`,
      many / 1e6,
      few / 1e6,
      1.05,
    ),
    atMost('maps and charts that hang on unseen', detached, 0),
  ];
}

/**
 * Changes slide and municipality once for each code, and returns to the first slide without
 * municipality.
 */
async function change(page: Page, codes: readonly string[]): Promise<void> {
  let key = 'PageDown';
  let before = '';
  for (const code of codes) {
    await page.evaluate((one) => window.deck.choose(one), code);
    await page.evaluate(() => window.deck.ready);
    await page.keyboard.press(key);
    const now = await page.evaluate(async () => {
      await window.deck.ready;
      return location.hash;
    });
    // At an end of the deck the direction changes.
    if (now === before) key = key === 'PageDown' ? 'PageUp' : 'PageDown';
    before = now;
  }
  await page.keyboard.press('Home');
  await page.evaluate(() => window.deck.choose(null));
  await page.evaluate(() => window.deck.ready);
  await atRest(page);
}

/** The bytes in use after garbage collection. */
async function used(client: CDPSession): Promise<number> {
  // Repeated until the size no longer falls: one collection may only find what the next one frees.
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    if (usedSize > 0.999 * least) return Math.min(usedSize, least);
    least = usedSize;
  }
}

/** Counts the canvases and map containers that are in memory but not in the page. */
export async function detachedDrawings(client: CDPSession): Promise<number> {
  await used(client);
  const count = async (kind: string, selector: string) => {
    const { result } = await client.send('Runtime.evaluate', { expression: `${kind}.prototype` });
    const { objects } = await client.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
    });
    const { result: found } = await client.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: `function () {
        return this.filter((one) => one.matches?.('${selector}') && !one.isConnected).length;
      }`,
      returnByValue: true,
    });
    return Number(found.value);
  };
  return (
    (await count('HTMLCanvasElement', '.charts canvas, canvas[role=img]')) +
    (await count('HTMLDivElement', '.leaflet-container'))
  );
}

/** Changing slides: the time from the key press until the new slide's figures are drawn. */
import type { Page } from '@playwright/test';
import '../build/define-constants';
import { deck } from '../../slides';
import { atMost, type Row } from './report';
import { atRest, type Bench, openDeck, openTab } from './setup';
import { percentile95 } from './statistics';

declare global {
  interface Window {
    /** Resolves with the milliseconds from the last key press until everything is drawn. */
    turned: Promise<number>;
  }
}

/**
 * Goes through the deck several times: first while everything is loaded and created, then when all
 * is there.
 */
export async function turning(bench: Bench): Promise<Row[]> {
  const { context, page } = await openTab(bench);
  await page.addInitScript(watchKeys);
  await openDeck(page, bench.deck);
  const first = await throughDeck(page, atRest);
  const warm: number[] = [];
  // Each round has ten changes.
  for (let round = 0; round < Math.max(3, bench.runs / 2); round++) {
    await page.keyboard.press('Home');
    await page.evaluate(() => window.turned);
    warm.push(...(await throughDeck(page)));
  }
  await context.close();
  return [
    atMost('slide change until its figures are drawn, p95 (ms)', percentile95(warm), 100),
    atMost(
      'the same, the first time each is seen, drawn ahead, p95 (ms)',
      percentile95(first),
      100,
    ),
  ];
}

async function throughDeck(
  page: Page,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<number[]> {
  const milliseconds: number[] = [];
  const last = deck.at(-1)?.id;
  let at = await present(page);
  while (at !== last) {
    await before(page);
    await page.keyboard.press('PageDown');
    const turned = await page.evaluate(() => window.turned);
    const now = await present(page);
    // A key press may show the next words of the same slide instead.
    if (now !== at) milliseconds.push(turned);
    at = now;
  }
  return milliseconds;
}

const present = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('section.slide.present:not(.stack)')?.id);

/** Runs in the page before its own scripts, and times each key press. */
function watchKeys(): void {
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      window.turned = new Promise((resolve) => {
        // In a later task, when the deck has handled the key and `ready` waits for what it has
        // started.
        setTimeout(async () => {
          await window.deck.ready;
          resolve(performance.now() - timeStamp);
        });
      });
    },
    { capture: true },
  );
}

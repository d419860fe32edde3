/** The first slide's words stand in the page itself, before the deck's own code has come. */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../slides';
import { current, holdBack } from './deck';

const DECK = /\/open-deck-[\w-]+\.js$/;

const box = async (page: Page, selector: string) => {
  const { x = 0, y = 0, width = 0 } = (await page.locator(selector).boundingBox()) ?? {};
  return [x, y, width].map(Math.round);
};

for (const viewport of [
  { width: 1600, height: 900 },
  { width: 1280, height: 720 },
]) {
  test(`ordene står der de skal stå, i ${viewport.width}x${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const release = await holdBack(page, DECK);
    await page.goto('/', { waitUntil: 'commit' });
    const title = page.locator('main.present h1');
    await expect(title).toHaveText(deck[0]?.[0]?.title ?? '');
    await expect(page.locator('figure')).toHaveCount(0);
    const early = [await box(page, 'h1'), await box(page, '.slide .words')];
    release();
    await expect(page.locator('#redningen figure').first()).toHaveAttribute('data-ready', 'true');
    expect([await box(page, 'h1'), await box(page, '#redningen .words')]).toEqual(early);
    expect(early[0]?.[2]).toBeGreaterThan(200);
  });
}

test('en tast som trykkes mens bare ordene står, blar når det kan blas', async ({ page }) => {
  const release = await holdBack(page, DECK);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('main.present h1')).toBeVisible();
  await page.keyboard.press('PageDown');
  release();
  await expect.poll(() => current(page)).toBe('holdt-det');
});

test('bare når adressen ber om det lysbildet i presentasjonen', async ({ page }) => {
  const release = await holdBack(page, DECK);
  for (const address of ['/#/akershus', '/?visning=les', '/?visning=taler']) {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-utseende', 'system');
    await expect(page.locator('h1')).toHaveCount(0);
  }
  release();
});

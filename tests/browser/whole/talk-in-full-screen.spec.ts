/** The whole talk in full screen, by one means alone: clicker, keyboard, speaker view, touch. */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { lastStep } from '../../../src/deck';
import { open, ready } from '../deck';

/** Every step of every slide, as the walk should meet them. */
const steps = deck.flatMap((slide) =>
  Array.from({ length: lastStep(slide) + 1 }, (_, i) => `${slide.id} ${i}`),
);
/** The slide and the step that are shown. */
const shown = (page: Page) =>
  page
    .locator('section.slide.present')
    .evaluate((slide: HTMLElement) => `${slide.id} ${slide.dataset.step}`);
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement?.tagName);

/** Goes on until the last step is shown; gives the steps in the order that they came. */
async function walk(page: Page, next: () => Promise<void>, halfway?: () => Promise<void>) {
  const seen = [await shown(page)];
  for (let i = 0; i < 120 && seen.at(-1) !== steps.at(-1); i++) {
    if (halfway && i === 4) await halfway();
    await next();
    await ready(page);
    seen.push(await shown(page));
  }
  return seen;
}

const choose = async (page: Page) => {
  await page.keyboard.press('k');
  await page.keyboard.type('hattf');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kommune=1826/);
};

test('by clicker alone', async ({ page }) => {
  test.slow();
  await open(page, '/?trinn=0');
  // The help in a dialog does not stop it, nor does a control that has the focus.
  await page.keyboard.press('f');
  await expect.poll(() => isFull(page)).toBe('HTML');
  expect(await walk(page, () => page.keyboard.press('PageDown'))).toEqual(steps);
  await page.keyboard.press('PageUp');
  expect(await isFull(page)).toBe('HTML');
});

for (const key of ['ArrowRight', 'Space']) {
  test(`by keyboard alone, ${key}, with a municipality chosen halfway`, async ({ page }) => {
    test.slow();
    await open(page, '/?trinn=0');
    await page.keyboard.press('f');
    await expect.poll(() => isFull(page)).toBe('HTML');
    expect(
      await walk(
        page,
        () => page.keyboard.press(key),
        () => choose(page),
      ),
    ).toEqual(steps);
    expect(await isFull(page)).toBe('HTML');
    await expect(page.locator('.choose-kommune')).toContainText('Hattfjelldal');
  });
}

test('from the speaker view alone, with a municipality chosen halfway', async ({
  page,
  context,
}) => {
  test.slow();
  await open(page, '/?trinn=0');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  await speaker.keyboard.press('f');
  await expect.poll(() => isFull(page)).toBe('HTML');
  const next = async () => {
    const before = await shown(page);
    await speaker.keyboard.press('ArrowRight');
    await expect.poll(() => shown(page)).not.toBe(before);
  };
  const halfway = async () => {
    await speaker.keyboard.press('k');
    await speaker.keyboard.type('hattf');
    await expect(speaker.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await speaker.keyboard.press('Enter');
    await expect(page).toHaveURL(/kommune=1826/);
  };
  expect(await walk(page, next, halfway)).toEqual(steps);
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(deck.at(-1)?.title ?? '');
});

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  test('by touch alone', async ({ page }) => {
    test.slow();
    await open(page, '/?trinn=0');
    await page.getByRole('button', { name: 'Fullskjerm' }).tap();
    await expect.poll(() => isFull(page)).toBe('HTML');
    const cdp = await page.context().newCDPSession(page);
    const swipe = async () => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
        cdp.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined ? [] : [{ x, y: 60 }],
        });
      await touch('touchStart', 900);
      for (let x = 860; x >= 500; x -= 60) await touch('touchMove', x);
      await touch('touchEnd');
    };
    expect(await walk(page, swipe)).toEqual(steps);
    expect(await isFull(page)).toBe('HTML');
  });
});

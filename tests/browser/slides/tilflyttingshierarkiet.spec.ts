/** The line from the lowest rung of the ladder to the bracket of the chart. */
import { expect, type Page, test } from '@playwright/test';
import { open, ready } from '../deck';

/**
 * Where the line begins and ends, and where the words and the bracket stand: in pixels of the screen
 * from its upper left corner. Undefined when there is no line.
 */
const line = (page: Page) =>
  page.locator('[id$="tilflyttingshierarkiet"]').evaluate((slide) => {
    const path = slide.querySelector<SVGPathElement>('.tie path');
    const at = (element: Element | null) => element?.getBoundingClientRect();
    const [from, to] = [
      at(slide.querySelector('.tied')),
      at(slide.querySelector('[data-bracket]')),
    ];
    const drawn = path?.getAttribute('d') ? at(path) : undefined;
    const chart = slide.querySelector<HTMLElement>('[data-bracket]');
    if (!drawn || !from || !to || !chart) return undefined;
    const bracket = to.top + (Number(chart.dataset.bracket) * to.height) / chart.offsetHeight;
    const words = from.top + from.height / 2;
    return {
      // How far the line's ends are from the words and the bracket.
      fromWords: drawn.left - from.right,
      toBracket: to.left - drawn.right,
      heights: [drawn.top, drawn.bottom],
      between: [Math.min(words, bracket), Math.max(words, bracket)],
      words,
    };
  });

test('the line goes from the words to the bracket, and follows the ladder', async ({ page }) => {
  await open(page, '/?trinn=2#/tilflyttingshierarkiet');
  const turned = await line(page);
  await page.keyboard.press('h');
  await ready(page);
  // The line moves to its new place as the rungs do.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const back = await line(page);
  for (const one of [turned, back]) {
    const [top = 0, bottom = 0] = one?.heights ?? [];
    const [higher = Number.NaN, lower = Number.NaN] = one?.between ?? [];
    const away = [(one?.fromWords ?? 0) - 10, one?.toBracket ?? 0, top - higher, bottom - lower];
    // Places are whole pixels of the slide.
    expect(Math.max(...away.map(Math.abs))).toBeLessThan(2);
  }
  expect((back?.words ?? 0) - (turned?.words ?? 0)).toBeGreaterThan(300);
});

test('before the bars have come, and on a phone, there is no line', async ({ page }) => {
  await open(page, '/?trinn=1#/tilflyttingshierarkiet');
  expect(await line(page)).toBeUndefined();
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/?visning=les#/tilflyttingshierarkiet');
  expect(await line(page)).toBeUndefined();
});

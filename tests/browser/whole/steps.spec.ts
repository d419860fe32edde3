/**
 * Every step of every slide on both stages: text that can be read from the back row, nothing cut,
 * nothing on top of something else, and the number that the slide lands on.
 */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { lastStep } from '../../../src/deck';
import { open, ready } from '../deck';
import { faults } from '../layout';

/** The smallest text, and the number that a slide lands on, as parts of the picture's height. */
const [SMALLEST, LANDING] = [1 / 45, 1 / 7];

const SLIDE = 'section.slide.present';

interface Sizes {
  small: string[];
  landing: number | null;
  outside: string[];
}

/** The sizes of a slide's text as parts of the window's height. */
const sizes = (page: Page): Promise<Sizes> =>
  page.locator(SLIDE).evaluate((slide: HTMLElement) => {
    const scale = slide.getBoundingClientRect().height / slide.offsetHeight;
    const edge = slide.getBoundingClientRect();
    const small: string[] = [];
    const outside: string[] = [];
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const [text, parent] = [node.textContent?.trim(), node.parentElement];
      if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      if (parent.closest('.visually-hidden, .walker, .leaflet-container, option')) continue;
      const size = (Number.parseFloat(getComputedStyle(parent).fontSize) * scale) / innerHeight;
      // Half a pixel is lost in rounding.
      if (size < 1 / 45 - 0.5 / innerHeight) small.push(`${text} (1/${Math.round(1 / size)})`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width && (box.bottom > edge.bottom + 1 || box.right > edge.right + 1))
        outside.push(text);
    }
    const landing = [
      ...slide.querySelectorAll<HTMLElement>('[data-part="newest"] .landing b'),
    ].find((one) => one.checkVisibility());
    const font = landing && Number.parseFloat(getComputedStyle(landing).fontSize);
    return { small, outside, landing: font ? (font * scale) / innerHeight : null };
  });

for (const [width, height] of [
  [1600, 900],
  [1024, 768],
] as const) {
  for (const kommune of ['', '1580', '1151', '5610', '1806']) {
    test(`${width} × ${height}, municipality ${kommune || 'none'}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      await open(page, `/?trinn=0&kommune=${kommune}`);
      const found: string[] = [];
      for (const slide of deck) {
        for (let step = 0; step <= lastStep(slide); step++) {
          if (step > 0 || slide !== deck[0]) await page.keyboard.press('PageDown');
          await ready(page);
          await expect(page.locator(`#${slide.id}.present`)).toHaveAttribute(
            'data-step',
            `${step}`,
          );
          const where = `${slide.id} ${step}`;
          const { small, outside, landing } = await sizes(page);
          const { clipped, overlapping } = await faults(page, SLIDE);
          found.push(
            ...small.map((text) => `${where}: smaller than 1/${1 / SMALLEST}: ${text}`),
            ...outside.map((text) => `${where}: outside the slide: ${text}`),
            ...clipped.map((text) => `${where}: ${text}`),
            ...overlapping.map((text) => `${where}: overlapping: ${text}`),
          );
          if (landing !== null && landing < LANDING) found.push(`${where}: landing ${landing}`);
        }
      }
      expect(found).toEqual([]);
    });
  }
}

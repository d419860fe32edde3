/** What is drawn follows from what is chosen, not from what was chosen before. */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../slides';
import { open, ready } from './deck';

/** Each chart's pixels, and each area, line and outline of the maps with how it is painted. */
const drawn = (page: Page, id: string): Promise<Record<string, string[]>> =>
  page.locator(`#${id}`).evaluate(async (slide) => {
    // Two frames on, the maps know the room that the words above have left them.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const found: Record<string, string[]> = {};
    for (const figure of slide.querySelectorAll('figure')) {
      const charts = [...figure.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL());
      const paths = [...figure.querySelectorAll('.leaflet-pane g path[d]:not([d=""])')].map(
        (path) =>
          [...path.attributes]
            .map(({ name, value }) => `${name}=${value}`)
            .sort()
            .join(' '),
      );
      found[figure.dataset.figure ?? ''] = [...charts, ...paths.sort()];
    }
    return found;
  });

for (const { id } of deck.flat().filter(({ figures }) => figures.length > 0)) {
  test(`${id}: tegnet likt med kommunen i adressen og med en annen valgt først`, async ({
    page,
  }) => {
    await open(page, `/?kommune=1580#/${id}`);
    const fresh = await drawn(page, id);
    expect(Object.values(fresh).flat().length).toBeGreaterThan(0);
    await open(page, `/?kommune=0301#/${id}`);
    const other = await drawn(page, id);
    expect(other).not.toEqual(fresh);
    for (const code of [null, '1580']) {
      await page.evaluate((one) => window.deck.choose(one), code);
      await ready(page);
    }
    await expect.poll(() => drawn(page, id)).toEqual(fresh);
  });
}

/**
 * Every slide in every view looks as it did, pixel by pixel, in the Chromium that the pictures are of.
 * What overlaps or is clipped is found in any: reflow.spec.ts. `npm run bilder` renews the pictures:
 * look at them then.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { findBrowser, launchArgs } from '../../../tools/programs';
import { open, turnTo } from '../deck';
import { drawAll } from '../layout';

const ids = deck.map(({ id }) => id);

interface View {
  size: { width: number; height: number };
  /** The element that the picture of a slide shows. */
  of: (id: string) => string;
  prepare?: (page: Page) => Promise<unknown>;
  turnTo?: (page: Page, id: string) => Promise<unknown>;
}

const views: Record<string, View> = {
  presentasjon: {
    size: { width: 1600, height: 900 },
    of: () => 'main',
    async turnTo(page, id) {
      await turnTo(page, id);
      // What is shown word by word, shown.
      await page.locator(`#${id} .fragment`).evaluateAll((all) => {
        for (const one of all) one.classList.add('visible');
      });
    },
  },
  les: {
    // Every slide is taken in one piece, because scrolling by half a pixel would change its maps.
    size: { width: 390, height: 4400 },
    of: (id) => `#${id}`,
    async prepare(page) {
      await drawAll(page, ids);
      // It would lie on every picture.
      await page.locator('.read-bar').evaluate((bar) => {
        bar.style.position = 'static';
      });
    },
    // Alone, at the top.
    turnTo: (page, id) =>
      page.evaluate((own) => {
        for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
          slide.style.display = slide.id === own ? '' : 'none';
        }
        scrollTo(0, 0);
      }, id),
  },
  utskrift: {
    size: { width: 1600, height: 900 },
    of: (id) => `#${id}`,
    prepare: (page) => page.emulateMedia({ media: 'print' }),
  },
};

test.use({
  // A picture shows every second pixel: small files, and still a label that has moved.
  deviceScaleFactor: 0.5,
  // Without hinting, which differs between machines.
  launchOptions: {
    executablePath: findBrowser(),
    args: [...launchArgs(), '--font-render-hinting=none', '--disable-lcd-text'],
  },
});

for (const [visning, view] of Object.entries(views)) {
  test(visning, async ({ page, browser }, testInfo) => {
    test.setTimeout(180_000);
    const renew = testInfo.config.updateSnapshots === 'all';
    const version = testInfo.snapshotPath('chromium.txt');
    if (renew) writeFileSync(version, `${browser.version()}\n`);
    const of = readFileSync(version, 'utf8').trim();
    test.skip(of !== browser.version(), `the pictures are of Chromium ${of}`);
    await page.setViewportSize(view.size);
    await open(page, `/?visning=${visning}&kommune=1580`);
    await view.prepare?.(page);
    for (const id of ids) {
      await view.turnTo?.(page, id);
      const picture = [visning, `${id}.png`];
      await expect
        .soft(page.locator(view.of(id)))
        .toHaveScreenshot(picture, { scale: 'device', timeout: 20_000 });
    }
  });
}

/**
 * Every slide in every view looks as it did. Where everything stands is compared in any Chromium;
 * the pixels in the one that the pictures are of. `npm run bilder` renews them: look at them then.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { findBrowser, launchArgs } from '../../../tools/programs';
import { boxes, readBack, rememberWriting, settled, written } from '../boxes';
import { open, turnTo } from '../deck';
import { drawAll } from '../layout';

/** How far a line may stand from where it stood: another Chromium rounds otherwise. */
const MOST = 2;
const ids = deck.map(({ id }) => id);

interface View {
  size: { width: number; height: number };
  /** What the picture of a slide is of. */
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
    // Every slide in one piece: half a pixel of scrolling would be seen in its maps.
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
  // Letters as the font has them, not as this machine fits them to its screen.
  launchOptions: {
    executablePath: findBrowser(),
    args: [...launchArgs(), '--font-render-hinting=none', '--disable-lcd-text'],
  },
});

for (const [visning, view] of Object.entries(views)) {
  for (const kommune of ['', '1580']) {
    const name = kommune ? `${visning}-${kommune}` : visning;
    test(name, async ({ page, browser }, testInfo) => {
      test.setTimeout(180_000);
      const renew = testInfo.config.updateSnapshots === 'all';
      const version = testInfo.snapshotPath('chromium.txt');
      if (renew) writeFileSync(version, `${browser.version()}\n`);
      const same = readFileSync(version, 'utf8').trim() === browser.version();

      await page.setViewportSize(view.size);
      await rememberWriting(page);
      await open(page, `/?visning=${visning}${kommune && `&kommune=${kommune}`}`);
      await view.prepare?.(page);
      for (const id of ids) {
        await view.turnTo?.(page, id);
        const part = view.of(id);
        if (same) {
          const picture = [name, `${id}.png`];
          await expect.soft(page.locator(part)).toHaveScreenshot(picture, { scale: 'device' });
        }
        const now = await boxes(page, part);
        const file = testInfo.snapshotPath(name, `${id}.txt`);
        const before = !renew && existsSync(file) ? readBack(readFileSync(file, 'utf8')) : [];
        expect.soft(written(settled(now, before, MOST))).toMatchSnapshot([name, `${id}.txt`]);
      }
    });
  }
}

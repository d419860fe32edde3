/** Chromium and Firefox, driven by Puppeteer; Firefox over WebDriver BiDi. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { temporary } from '../files';
import { launchArgs } from '../programs';
import { asText, type Engine, ROOM, type Tab } from './engine';

/** Starts a browser without a window. */
export async function startPuppeteer(
  name: 'chromium' | 'firefox',
  executablePath: string,
): Promise<Engine> {
  const downloads = temporary(mkdtempSync(join(tmpdir(), `deck-${name}-`)));
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    defaultViewport: ROOM,
    ...(name === 'chromium'
      ? {
          args: [...launchArgs(), '--force-prefers-reduced-motion', '--accept-lang=nb-NO'],
          downloadBehavior: { policy: 'allow' as const, downloadPath: downloads },
        }
      : {
          extraPrefsFirefox: {
            'ui.prefersReducedMotion': 1,
            // As on a phone, and as Chromium has them without a window: they take no room.
            'ui.useOverlayScrollbars': 1,
            'widget.gtk.overlay-scrollbars.enabled': true,
            'intl.accept_languages': 'nb-NO, nb',
            'browser.download.folderList': 2,
            'browser.download.dir': downloads,
            // Neither the updates nor the suggestions of a person's Firefox belong to a test.
            'app.update.disabledForTesting': true,
            'browser.search.suggest.enabled': false,
          },
        }),
  });
  return {
    name,
    version: await browser.version(),
    downloads,
    async open() {
      // Chromium saves the downloads of its first context alone in the folder that was named.
      const context = await browser.createBrowserContext(
        name === 'chromium'
          ? { downloadBehavior: { policy: 'allow', downloadPath: downloads } }
          : {},
      );
      return tabOf(await context.newPage(), () => context.close());
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page, close: () => Promise<void>): Tab {
  return {
    async goto(address) {
      await page.goto(address);
    },
    size: (width, height) => page.setViewport({ width, height }),
    run: async (work, ...args) => JSON.parse((await page.evaluate(asText(work, args))) as string),
    async press(key) {
      const [held, name] = key.startsWith('Shift+') ? ['Shift', key.slice(6)] : [null, key];
      if (held) await page.keyboard.down('Shift');
      await page.keyboard.press(name as KeyInput);
      if (held) await page.keyboard.up('Shift');
    },
    type: (text) => page.keyboard.type(text),
    move: (x, y) => page.mouse.move(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    wheel: (pixels) => page.mouse.wheel({ deltaY: pixels }),
    // A step to another state of the same page is no navigation for which one could wait.
    back: async () => void (await page.evaluate('history.back()')),
    forward: async () => void (await page.evaluate('history.forward()')),
    async reload() {
      await page.reload();
    },
    async popup(act) {
      const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
      await act();
      const popup = await opened;
      if (!popup) throw new Error('no window was opened');
      return tabOf(popup, () => popup.close());
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    close,
  };
}

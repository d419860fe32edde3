/** The page that reflows: narrow screens, large text, zoom, spacing. */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { initialState } from '../../../src/state/state';
import { tables } from '../../src/data/tables';
import { open, plain, turnTo } from '../deck';
import { drawAll, faults } from '../layout';

const slides = deck;
const ids = slides.map(({ id }) => id);

const WHOLE = { sideways: 0, clipped: [], overlapping: [] };

/** Nothing sideways, cut off or on top of other text, slide by slide. */
async function expectWhole(page: Page): Promise<void> {
  expect(await faults(page, 'main > div, .read-foot, .read-bar .ways')).toEqual(WHOLE);
  for (const id of ids) expect([id, await faults(page, `#${id}`)]).toEqual([id, WHOLE]);
}

const words = (html: string) => plain(html.replace(/<[^>]+>/g, ' ').replaceAll('&gt;', '>'));
/** Where lines and blocks break does not matter. */
const squeezed = (text: string) => plain(text).replace(/\s+/g, '');

test('presentation: no text is clipped or lies on other text, at two sizes', async ({ page }) => {
  test.setTimeout(180_000);
  for (const [width, height] of [
    [1600, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '/?kommune=1580&trinn=alle');
    for (const id of ids) {
      await turnTo(page, id);
      expect.soft([id, await faults(page, `#${id}, .deck-bar`)]).toEqual([id, WHOLE]);
    }
    await page.goto('about:blank');
  }
});

test('print view: no text is clipped or lies on other text', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await open(page, '/?visning=utskrift&kommune=1580');
  for (const id of ids) {
    expect.soft([id, await faults(page, `#${id}`)]).toEqual([id, { ...WHOLE, sideways: 0 }]);
  }
});

test.describe('the reading view', () => {
  for (const width of [320, 390, 768, 1440]) {
    test(`${width} px: no scrolling sideways, all text is there and not clipped`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 800 });
      await open(page, '/?visning=les&kommune=1580');
      await drawAll(page, ids);
      await expectWhole(page);
      for (const slide of slides) {
        const shown = squeezed(await page.locator(`#${slide.id}`).innerText());
        const figures = slide.figures.map((spec) =>
          spec.build(tables, { ...initialState, kommune: '1580', visning: 'les' }),
        );
        const wanted = [
          slide.title,
          // The title says what the words of «Se avis» say.
          slide.id === 'se-avis' ? '' : words(slide.words),
          ...words(slide.reader).split('. '),
          ...figures.flatMap((one) => [one.finding, one.place ?? '', one.caveat ?? '']),
        ];
        const lost = wanted.map(squeezed).filter((text) => !shown.includes(text));
        expect([slide.id, lost]).toEqual([slide.id, []]);
      }
    });
  }

  for (const width of [390, 1280]) {
    test(`text at 200 % at ${width} px: twice as large, without loss`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 800 });
      const sizes = async () => {
        await open(page, '/?visning=les&kommune=1580');
        await drawAll(page, ids);
        const all = await page.evaluate(() =>
          [...document.querySelectorAll('main *, .read-bar *')]
            .filter((one) => [...one.childNodes].some((node) => node.textContent?.trim()))
            // `.landing` is for the hall: it is never shown here.
            .filter((one) => !one.closest('.leaflet-container, svg, .landing'))
            .map((one): [string, number] => [
              `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`,
              Number.parseFloat(getComputedStyle(one).fontSize),
            ]),
        );
        return new Map(all);
      };
      const before = await sizes();
      await page.addInitScript(() => {
        // Before any script of the deck's own.
        document.addEventListener('readystatechange', () => {
          document.documentElement.style.fontSize = '200%';
        });
      });
      const after = await sizes();
      const both = [...before].filter(([what]) => after.has(what));
      expect(both.length).toBeGreaterThan(300);
      const small = both.filter(([what, size]) => (after.get(what) ?? 0) < 1.99 * size);
      expect(small).toEqual([]);
      await expectWhole(page);
    });
  }

  test('400 % zoom of 1280 × 1024: all is there, the bar does not take the screen, the dialogs can be read', async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await open(page, '/?kommune=1580');
    expect(new URL(page.url()).searchParams.get('visning')).toBe('les');
    await drawAll(page, ids);
    await expectWhole(page);
    // No sticky bar in a window this low.
    const bar = await page.locator('.read-bar').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(0);
    for (const name of [
      /^Tall: Klassene/,
      'Regelen og forbeholdet',
      'Ord i presentasjonen',
      /^Hjelp/,
    ]) {
      const opens = page.getByRole('button', { name }).first();
      if (!(await opens.isVisible())) await page.getByRole('button', { name: 'Meny' }).click();
      await opens.click();
      const dialog = page.getByRole('dialog');
      expect(await faults(page, 'dialog')).toEqual(WHOLE);
      const last = dialog.locator('p:not(.announced), dd, label, a, td').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport();
      await page.keyboard.press('Escape');
    }
    await context.close();
  });

  for (const width of [320, 1440]) {
    test(`text spacing of 1.4.12 at ${width} px: nothing is clipped`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 800 });
      await open(page, '/?visning=les&kommune=1580');
      await page.evaluate(() => {
        const style = new CSSStyleSheet();
        style.replaceSync(`
          * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
              word-spacing: 0.16em !important; }
          p { margin-bottom: 2em !important; }`);
        document.adoptedStyleSheets = [style];
      });
      await drawAll(page, ids);
      await expectWhole(page);
      const help = page.getByRole('button', { name: 'Hjelp' });
      if (!(await help.isVisible())) await page.getByRole('button', { name: 'Meny' }).click();
      await help.click();
      expect(await faults(page, 'dialog')).toEqual(WHOLE);
    });
  }
});

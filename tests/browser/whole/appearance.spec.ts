/** Appearances: dark, high contrast, the device's own colours, and reduced motion. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { contrast } from '../../../src/figure/contrast';
import { figure, open, ready } from '../deck';
import { colours } from '../layout';

test.describe('appearance', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      const drawing = document.querySelector('.drawing');
      const ground = drawing ? getComputedStyle(drawing).backgroundColor : '';
      return { color, backgroundColor, ground };
    });
  const LIGHT = { color: 'rgb(28, 36, 48)', backgroundColor: 'rgb(251, 250, 247)' };
  const DARK = { color: 'rgb(236, 239, 243)', backgroundColor: 'rgb(20, 24, 31)' };
  const CONTRAST = { color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' };

  for (const visning of ['presentasjon', 'les']) {
    test(`${visning}: follows the device, can be chosen, and stays`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, `/?visning=${visning}`);
      expect(await look(page)).toMatchObject(LIGHT);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await look(page)).toMatchObject(DARK);
      // Maps and charts keep the background for which their colours are made.
      expect((await look(page)).ground).toBe('rgb(251, 250, 247)');
      await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
      expect(await look(page)).toMatchObject(CONTRAST);
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });

      const choose = async (name: string) => {
        await page.getByRole('button', { name: 'Hjelp' }).click();
        await page.getByRole('radio', { name }).check();
        await page.keyboard.press('Escape');
      };
      for (const [name, expected] of [
        ['Mørk', DARK],
        ['Høy kontrast', CONTRAST],
      ] as const) {
        await choose(name);
        expect(await look(page)).toMatchObject(expected);
        await page.reload();
        await ready(page);
        expect(await look(page)).toMatchObject(expected);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await choose('Lys');
      expect(await look(page)).toMatchObject(LIGHT);
      await choose('Som enheten');
      expect(await look(page)).toMatchObject(DARK);
    });
  }
});
test.describe('forced colours', () => {
  /** The two most frequent colours of a picture, and their contrast. */
  const seen = async (page: Page, locator: Locator) => {
    const all = [...(await colours(page, await locator.screenshot())).entries()];
    const most = all[0]?.[0] ?? '#000000';
    const many = all.filter(([, count]) => count > 20).map(([hex]) => hex);
    return Math.max(...many.map((hex) => contrast(hex, most)));
  };

  for (const visning of ['presentasjon', 'les']) {
    test(`${visning}: controls, slider and switch are seen, the map has its own colours`, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await open(page, `/?visning=${visning}&kommune=1580`);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const slide = page.locator('#redningen');
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, a[href]')]
          .filter((one) => one.closest('#redningen, .deck-bar, .read-bar'))
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => !one.closest('.walker, .autocomplete__hint, .legend'))
          .filter((one) => !one.matches('[type=range]'))
          .filter((one) => {
            const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(one);
            const framed = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
            return !framed && !textDecorationLine.includes('underline');
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(bare).toEqual([]);
      expect(await seen(page, slide.locator('.years input[type=range]'))).toBeGreaterThan(3);
      const knob = slide.getByRole('switch');
      expect(await seen(page, knob)).toBeGreaterThan(3);
      const off = await knob.screenshot();
      await knob.press('Space');
      await ready(page);
      expect((await knob.screenshot()).equals(off)).toBe(false);
      await figure(page, 'redningen-kart').scrollIntoViewIfNeeded();
      const map = await colours(
        page,
        await figure(page, 'redningen-kart').locator('.drawing').screenshot(),
      );
      for (const own of ['#1f5a85', '#e36c0a', '#fbfaf7']) {
        expect([own, (map.get(own) ?? 0) > 500]).toEqual([own, true]);
      }
    });
  }

  test('what is chosen is seen there too', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    for (const [id, name] of [
      ['ulik-oppmerksomhet', /^Stor oppmerksomhet N/],
      ['se-avis', /fylker$/],
      ['tilflyttingshierarkiet', /^Snu/],
    ] as const) {
      await open(page, `/#/${id}`);
      const button = page.locator(`#${id} .text`).getByRole('button', { name }).first();
      const ground = () => button.evaluate((one) => getComputedStyle(one).backgroundColor);
      const before = await ground();
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(ground).not.toBe(before);
    }
  });
});
test.describe('motion', () => {
  /**
   * Uses everything that can be animated. Returns the animations that ran, and the map's settings.
   */
  async function moved(page: Page) {
    await open(page, '/#/tilflyttingshierarkiet');
    const running = () => page.evaluate(() => document.getAnimations().length);
    await page.keyboard.press('h');
    const ladder = await running();
    await open(page, '/#/se-avis');
    // Leaflet makes it for the zoom's animation alone.
    const zooming = await page.locator('#se-avis .leaflet-proxy').count();
    await page.getByRole('button', { name: /fylker$/ }).click();
    await ready(page);
    const glide = await running();
    await open(page, '/#/redningen');
    const area = figure(page, 'redningen-kart').locator('path[data-kode="1534"]');
    const before = await area.getAttribute('d');
    await page.evaluate(() => window.deck.choose('1580'));
    await ready(page);
    const after = await area.getAttribute('d');
    const canvas = figure(page, 'redningen-dekomponering').locator('canvas');
    // How many different pictures the chart shows until it is that of the next municipality.
    const pictures = await canvas.evaluate(async (one) => {
      const seen = new Set([(one as HTMLCanvasElement).toDataURL()]);
      void window.deck.choose('1579');
      for (let i = 0; i < 30; i++) {
        // After the frame: what is laid out anew is drawn again before it is painted.
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        seen.add((one as HTMLCanvasElement).toDataURL());
      }
      return seen.size;
    });
    return { ladder, zooming, glide, atOnce: before !== after, pictures };
  }

  test('reduced: nothing moves', async ({ page }) => {
    expect(await moved(page)).toEqual({
      ladder: 0,
      zooming: 0,
      glide: 0,
      atOnce: true,
      pictures: 2,
    });
  });

  test('otherwise: ladder and map move, the chart stands at once', async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      reducedMotion: 'no-preference',
    });
    const { ladder, zooming, glide, pictures } = await moved(await context.newPage());
    expect(ladder).toBeGreaterThan(5);
    expect(zooming).toBeGreaterThan(0);
    expect(glide).toBeGreaterThan(0);
    expect(pictures).toBe(2);
    await context.close();
  });
});

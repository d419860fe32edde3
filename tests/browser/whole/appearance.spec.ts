/** Appearances: dark, high contrast, the device's own colours, and reduced motion. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { GRID } from '../../../src/chart/style';
import { DARK_GROUND, inDark } from '../../../src/figure/appearance';
import { contrast, GROUND } from '../../../src/figure/contrast';
import { FOLKETALL, GRUPPE, INK, INNVANDRERE, VEKSTKLASSER } from '../../../src/figure/palette';
import { figure, open, openChoices, ready } from '../deck';
import { colours } from '../layout';

test.describe('appearance', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
  const LIGHT = { color: 'rgb(28, 36, 48)', backgroundColor: 'rgb(251, 250, 247)' };
  const DARK = { color: 'rgb(236, 239, 243)', backgroundColor: 'rgb(20, 24, 31)' };
  const CONTRAST = { color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' };
  const DARK_CONTRAST = { color: 'rgb(255, 255, 255)', backgroundColor: 'rgb(0, 0, 0)' };

  const choose = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Hjelp' }).click();
    await page.getByRole('radio', { name }).check();
    await page.keyboard.press('Escape');
  };

  for (const [visning, onDarkDevice, darkContrast] of [
    ['presentasjon', LIGHT, CONTRAST],
    ['les', DARK, DARK_CONTRAST],
  ] as const) {
    test(`${visning}: as the device asks, or as is chosen, which stays`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, `/?visning=${visning}`);
      expect(await look(page)).toEqual(LIGHT);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await look(page)).toEqual(onDarkDevice);
      await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
      expect(await look(page)).toEqual(darkContrast);
      await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
      expect(await look(page)).toEqual(CONTRAST);
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
      for (const [name, expected] of [
        ['Mørk', DARK],
        ['Høy kontrast', CONTRAST],
      ] as const) {
        await choose(page, name);
        expect(await look(page)).toEqual(expected);
        await page.reload();
        await ready(page);
        expect(await look(page)).toEqual(expected);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await choose(page, 'Lys');
      expect(await look(page)).toEqual(LIGHT);
      await choose(page, 'Som enheten');
      expect(await look(page)).toEqual(onDarkDevice);
    });

    test(`${visning}: maps and charts are drawn on a dark ground, and on a light one again`, async ({
      page,
    }) => {
      await page.addInitScript(() => localStorage.setItem('utseende', 'moerk'));
      await open(page, `/?visning=${visning}&kommune=1580#/redningen`);
      const inDrawing = async (name: string) => {
        await figure(page, name).scrollIntoViewIfNeeded();
        await ready(page);
        return colours(page, await figure(page, name).locator('.drawing').screenshot());
      };
      const drawings = [
        ['redningen-kart', VEKSTKLASSER.vokser.fill, VEKSTKLASSER.reddet.fill],
        ['redningen-dekomponering', FOLKETALL.fill, INNVANDRERE.fill],
      ] as const;
      const expectDrawn = async (
        ground: string,
        paint: (colour: string) => string,
        not: string,
      ) => {
        for (const [name, ...fills] of drawings) {
          const found = await inDrawing(name);
          expect([name, [...found.keys()][0]]).toEqual([name, ground]);
          for (const fill of fills) {
            expect([name, fill, (found.get(paint(fill)) ?? 0) > 200]).toEqual([name, fill, true]);
          }
          expect([name, found.get(not) ?? 0]).toEqual([name, 0]);
        }
      };
      await expectDrawn(DARK_GROUND, inDark, GROUND);
      await choose(page, 'Lys');
      await expectDrawn(GROUND, (colour) => colour, DARK_GROUND);
    });
  }

  test('high contrast: thick lines, and no grey in the chart', async ({ page }) => {
    await open(page, '/?visning=les&kommune=1580');
    const inChart = async () => {
      await figure(page, 'akershus-linjer').scrollIntoViewIfNeeded();
      await ready(page);
      return colours(page, await figure(page, 'akershus-linjer').locator('canvas').screenshot());
    };
    const many = (found: Map<string, number>, colour: string) => found.get(colour) ?? 0;
    const light = await inChart();
    expect(many(light, GRID)).toBeGreaterThan(200);
    expect(many(light, '#000000')).toBe(0);
    await choose(page, 'Høy kontrast');
    const strong = await inChart();
    expect(many(strong, GRID)).toBe(0);
    expect(many(strong, INK)).toBe(0);
    expect(many(strong, GRUPPE.fill)).toBeGreaterThan(1.4 * many(light, GRUPPE.fill));
    // The chosen municipality's line and all text.
    expect(many(strong, '#000000')).toBeGreaterThan(1.2 * many(light, INK));
  });

  test('paper is light in the dark too', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('utseende', 'moerk'));
    await open(page, '/?visning=utskrift&kommune=1580');
    expect((await look(page)).color).toBe(LIGHT.color);
    const map = page.locator('.page').first().locator('figure .drawing').first();
    const found = await colours(page, await map.screenshot());
    expect([...found.keys()][0]).toBe('#ffffff');
    expect(found.get(VEKSTKLASSER.reddet.fill) ?? 0).toBeGreaterThan(200);
    // The reading view printed as it is.
    await open(page, '/?visning=les&kommune=1580');
    expect(await look(page)).toEqual(DARK);
    await page.emulateMedia({ media: 'print' });
    expect((await look(page)).color).toBe(LIGHT.color);
  });
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
      if (visning === 'presentasjon') await openChoices(page);
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
      // The large years do not cover the label above them.
      const label = slide.locator('.years-head p:first-child').first();
      const withYears = await label.screenshot();
      await slide.locator('.years-now').evaluate((one) => {
        one.style.visibility = 'hidden';
      });
      expect((await label.screenshot()).equals(withYears)).toBe(true);
      await slide.locator('.years-now').evaluate((one) => one.removeAttribute('style'));
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
      const { vokser, reddet } = VEKSTKLASSER;
      for (const own of [inDark(vokser.fill), inDark(reddet.fill), '#000000']) {
        expect([own, (map.get(own) ?? 0) > 500]).toEqual([own, true]);
      }
    });
  }

  test('what is chosen is seen there too', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    for (const [id, name] of [
      ['ulik-oppmerksomhet', /^Stor oppmerksomhet N/],
      ['se-avis', /fylker$/],
    ] as const) {
      await open(page, `/#/${id}`);
      if (id === 'se-avis') await openChoices(page);
      const button = page.locator(`#${id}`).getByRole('button', { name }).first();
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
    await open(page, '/?trinn=2#/se-avis');
    // Leaflet makes it for the zoom's animation alone.
    const zooming = await page.locator('#se-avis .leaflet-proxy').count();
    await openChoices(page);
    await page.keyboard.press('PageDown');
    await ready(page);
    const glide = await running();
    await open(page, '/#/redningen');
    const map = figure(page, 'redningen-kart');
    const area = map.locator('path.leaflet-interactive[data-kode="1534"]');
    const before = await area.getAttribute('d');
    await page.evaluate(() => window.deck.choose('1580'));
    await ready(page);
    await map.getByRole('button', { name: 'Vis valgt kommune' }).click();
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

/** The page that reflows: narrow screens, large text, spacing, motion, colours, pointing, touch. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { deck } from '../../slides';
import { contrast } from '../../src/figure/contrast';
import { initialState } from '../../src/state';
import { tables } from '../data/tables';
import { current, figure, finding, open, plain, pointIn, ready } from './deck';
import { colours, drawAll, faults } from './layout';

const slides = deck.flat();
const ids = slides.map(({ id }) => id);
interface Point {
  x: number;
  y: number;
  id?: number;
}

const WHOLE = { sideways: 0, clipped: [], overlapping: [] };

/** Nothing sideways, cut off or on top of other text, slide by slide. */
async function expectWhole(page: Page): Promise<void> {
  expect(await faults(page, 'main > div, .read-foot, .read-bar .ways')).toEqual(WHOLE);
  for (const id of ids) expect([id, await faults(page, `#${id}`)]).toEqual([id, WHOLE]);
}

const words = (html: string) => plain(html.replace(/<[^>]+>/g, ' ').replaceAll('&gt;', '>'));
/** Where lines and blocks break does not matter. */
const squeezed = (text: string) => plain(text).replace(/\s+/g, '');

test.describe('lesevisningen', () => {
  for (const width of [320, 390, 768, 1440]) {
    test(`${width} px: ingen rulling sidelengs, all tekst er der og ikke klippet`, async ({
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
          words(slide.words),
          ...words(slide.notes).split('. '),
          ...figures.flatMap((one) => [one.finding, one.place ?? '', one.caveat ?? '']),
        ];
        const lost = wanted.map(squeezed).filter((text) => !shown.includes(text));
        expect([slide.id, lost]).toEqual([slide.id, []]);
      }
    });
  }

  for (const width of [390, 1280]) {
    test(`tekst på 200 % ved ${width} px: dobbelt så stor, uten tap`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 800 });
      const sizes = async () => {
        await open(page, '/?visning=les&kommune=1580');
        await drawAll(page, ids);
        const all = await page.evaluate(() =>
          [...document.querySelectorAll('main *, .read-bar *')]
            .filter((one) => [...one.childNodes].some((node) => node.textContent?.trim()))
            .filter((one) => !one.closest('.leaflet-container, svg'))
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

  test('400 % zoom av 1280 × 1024: alt er med, linjen tar ikke skjermen, dialogene kan leses', async ({
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
    for (const name of [/^Tall: Klassene/, 'Regelen og forbeholdet', 'Ord', 'Hjelp']) {
      await page.getByRole('button', { name }).first().click();
      const dialog = page.getByRole('dialog');
      expect(await faults(page, 'dialog')).toEqual(WHOLE);
      const last = dialog.locator('p, dd, label, a, td').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport();
      await page.keyboard.press('Escape');
    }
    await context.close();
  });

  for (const width of [320, 1440]) {
    test(`tekstavstand etter 1.4.12 ved ${width} px: ingenting klippes`, async ({ page }) => {
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
      await page.getByRole('button', { name: 'Hjelp' }).click();
      expect(await faults(page, 'dialog')).toEqual(WHOLE);
    });
  }

  test('en smal skjerm åpner den av seg selv; ett trykk til presentasjonen og tilbake', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?kommune=1580&vindu=2010#/holdt-det');
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'les');
    await expect(page.locator('.where')).toHaveText('2 av 11: Holdt det?');
    const found = await finding(page, 'holdt-det-kart');
    expect(found).toContain('2010–2015');

    const toTalk = page.getByRole('button', { name: 'Presenter' });
    await expect(toTalk).toBeInViewport({ ratio: 1 });
    await toTalk.click();
    await ready(page);
    expect(await current(page)).toBe('holdt-det');
    expect(await finding(page, 'holdt-det-kart')).toBe(found);
    await expect(page.locator('.deck-bar .kommune-chosen')).toContainText('Haram');
    await expect(page.locator('#holdt-det').getByRole('heading')).toBeFocused();

    const back = page.getByRole('button', { name: 'Les som nettside' });
    await expect(back).toBeInViewport({ ratio: 1 });
    await back.click();
    await ready(page);
    await expect(page.locator('.where')).toHaveText('2 av 11: Holdt det?');
    await expect(page.getByRole('heading', { name: 'Holdt det?' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Holdt det?' })).toBeFocused();
    expect(await finding(page, 'holdt-det-kart')).toBe(found);
    // The figures are alive: one control moves map and charts.
    await page.locator('#holdt-det').getByRole('button', { name: 'Ett år fram' }).click();
    await ready(page);
    expect(await finding(page, 'holdt-det-kart')).toContain('2011–2016');
    await expect(page.locator('#holdt-det canvas').first()).toBeVisible();
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'presentasjon');
  });

  test('rulling flytter «hvor er jeg», framdriften og adressen, og toppen er toppen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?visning=les');
    const where = page.locator('.where');
    await expect(where).toHaveText('11 lysbilder');
    for (const [i, { id, title }] of slides.entries()) {
      await page.evaluate((slide) => document.getElementById(slide)?.scrollIntoView(), id);
      await ready(page);
      await expect(where).toHaveText(`${i + 1} av 11: ${title}`);
      await expect(page.getByRole('progressbar')).toHaveAttribute('value', String(i + 1));
      expect(new URL(page.url()).hash).toBe(`#/${id}`);
      // The bar stays at the top, slim.
      const bar = await page.locator('.read-bar').boundingBox();
      expect(bar?.y).toBe(0);
      expect(bar?.height).toBeLessThan(100);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect(where).toHaveText('11 lysbilder');
  });

  test('ankere: innholdet, adressen, tilbake', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?visning=les#/se-avis');
    const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
    await expect(heading('Se avis · Overgang til regional planlegging')).toBeInViewport();
    await page.getByRole('link', { name: 'Kommunene er for passive' }).click();
    await ready(page);
    await expect(heading('Kommunene er for passive')).toBeInViewport();
    await expect(heading('Kommunene er for passive')).toBeFocused();
    // Below the bar, not under it.
    const bar = await page.locator('.read-bar').boundingBox();
    const place = await heading('Kommunene er for passive').boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  test('notatene kan leses som tekst, og lukkes', async ({ page }) => {
    await open(page, '/?visning=les');
    const notes = page.locator('#redningen details');
    await expect(notes).toContainText('Regelen er bokholderi med beholdninger 1. januar.');
    await notes.locator('summary').press('Enter');
    await expect(notes.locator('p').first()).toBeHidden();
  });
});

test.describe('bevegelse', () => {
  /** Moves all that can move; returns what did: animations, and how view and map are set up. */
  async function moved(page: Page) {
    await open(page, '/#/tilflyttingshierarkiet');
    const wrapper = page.locator('.reveal');
    const transition = await wrapper.evaluate((one) => [...one.classList].join(' '));
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
    // How many pictures the chart shows on its way to the next municipality.
    const pictures = await canvas.evaluate(async (one) => {
      const seen = new Set([(one as HTMLCanvasElement).toDataURL()]);
      void window.deck.choose('1579');
      for (let i = 0; i < 30; i++) {
        await new Promise((next) => requestAnimationFrame(next));
        seen.add((one as HTMLCanvasElement).toDataURL());
      }
      return seen.size;
    });
    return { transition, ladder, zooming, glide, atOnce: before !== after, pictures };
  }

  test('redusert: ingenting beveger seg', async ({ page }) => {
    const { transition, ...rest } = await moved(page);
    expect(transition).toMatch(/\bnone\b/);
    expect(rest).toEqual({ ladder: 0, zooming: 0, glide: 0, atOnce: true, pictures: 2 });
  });

  test('ellers: Reveal, stigen, kartet og diagrammet beveger seg', async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      reducedMotion: 'no-preference',
    });
    const { transition, ladder, zooming, glide, pictures } = await moved(await context.newPage());
    expect(transition).toMatch(/\bfade\b/);
    expect(ladder).toBeGreaterThan(5);
    expect(zooming).toBeGreaterThan(0);
    expect(glide).toBeGreaterThan(0);
    expect(pictures).toBeGreaterThan(4);
    await context.close();
  });
});

test.describe('påtvungne farger', () => {
  /** The two colours that fill most of a picture, and how they stand against each other. */
  const seen = async (page: Page, locator: Locator) => {
    const all = [...(await colours(page, await locator.screenshot())).entries()];
    const most = all[0]?.[0] ?? '#000000';
    const many = all.filter(([, count]) => count > 20).map(([hex]) => hex);
    return Math.max(...many.map((hex) => contrast(hex, most)));
  };

  for (const visning of ['presentasjon', 'les']) {
    test(`${visning}: kontroller, skyver og bryter synes, kartet har sine egne farger`, async ({
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

  test('det som er valgt, synes også der', async ({ page }) => {
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

test.describe('utseende', () => {
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
    test(`${visning}: følger enheten, kan velges, og blir`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, `/?visning=${visning}`);
      expect(await look(page)).toMatchObject(LIGHT);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await look(page)).toMatchObject(DARK);
      // Colours of maps and charts keep the ground that they are made for.
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

test.describe('det som vises ved peking', () => {
  test('kartet: Esc lukker uten å gjøre annet, og pekeren kan føres over', async ({ page }) => {
    await open(page);
    const map = figure(page, 'redningen-kart');
    const tip = map.locator('.map-tip');
    const point = async (code: string) => {
      const at = await pointIn(map.locator(`path[data-kode="${code}"]`));
      await page.mouse.move(at.x, at.y);
      return at;
    };
    await point('1824');
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await expect(page.locator('.reveal.overview')).toHaveCount(0);
    const at = await point('0439');
    await expect(tip).toContainText('Folldal');
    // It stays while the pointer does, and can be pointed at once the pointer has rested.
    await expect(tip).toHaveClass(/is-resting/);
    const box = await tip.boundingBox();
    const { x = 0, width = 0 } = box ?? {};
    await page.mouse.move(x > at.x ? x + 10 : x + width - 10, at.y, { steps: 3 });
    await page.mouse.move(x + width / 2, at.y, { steps: 3 });
    await expect(tip).toContainText('Folldal');
    await page.mouse.move(20, 400);
    await expect(tip).toHaveCount(0);
    // With nothing shown, Escape is the overview's again.
    await page.keyboard.press('Escape');
    await expect(page.locator('.reveal.overview')).toBeVisible();
  });

  test('diagrammet: pekeren kan føres over når den har hvilt, ikke før', async ({ page }) => {
    await page.clock.install({ time: 0 });
    await open(page);
    // From here time stands, but for what the test lets go by.
    await page.clock.pauseAt(3_600_000);
    const canvas = figure(page, 'redningen-sentralitet').locator('canvas');
    const drawn = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const { x = 0, y = 0, width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    const still = await drawn();
    // The readout hangs below its bar, over the other ones.
    const bar = [x + width * 0.45, y + height * 0.12] as const;
    const onIt = [x + width * 0.55, y + height * 0.41] as const;
    const away = [20, 400] as const;
    const point = async ([left, top]: readonly [number, number]) => {
      await page.mouse.move(left, top, { steps: 2 });
      await page.clock.runFor(50);
      return drawn();
    };
    const shown = await point(bar);
    expect(shown).not.toBe(still);
    expect([still, shown]).not.toContain(await point(onIt));
    expect(await point(away)).toBe(still);

    expect(await point(bar)).toBe(shown);
    await page.clock.runFor(1000);
    expect(await point(onIt)).toBe(shown);
    expect(await point(away)).toBe(still);
  });

  test('diagrammet: Esc lukker uten å gjøre annet', async ({ page }) => {
    await open(page);
    const canvas = figure(page, 'redningen-dekomponering').locator('canvas');
    const drawn = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const still = await drawn();
    const box = await canvas.boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await page.mouse.move(x + width / 2, y + height * 0.2);
    await expect.poll(drawn).not.toBe(still);
    await page.keyboard.press('Escape');
    await expect.poll(drawn).toBe(still);
    await expect(page.locator('.reveal.overview')).toHaveCount(0);
  });
});

test('et trykk virker når knappen slippes, og angres ved å dra bort', async ({ page }) => {
  await open(page);
  const button = await page.getByRole('button', { name: 'Regelen og forbeholdet' }).boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = button ?? {};
  const onButton = [x + width / 2, y + height / 2] as const;
  const onMap = await pointIn(figure(page, 'redningen-kart').locator('path[data-kode="0439"]'));
  for (const [left, top] of [onButton, [onMap.x, onMap.y] as const]) {
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left + 30, top + 120, { steps: 5 });
    await page.mouse.up();
  }
  await page.mouse.move(...onButton);
  await page.mouse.down();
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.has('kommune')).toBe(false);
  await page.mouse.up();
  await expect(page.locator('dialog')).toHaveCount(1);
});

test.describe('berøring', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('én finger ruller forbi kartet, to flytter og zoomer, knapper gjør begge deler', async ({
    page,
  }) => {
    await open(page, '/?visning=les');
    const map = figure(page, 'redningen-kart').locator('.leaflet-container');
    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await ready(page);
    await expect(map).toHaveCSS('touch-action', 'pan-x pan-y');
    const area = map.locator('path[data-kode="1824"]');
    const shape = () => area.getAttribute('d');
    const top = () => page.evaluate(() => Math.round(scrollY));
    const middle = async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    };
    const cdp = await page.context().newCDPSession(page);
    const pane = () =>
      map.locator('.leaflet-map-pane').evaluate((one) => getComputedStyle(one).transform);

    const [from, before, still] = [await top(), await shape(), await pane()];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
    const finger = await middle();
    await touch('touchStart', [finger]);
    for (let i = 1; i <= 10; i++) {
      await touch('touchMove', [{ x: finger.x, y: finger.y - 20 * i }]);
    }
    await touch('touchEnd', []);
    await expect.poll(top).toBeGreaterThan(from + 150);
    expect([await shape(), await pane()]).toEqual([before, still]);

    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    // The finger's scroll runs out over some frames.
    const stood = await page.evaluate(async () => {
      for (let still = 0, before = -1; still < 20; still = before === scrollY ? still + 1 : 0) {
        before = scrollY;
        await new Promise((next) => requestAnimationFrame(next));
      }
      return Math.round(scrollY);
    });
    const width = async () => (await area.boundingBox())?.width ?? 0;
    const narrow = await width();
    const { x: cx, y: cy } = await middle();
    const apart = (by: number) => [
      { x: cx - by, y: cy, id: 0 },
      { x: cx + by, y: cy, id: 1 },
    ];
    await touch('touchStart', apart(40));
    for (let i = 1; i <= 10; i++) await touch('touchMove', apart(40 + 6 * i));
    await touch('touchEnd', []);
    await expect.poll(width).toBeGreaterThan(1.5 * narrow);
    expect(await top()).toBe(stood);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

    // The same with one finger on buttons.
    const zoomed = await width();
    await map.getByRole('button', { name: 'Zoom inn' }).tap();
    await expect.poll(width).toBeGreaterThan(1.3 * zoomed);
    const x = async () => (await area.boundingBox())?.x ?? 0;
    const here = await x();
    await map.getByRole('button', { name: 'Flytt kartet mot øst' }).tap();
    await expect.poll(x).toBeLessThan(here - 50);
    await map.getByRole('button', { name: 'Vis hele kartet' }).tap();
    await expect.poll(width).toBeLessThan(1.1 * narrow);
    // Nowhere to move a map that is seen whole.
    await expect(map.getByRole('button', { name: 'Flytt kartet mot øst' })).toBeHidden();
  });

  test('en mus flytter kartet ved å dra', async ({ page }) => {
    await open(page, '/?visning=les');
    const map = figure(page, 'redningen-kart').locator('.leaflet-container');
    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await ready(page);
    const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
    const area = map.locator('path[data-kode="1824"]');
    const before = (await area.boundingBox())?.x ?? 0;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 5 });
    await page.mouse.up();
    expect(((await area.boundingBox())?.x ?? 0) - before).toBeGreaterThan(40);
  });
});

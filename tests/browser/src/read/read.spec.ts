/**
 * The reading view: how to open and leave it, the reader's place, the table of contents, and text
 * sizes.
 */
import { expect, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { current, finding, open, plain, ready } from '../../deck';
import { drawAll } from '../../layout';

const count = deck.length;
/** The text of some HTML, with white space as it is shown. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test.describe('the reading view', () => {
  test('a narrow screen opens it by itself, and offers no slides that it has no room for', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?kommune=1580&fulgt=2018#/holdt-det');
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'les');
    await expect(page.locator('.where')).toHaveText(`2 av ${deck.length}: Holdt det?`);
    expect(await finding(page, 'holdt-det-kart')).toContain('i 2018');

    const toTalk = page.getByRole('button', { name: 'Presenter' });
    await page.getByRole('button', { name: 'Meny' }).click();
    await expect(page.getByRole('button', { name: 'Skriv ut, eller lagre som PDF' })).toBeVisible();
    await expect(toTalk).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Skriv ut, eller lagre som PDF' })).toBeHidden();
  });

  test('one press to the presentation and back', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await open(page, '/?visning=les&kommune=1580&fulgt=2018#/holdt-det');
    const found = await finding(page, 'holdt-det-kart');
    const toTalk = page.getByRole('button', { name: 'Presenter' });
    await expect(toTalk).toBeInViewport({ ratio: 1 });
    await toTalk.click();
    await ready(page);
    expect(await current(page)).toBe('holdt-det');
    expect(await finding(page, 'holdt-det-kart')).toBe(found);
    await expect(page.locator('.deck-bar .kommune-now')).toContainText('Haram');
    await expect(page.locator('#holdt-det').getByRole('heading')).toBeFocused();

    const back = page.getByRole('button', { name: 'Les som nettside' });
    await expect(back).toBeInViewport({ ratio: 1 });
    await back.click();
    await ready(page);
    await expect(page.locator('.where')).toHaveText(`2 av ${deck.length}: Holdt det?`);
    await expect(page.getByRole('heading', { name: 'Holdt det?' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Holdt det?' })).toBeFocused();
    expect(await finding(page, 'holdt-det-kart')).toBe(found);
    // The figures are alive: one control moves map and charts.
    await page.locator('#holdt-det').getByRole('button', { name: 'Ett år fram' }).click();
    await ready(page);
    expect(await finding(page, 'holdt-det-kart')).toContain('i 2019');
    await expect(page.locator('#holdt-det canvas').first()).toBeVisible();
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'presentasjon');
  });

  test('scrolling moves «where am I», the progress and the address, and the top is the top', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?visning=les');
    const where = page.locator('.where');
    await expect(where).toHaveText(`${count} lysbilder`);
    for (const [i, slide] of deck.entries()) {
      const label = String(i + 1);
      const { id, title } = slide;
      await page.evaluate((own) => document.getElementById(own)?.scrollIntoView(), id);
      await ready(page);
      await expect(where).toHaveText(`${label} av ${deck.length}: ${title}`);
      await expect(page.locator('.read-bar progress')).toHaveAttribute('value', String(i + 1));
      // A live region that changes while scrolling would be spoken each time.
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      expect(new URL(page.url()).hash).toBe(`#/${id}`);
      // The bar stays at the top, in one row.
      const bar = await page.locator('.read-bar').boundingBox();
      expect(bar?.y).toBe(0);
      expect(bar?.height).toBeLessThan(64);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect(where).toHaveText(`${count} lysbilder`);
  });

  test('the numbers of all slides are in the page without scrolling, also after a new choice', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?visning=les');
    const findings = page.locator('[id] figure .finding');
    const figures = deck.flatMap((slide) => slide.figures);
    await expect(findings).toHaveCount(figures.length);
    await expect(page.locator('figure .finding:empty')).toHaveCount(0);
    const last = page.locator('#kunnskapsbasert figure .finding').first();
    await expect(last).not.toContainText('Haram');
    await page.evaluate(() => window.deck.choose('1580'));
    await expect(last).toContainText('Haram');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test.describe('a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

    test('that is turned, and turned back, is at the same place in the text', async ({ page }) => {
      await open(page, '/?visning=les&kommune=1580');
      for (const { id, title } of deck.slice(-4)) {
        const slide = page.locator(`#${id}`);
        const shown = () =>
          slide.evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top < innerHeight / 3 && bottom > innerHeight / 5;
          });
        await slide.evaluate((one) => one.scrollIntoView());
        await ready(page);
        await expect(page.locator('.where')).toContainText(title);
        for (const [width, height] of [
          [844, 390],
          [390, 844],
        ] as const) {
          await page.setViewportSize({ width, height });
          await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
          await ready(page);
          await expect.poll(shown).toBe(true);
          expect(new URL(page.url()).hash).toBe(`#/${id}`);
        }
      }
    });
  });

  test('the page begins with the chosen municipality, and with the contents where none is chosen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?visning=les');
    const contents = page.getByRole('navigation', { name: 'Innhold' });
    const minute = page.locator('.minute');
    await expect(contents).toBeVisible();
    await expect(minute.locator('p')).toHaveCount(0);

    await page.evaluate(() => window.deck.choose('1826'));
    await ready(page);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      'Hattfjelldal på ett minutt',
    );
    const lines = (await minute.locator('.text p').allInnerTexts()).map(plain);
    expect(lines.filter((line) => line.startsWith('Kilde: '))).toHaveLength(4);
    expect(lines[0]).toBe(
      'Hattfjelldal har 1 255 innbyggere, 208 færre enn i 2011. I de årene døde det 86 flere enn det ble født, og 127 flere flyttet ut enn inn.',
    );
    expect(await finding(page, 'minuttet-innvandrere')).toBe(
      'Tallet på innvandrere var høyest i 2015: 169',
    );
    await expect(contents).toBeHidden();

    await page.evaluate(() => window.deck.choose('1580'));
    await ready(page);
    await expect(minute.getByRole('heading')).toHaveText('Haram på ett minutt');
    await page.locator('.read-bar').getByRole('button', { name: 'Fjern valget av Haram' }).click();
    await expect(minute.locator('p')).toHaveCount(0);
    await expect(contents).toBeVisible();
  });

  test('the text on the screen stays where it is while what is above it is drawn', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 460, height: 840 });
    await open(page, '/?visning=les&kommune=1580#/kunnskapsbasert');
    const heading = page.getByRole('heading', { name: 'Kunnskapsbasert' });
    const top = () => heading.evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const before = await top();
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const undrawn = await height();
    await expect(page.locator('figure[data-ready="false"]')).toHaveCount(0);
    // The slides above have changed height in the meantime.
    expect(await height()).not.toBe(undrawn);
    // Browsers scroll by whole pixels.
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });

  test('a map that is come to by Tab is wholly on the screen', async ({ page }) => {
    await open(page, '/?visning=les');
    await drawAll(
      page,
      deck.map(({ id }) => id),
    );
    for (const figure of await page.locator('figure:has(.leaflet-container)').all()) {
      await figure.locator('.legend button, a, button').first().focus();
      const map = figure.locator('.leaflet-container');
      for (let i = 0; i < 12; i++) {
        if (await map.evaluate((one) => one === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(map).toBeFocused();
      await expect(map).toBeInViewport({ ratio: 0.99 });
      const bar = await page.locator('.read-bar').boundingBox();
      const box = await map.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(bar?.height ?? Number.NaN);
    }
  });

  test('anchors: the contents, the address', async ({ page }) => {
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

  test('each slide has a text for the reader, and not what is for the speaker', async ({
    page,
  }) => {
    await open(page, '/?visning=les');
    for (const { id, reader, notes } of deck) {
      const text = words(reader);
      const sentences = text.split(/[.?!] /).length;
      expect([id, sentences >= 2 && sentences <= 4]).toEqual([id, true]);
      expect(plain(await page.locator(`#${id} .reader`).innerText())).toBe(text);
      const [, second = ''] = words(notes).split('. ');
      await expect(page.locator(`#${id}`)).not.toContainText(second);
    }
  });

  for (const search of ['', '?kommune=1580']) {
    test(`the whole talk is at most 24 screens of a phone: «${search}»`, async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        ...{ isMobile: true, hasTouch: true },
      });
      const page = await context.newPage();
      await open(page, `/${search}`);
      await drawAll(
        page,
        deck.map(({ id }) => id),
      );
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height / 844).toBeLessThanOrEqual(24);
      await context.close();
    });
  }
});

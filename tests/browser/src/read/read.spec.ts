/** The reading view: the way to it and back, where the reader is, contents, notes. */
import { expect, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { current, finding, open, ready } from '../../deck';

const count = deck.length;

test.describe('the reading view', () => {
  test('a narrow screen opens it by itself; one press to the presentation and back', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?kommune=1580&vindu=2010#/holdt-det');
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'les');
    await expect(page.locator('.where')).toHaveText(`2 av ${deck.length}: Holdt det?`);
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
    await expect(page.locator('.where')).toHaveText(`2 av ${deck.length}: Holdt det?`);
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
      await expect(page.getByRole('progressbar')).toHaveAttribute('value', String(i + 1));
      expect(new URL(page.url()).hash).toBe(`#/${id}`);
      // The bar stays at the top, slim.
      const bar = await page.locator('.read-bar').boundingBox();
      expect(bar?.y).toBe(0);
      expect(bar?.height).toBeLessThan(100);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect(where).toHaveText(`${count} lysbilder`);
  });

  test('the numbers of all slides are in the page without scrolling, also after a new choice', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?visning=les');
    const findings = page.locator('figure .finding');
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

  test('the notes can be read as text, and closed', async ({ page }) => {
    await open(page, '/?visning=les');
    const notes = page.locator('#redningen details');
    await expect(notes).toContainText('Regelen er bokholderi med beholdninger 1. januar.');
    await notes.locator('summary').press('Enter');
    await expect(notes.locator('p').first()).toBeHidden();
  });
});

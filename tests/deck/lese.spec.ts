/** The reading view: the way to it and back, where the reader is, contents, notes. */
import { expect, test } from '@playwright/test';
import { deck } from '../../slides';
import { current, finding, open, ready } from './deck';

const count = deck.flat().length;

test.describe('lesevisningen', () => {
  test('en smal skjerm åpner den av seg selv; ett trykk til presentasjonen og tilbake', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/?kommune=1580&vindu=2010#/holdt-det');
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'les');
    await expect(page.locator('.where')).toHaveText(`2 av ${count}: Holdt det?`);
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
    await expect(page.locator('.where')).toHaveText(`2 av ${count}: Holdt det?`);
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
    await expect(where).toHaveText(`${count} lysbilder`);
    for (const [i, { id, title }] of deck.flat().entries()) {
      await page.evaluate((slide) => document.getElementById(slide)?.scrollIntoView(), id);
      await ready(page);
      await expect(where).toHaveText(`${i + 1} av ${count}: ${title}`);
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

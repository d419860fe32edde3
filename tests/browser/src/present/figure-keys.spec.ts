/** A figure that fills the slide: by key, by its headline, by its button, by the address. */
import { expect, type Page } from '@playwright/test';
import { current, figure, open, ready, test } from '../../deck';

const full = (page: Page) => page.locator('.slide.present figure.is-full, .read figure.is-full');
const isFull = async (page: Page, name: string | null) => {
  if (name === null) await expect(full(page)).toHaveCount(0);
  else await expect(full(page)).toHaveAttribute('data-figure', name);
  await ready(page);
};

test('numbers, arrows and Escape go from figure to figure and back', async ({ page }) => {
  await open(page);
  await page.keyboard.press('2');
  await isFull(page, 'redningen-dekomponering');
  await expect(page).toHaveURL(/figur=redningen-dekomponering/);
  await page.keyboard.press('ArrowRight');
  await isFull(page, 'redningen-sentralitet');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await isFull(page, 'redningen-kart');
  await page.keyboard.press('Escape');
  await isFull(page, null);
  await expect(page.locator('.reveal.overview')).toHaveCount(0);
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await isFull(page, null);
  expect(await current(page)).toBe('redningen');
});

test('it fills the slide, with values of at least 1/28 of the height', async ({ page }) => {
  await open(page, '/?kommune=1580&figur=redningen-sentralitet');
  const { width, height, text } = await full(page).evaluate((element) => ({
    width: (element as HTMLElement).offsetWidth,
    height: (element as HTMLElement).offsetHeight,
    text: Number.parseFloat(getComputedStyle(element.querySelector('.source') as Element).fontSize),
  }));
  expect([width, height]).toEqual([1600, 848]);
  expect(text).toBeGreaterThanOrEqual(848 / 30);
  const slide = page.locator('#redningen');
  await expect(slide.getByRole('heading')).toBeHidden();
  await expect(figure(page, 'redningen-kart')).toBeHidden();
});

test('headline and button do the same, the back button undoes, and turning lets it go', async ({
  page,
}) => {
  await open(page, '/#/akershus');
  await figure(page, 'akershus-linjer').locator('.finding').click();
  await isFull(page, 'akershus-linjer');
  await page.goBack();
  await isFull(page, null);
  await figure(page, 'akershus-kart').hover();
  await page
    .getByRole('button', { name: /^La figuren fylle lysbildet: Innvandrere i prosent/ })
    .click();
  await isFull(page, 'akershus-kart');
  await page.keyboard.press('PageDown');
  await isFull(page, null);
  expect(await current(page)).toBe('for-passive');
  await expect(page).not.toHaveURL(/figur=/);
});

test('a name that no figure has leaves the slide as it is', async ({ page }) => {
  await open(page, '/?figur=finnes-ikke');
  await isFull(page, null);
  await open(page, '/?figur=%3Cb%3E');
  await expect(page.locator('.message')).toContainText('Viser hele lysbildet.');
});

test('reading on a laptop, it fills the screen', async ({ page }) => {
  await open(page, '/?visning=les');
  await figure(page, 'redningen-sentralitet').locator('.finding').click();
  await isFull(page, 'redningen-sentralitet');
  const box = await full(page).boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, height: 900 });
  await page.keyboard.press('Escape');
  await isFull(page, null);
});

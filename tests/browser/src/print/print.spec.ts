/** The button «Skriv ut», and the extent of the appendix. */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { figure, open } from '../../deck';

declare global {
  interface Window {
    /** How many pages were drawn when the browser was asked to print. Undefined before that. */
    printed: number | undefined;
  }
}

const rows = (page: Page, name: string) =>
  page.locator(`#vedlegg-${name} table:last-of-type tbody tr`).count();

for (const visning of ['presentasjon', 'les']) {
  test(`from ${visning}: the pages are drawn for the municipality before the browser prints them`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => {
        window.printed = document.querySelectorAll('.page figure[data-ready="true"]').length;
      };
    });
    await open(page, `/?visning=${visning}&kommune=1580`);
    await page.getByRole('button', { name: /^Skriv ut/ }).click();
    const figures = deck.flatMap((slide) => slide.figures);
    await page.waitForFunction(() => window.printed !== undefined);
    expect(await page.evaluate(() => window.printed)).toBe(figures.length);
    await expect(page.locator('.page')).toHaveCount(deck.length);
    await expect(figure(page, 'redningen-kart').locator('.place')).toContainText('Haram');
    await expect(page.locator('#vedlegg')).toContainText('Kommunene i Møre og Romsdal');
  });
}

test("the appendix has the municipality's county, or with «vedlegg=full» all rows", async ({
  page,
}) => {
  await open(page, '/?visning=utskrift&kommune=1580');
  expect(await rows(page, 'redningen-kart')).toBe(36);
  await open(page, '/?visning=utskrift&kommune=1580&vedlegg=full');
  expect(await rows(page, 'redningen-kart')).toBe(428);
  expect(await rows(page, 'lykke-til-kart')).toBe(357);
});

import { expect, test } from '@playwright/test';
import { counts, figure, open, place, ready, table } from '../deck';

test('19 mentions of 18 counties: Hedmark twice, Oslo not', async ({ page }) => {
  await open(page, '/#/ulik-oppmerksomhet');
  expect(await counts(page, 'ulik-oppmerksomhet-kart')).toEqual({
    stor: 6,
    nevnes: 6,
    litenGrad: 3,
    ingenGrad: 3,
    ikkeOmtalt: 1,
    egnePlaner: 4,
  });
  const rows = await table(page, 'ulik-oppmerksomhet-kart');
  expect(rows.get('04')?.slice(0, 3)).toEqual(['Hedmark', 'Stor oppmerksomhet', 'ja']);
  expect(rows.get('03')?.slice(0, 3)).toEqual(['Oslo', 'Ikke omtalt', '']);
  expect(rows.get('07')?.slice(0, 3)).toEqual(['Vestfold', 'Bare egne planer', 'ja']);
  expect(rows.size).toBe(19);
});

test('a category is marked in map and chart, and stands in the address', async ({ page }) => {
  await open(page, '/#/ulik-oppmerksomhet');
  const choice = page.getByRole('button', { name: /^I liten grad drøftet innvandringens/ });
  await choice.click();
  await ready(page);
  await expect(choice).toHaveAttribute('aria-pressed', 'true');
  expect(page.url()).toContain('kategori=litenGrad');
  const map = figure(page, 'ulik-oppmerksomhet-kart');
  await expect(map.locator('path[data-kode="19"]')).toHaveCSS('fill-opacity', '1');
  await expect(map.locator('path[data-kode="11"]')).toHaveCSS('fill-opacity', '0.18');
});

test("the municipality's county of 2013", async ({ page }) => {
  await open(page, '/?kommune=1507#/ulik-oppmerksomhet');
  await page.getByRole('button', { name: 'Haram' }).click();
  await ready(page);
  expect(await place(page, 'ulik-oppmerksomhet-kart')).toBe(
    'Haram: Møre og Romsdal ga innvandring stor oppmerksomhet.',
  );
});

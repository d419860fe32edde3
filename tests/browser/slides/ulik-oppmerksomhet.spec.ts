import { expect, test } from '@playwright/test';
import { counts, figure, finding, open, place, ready, table } from '../deck';

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
  // None of the four with plans of their own is of this category: their hatching is pale too.
  const hatched = map.locator('.leaflet-overlay-pane path');
  await expect(hatched).toHaveCount(4);
  expect(
    await hatched.evaluateAll((all) => all.map((one) => getComputedStyle(one).fillOpacity)),
  ).toEqual(Array(4).fill('0.15'));
});

test('the categories come one after the other, and then the chart without any', async ({
  page,
}) => {
  await open(page, '/?trinn=0#/ulik-oppmerksomhet');
  const shown = page.locator('section#ulik-oppmerksomhet .choice button:visible b');
  const findings = [
    '6 av 19 fylker ga innvandring stor oppmerksomhet i planleggingen',
    '6 av 19 fylker nevnte innvandring, men fulgte ikke opp med strategier',
    '4 av 19 fylker hadde egne planer for integrering, inkludering og likestilling',
    '3 av 19 fylker drøftet i liten grad hva innvandringen betyr',
  ];
  await expect(shown).toHaveCount(0);
  for (const [i, told] of findings.entries()) {
    await page.keyboard.press('PageDown');
    await ready(page);
    await expect(shown).toHaveCount(i + 1);
    expect(await finding(page, 'ulik-oppmerksomhet-kart')).toBe(told);
  }
  await page.keyboard.press('PageDown');
  await ready(page);
  await expect(page).not.toHaveURL(/kategori/);
  const chart = figure(page, 'ulik-oppmerksomhet-vekst');
  await expect(chart).toHaveAttribute('data-part', 'newest');
  await expect(chart.locator('.landing')).toHaveText(
    '2 av de seks fylkene med mest innvandring ga den ikke stor oppmerksomhet',
  );
});

test("the municipality's county of 2013", async ({ page }) => {
  await open(page, '/?kommune=1507#/ulik-oppmerksomhet');
  await page.getByRole('button', { name: 'Haram' }).click();
  await ready(page);
  expect(await place(page, 'ulik-oppmerksomhet-kart')).toBe(
    'Haram: Møre og Romsdal ga innvandring stor oppmerksomhet.',
  );
});

import { expect, type Page } from '@playwright/test';
import { kommune } from '../../slides/kommuner/source';
import { counts, figure, finding, open, place, ready, test } from '../deck';

const slide = (page: Page) => page.locator('section#lykke-til');
/** The three numbers, each with its words. */
const rows = (page: Page) =>
  figure(page, 'lykke-til-tall')
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\u00a0/g, ' '))),
    );
const area = (page: Page, code: string) =>
  figure(page, 'lykke-til-kart').locator(`.canvas .leaflet-areas-pane path[data-kode="${code}"]`);

test('the search in the slide chooses a municipality, and the map marks it', async ({ page }) => {
  await open(page, '/#/lykke-til');
  const before = await counts(page, 'lykke-til-kart');
  await slide(page).getByRole('combobox').fill('hustad');
  await expect(slide(page).getByRole('option').first()).toContainText('Hustadvika');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?trinn=alle&kommune=1579#\/lykke-til$/);
  await ready(page);
  expect(await place(page, 'lykke-til-kart')).toBe(
    'Hustadvika: hører til de nest minst sentrale kommunene (klasse 5 av 6).',
  );
  expect(await rows(page)).toEqual([
    ['innbyggere i 2026', '13 538', '776 flere enn i 2011'],
    ['innvandrere i 2022', '1 157', '806 flere enn i 2007'],
    ['flyktninger bosatt', 'minst 433', 'fra 2022 til 28. september 2026'],
  ]);
  // The municipality is outlined, and keeps the colour of its class.
  expect(await counts(page, 'lykke-til-kart')).toEqual(before);
  const outline = figure(page, 'lykke-til-kart').locator('.canvas .leaflet-focus-pane path');
  await expect(outline).not.toHaveCount(0);
  const [inner, outer] = [await area(page, '1579').boundingBox(), await box(outline.first())];
  expect(Math.abs((inner?.x ?? 0) - (outer?.x ?? 99))).toBeLessThan(12);
  expect(Math.abs((inner?.width ?? 0) - (outer?.width ?? 99))).toBeLessThan(24);

  // The other slides follow.
  await page.keyboard.press('PageDown');
  await ready(page);
  expect(await finding(page, 'kunnskapsbasert-alder')).toContain('Hustadvika');

  await page.keyboard.press('PageUp');
  await slide(page).getByRole('button', { name: 'Fjern valget av Hustadvika' }).click();
  await expect(page).toHaveURL(/\/\?trinn=alle#\/lykke-til$/);
  await ready(page);
  await expect(outline).toHaveCount(0);
});

const box = (of: ReturnType<Page['locator']>) => of.boundingBox();

test('before its step the slide is the heading and its search, and the bar has none', async ({
  page,
}) => {
  await open(page, '/?trinn=0#/lykke-til');
  await expect(slide(page).getByRole('combobox')).toBeVisible();
  await expect(figure(page, 'lykke-til-tall')).toBeHidden();
  await expect(page.locator('.kommune-now')).toBeHidden();
  // Of no municipality, the numbers are the country's.
  await page.keyboard.press('PageDown');
  await ready(page);
  expect(await rows(page)).toEqual([
    ['innbyggere i 2026', '5 627 400', '707 095 flere enn i 2011'],
    ['innvandrere i 2022', '819 356', '479 600 flere enn i 2007'],
    ['flyktninger bosatt', 'minst 109 834', 'fra 2022 til 28. september 2026'],
  ]);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(page.locator('.kommune-now')).toBeVisible();
});

test('the search finds the municipality by a former name', async ({ page }) => {
  await open(page, '/#/lykke-til');
  await slide(page).getByRole('combobox').fill('Fræna');
  await page.keyboard.press('Enter');
  await ready(page);
  expect(await place(page, 'lykke-til-kart')).toMatch(/^Hustadvika: /);
});

test('without a public address: no QR code, no address of this machine, no contact', async ({
  page,
}) => {
  await open(page, '/?kommune=1579#/lykke-til');
  await expect(slide(page).locator('svg.qr')).toHaveCount(0);
  await expect(slide(page).locator('.contact')).toHaveCount(0);
  await expect(slide(page)).not.toContainText('localhost');
});

test('without a public address: the link opens the reading view on the municipality, at this slide', async ({
  page,
}) => {
  await open(page, '/?kommune=1579#/for-passive');
  await page.keyboard.press('PageDown');
  await ready(page);
  await slide(page)
    .getByRole('link', { name: /Les presentasjonen med tall for Hustadvika/ })
    .click();
  await ready(page);
  const url = new URL(page.url());
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ visning: 'les', kommune: '1579' });
  await expect(page.locator('main.read')).toBeVisible();
  await expect(slide(page)).toBeInViewport();
});

test('with a public address: QR code and link to the reading view on the municipality', async ({
  page,
}) => {
  const address = 'https://eksempel.no/dekk/';
  let changed = 0;
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/publicAddress:(""|''|``)/g, () => {
      changed += 1;
      return `publicAddress:"${address}"`;
    });
    await route.fulfill({ response, body });
  });
  await open(page, '/?kommune=1579#/lykke-til');
  expect(changed).toBe(1);
  await expect(slide(page).getByRole('img', { name: /QR-kode.*Hustadvika/ })).toBeVisible();
  const link = slide(page).getByRole('link', { name: /eksempel\.no/ });
  await expect(link).toHaveAttribute('href', `${address}?visning=les&kommune=1579`);
  const before = await slide(page).locator('svg.qr path').getAttribute('d');
  await slide(page).getByRole('combobox').fill('Narvik');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(link).toHaveAttribute('href', `${address}?visning=les&kommune=1806`);
  expect(await slide(page).locator('svg.qr path').getAttribute('d')).not.toBe(before);
});

test('every municipality can be chosen in the table of the map', async ({ page }) => {
  await open(page, '/#/lykke-til');
  const [, name] = kommune('5601', 2024);
  await figure(page, 'lykke-til-kart').getByRole('button', { name: /^Tall/ }).click();
  const rows = page.getByRole('dialog').locator('tbody tr');
  await expect(rows).toHaveCount(357);
  await rows
    .filter({ has: page.locator('th', { hasText: name }) })
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(/kommune=5601/);
});

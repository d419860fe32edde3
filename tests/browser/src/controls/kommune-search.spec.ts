import { expect, type Page, test } from '@playwright/test';
import { current, figure, open, openSearch, openTable, place, pointIn, ready } from '../../deck';

/** The result that every way of choosing must have, with the borders of 2013 and of 2020. */
async function expectHaram(page: Page): Promise<void> {
  await expect(page).toHaveURL(/kommune=1580/);
  await expect(page.locator('.deck-bar .kommune-now')).toContainText('Haram');
}

test('the address ?kommune=1534 chooses Haram on the borders of both vintages', async ({
  page,
}) => {
  await open(page, '/?kommune=1534');
  await expectHaram(page);
  expect(await place(page, 'redningen-kart')).toMatch(/^Haram: /);
  await page.keyboard.press('PageDown');
  await ready(page);
  expect(await place(page, 'holdt-det-prikker')).toMatch(/^Haram: /);
});

test('a click on the map of 2013 chooses Haram', async ({ page }) => {
  await open(page, '/?kommune=1580');
  const area = figure(page, 'redningen-kart').locator('path[data-kode="1534"]');
  await page.getByRole('button', { name: 'Fjern valget av Haram' }).click();
  await expect(page).not.toHaveURL(/kommune/);
  await ready(page);
  const { x, y } = await pointIn(area);
  await page.mouse.click(x, y);
  await page.getByRole('button', { name: 'Velg Haram', exact: true }).click();
  await expectHaram(page);
});

test('a click on the map of 2020 offers Haram and Ålesund', async ({ page }) => {
  await open(page, '/#/holdt-det');
  const area = figure(page, 'holdt-det-kart').locator('path[data-kode="1507"]');
  const { x, y } = await pointIn(area);
  await page.mouse.click(x, y);
  await page.getByRole('button', { name: 'Velg Ålesund', exact: true }).click();
  await expect(page.locator('.message')).toContainText('er delt mellom Haram og Ålesund');
  await page.locator('.message').getByRole('button', { name: 'Haram' }).click();
  await expectHaram(page);
});

test("the search finds today's and former names and codes", async ({ page }) => {
  await open(page);
  const search = await openSearch(page);
  const first = page.getByRole('option').first();
  for (const [text, hit] of [
    ['fræna', 'Hustadvika (Møre og Romsdal) tidligere Fræna'],
    ['Alesund', 'Ålesund (Møre og Romsdal)'],
    ['1534', 'Haram (Møre og Romsdal) tidligere 1534'],
    ['kautokeino', 'Guovdageaidnu – Kautokeino (Finnmark)'],
  ] as const) {
    await search.fill(text);
    await expect(first).toContainText(hit);
  }
  await search.fill('Våler');
  await expect(page.getByRole('option')).toContainText(['Våler (Innlandet)', 'Våler (Østfold)']);
  await search.fill('haram');
  await page.keyboard.press('Enter');
  await expectHaram(page);
  await page.goBack();
  await expect(page.locator('.deck-bar .choose-kommune')).toHaveText('Velg kommune');
});

test('a municipality can be chosen from the table behind the map', async ({ page }) => {
  await open(page);
  await figure(page, 'redningen-kart').getByRole('button', { name: /^Tall/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Haram (Møre og Romsdal)' }).click();
  await expectHaram(page);
});

test('the table behind the map opens at the municipality, which is marked', async ({ page }) => {
  await open(page, '/?kommune=1580');
  const dialog = await openTable(page, 'redningen-kart');
  const own = dialog.locator('tr.own');
  await expect(own.locator('th')).toHaveText('Haram (Møre og Romsdal)');
  await expect(own).toBeInViewport();
  // A wide table that is scrolled sideways keeps its names in place.
  await page.setViewportSize({ width: 390, height: 844 });
  const left = () => own.locator('th').evaluate((cell) => cell.getBoundingClientRect().left);
  const before = await left();
  await dialog.locator('.table-holder').evaluate((holder) => {
    holder.scrollLeft = 300;
  });
  expect(await left()).toBe(before);
});

test('Escape closes the search, the list with it, and then arrows turn slides', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('k');
  const dialog = page.getByRole('dialog', { name: 'Velg kommune' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('har');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('holdt-det');
  await page.keyboard.press('k');
  await expect(dialog.getByRole('combobox')).toHaveValue('');
});

test('the hit that Enter will choose is said, with the former name that was found', async ({
  page,
}) => {
  await open(page);
  await (await openSearch(page)).fill('skodje');
  await expect(page.getByRole('status').filter({ hasText: 'treff' })).toHaveText(
    '1 treff. Ålesund (Møre og Romsdal), tidligere Skodje, 1 av 1 er merket',
  );
});

test('a split municipality offers a choice', async ({ page }) => {
  await open(page, '/?kommune=1850');
  await expect(page.locator('.message')).toContainText('Tysfjord (1850) er delt mellom');
  await page.locator('.message').getByRole('button', { name: 'Hamarøy' }).click();
  await expect(page).toHaveURL(/kommune=1875/);
});

test('the map keeps the whole country, with the choice close up beside it', async ({ page }) => {
  await open(page);
  const map = figure(page, 'redningen-kart');
  const area = map.locator('.canvas path[data-kode="1534"]');
  const before = await area.boundingBox();
  await (await openSearch(page)).fill('haram');
  await page.keyboard.press('Enter');
  await ready(page);
  const after = await area.boundingBox();
  expect((after?.width ?? 0) / (before?.width ?? 1)).toBeGreaterThan(0.5);
  const near = await map.locator('.lens path[data-kode="1534"]').boundingBox();
  expect((near?.width ?? 0) / (after?.width ?? 1)).toBeGreaterThan(3);
  await expect(map.locator('.canvas .leaflet-focus-pane path')).not.toHaveCount(0);
});

test('the field is empty once something is chosen, and stays so', async ({ page }) => {
  await open(page);
  await page.keyboard.press('k');
  const search = page.getByRole('dialog').getByRole('combobox');
  await expect(search).toBeFocused();
  await page.keyboard.type('Tynset');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.kommune-now')).toContainText('Tynset');
  await ready(page);
  // The component draws itself once more when the slide has turned and taken the focus.
  await page.keyboard.press('PageDown');
  await ready(page);
  await page.keyboard.press('k');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('option')).toHaveCount(0);
});

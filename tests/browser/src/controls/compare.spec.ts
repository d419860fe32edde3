import { expect, type Page, test } from '@playwright/test';
import { open, ready } from '../../deck';

const search = (page: Page): string => new URL(page.url()).search;
/** Labels of the table's columns, where the municipalities are. */
const compared = (page: Page) => page.locator('.present .compare b');

test('neighbours with one tap, own ones by search, and back to similar ones', async ({ page }) => {
  await open(page, '/?kommune=1577#/akershus');
  const control = page.locator('.present .compare');
  await expect(compared(page)).toHaveText('lignende kommuner');

  await control.getByRole('button', { name: 'Naboer' }).click();
  await expect(compared(page)).toHaveText('Stad, Ørsta, Vanylven og Stryn');
  expect(search(page)).toBe('?kommune=1577&sammenlign=4649%2C1520%2C1511%2C4651');

  await control.getByRole('button', { name: 'Velg …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Det er plass til 4.');
  await dialog.getByRole('button', { name: 'Fjern Stryn' }).click();
  await dialog.getByRole('combobox').fill('Oslo');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Oslo' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(compared(page)).toHaveText('Stad, Ørsta, Vanylven og Oslo');
  await ready(page);
  await page.locator('.present [data-figure="akershus-linjer"] .open-table').click();
  await expect(dialog.getByRole('columnheader', { name: /^Ørsta/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await control.getByRole('button', { name: 'Lignende' }).click();
  await expect(compared(page)).toHaveText('lignende kommuner');
  expect(search(page)).toBe('?kommune=1577');
});

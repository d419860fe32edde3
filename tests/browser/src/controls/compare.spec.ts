import { expect, type Page, test } from '@playwright/test';
import { open, openTable, ready } from '../../deck';

const search = (page: Page): string => new URL(page.url()).search;
const compared = (page: Page) => page.locator('#akershus .compare b');

test('neighbours with one tap, own ones by search, and back to similar ones', async ({ page }) => {
  await open(page, '/?kommune=1577#/akershus');
  const control = page.locator('#akershus .compare');
  await expect(compared(page)).toHaveText('lignende kommuner');

  await control.getByRole('button', { name: 'Naboer' }).click();
  await expect(compared(page)).toHaveText('Ørsta, Stad, Vanylven og Stranda');
  expect(search(page)).toBe('?kommune=1577&sammenlign=1520%2C4649%2C1511%2C1525');

  await control.getByRole('button', { name: 'Velg …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Det er plass til 4.');
  await dialog.getByRole('button', { name: 'Fjern Stranda' }).click();
  await dialog.getByRole('combobox').fill('Oslo');
  await expect(dialog.getByRole('option').first()).toContainText('Oslo');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Oslo' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(compared(page)).toHaveText('Ørsta, Stad, Vanylven og Oslo');
  await ready(page);
  const table = await openTable(page, 'akershus-linjer');
  await expect(table.getByRole('columnheader', { name: /^Ørsta/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await control.getByRole('button', { name: 'Lignende' }).click();
  await expect(compared(page)).toHaveText('lignende kommuner');
  expect(search(page)).toBe('?kommune=1577');
});

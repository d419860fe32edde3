import { expect, type Page, test } from '@playwright/test';
import { open } from '../../deck';

const search = (page: Page): string => new URL(page.url()).search;
const compared = (page: Page) => page.locator('#akershus .compare b');

test('neighbours with one tap, and back to similar ones', async ({ page }) => {
  await open(page, '/?kommune=1577#/akershus');
  const control = page.locator('#akershus .compare');
  await expect(compared(page)).toHaveText('lignende kommuner, om de finnes');

  await control.getByRole('button', { name: 'Naboer' }).click();
  await expect(compared(page)).toHaveText('Ørsta, Stad, Vanylven og Stranda');
  expect(search(page)).toBe('?kommune=1577&sammenlign=1520%2C4649%2C1511%2C1525');

  await control.getByRole('button', { name: 'Lignende' }).click();
  await expect(compared(page)).toHaveText('lignende kommuner, om de finnes');
  expect(search(page)).toBe('?kommune=1577');
});

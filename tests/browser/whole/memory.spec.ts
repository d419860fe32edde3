import { expect, test } from '@playwright/test';
import { detachedDrawings } from '../../../tools/bench/heap';
import { open, ready } from '../deck';

test('a view that is left leaves neither maps nor charts behind', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await open(page);
  await page.keyboard.press('PageDown');
  await ready(page);
  for (const way of ['Les som nettside', 'Presenter']) {
    await page.getByRole('button', { name: way, exact: true }).click();
    await ready(page);
  }
  await expect(page.locator('main.present')).toBeVisible();
  await expect.poll(() => detachedDrawings(client)).toBe(0);
});

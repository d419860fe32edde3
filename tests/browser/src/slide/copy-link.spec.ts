/** «Kopier lenke» in the panel «Tall»: whoever opens it sees the same. */
import { expect, test } from '@playwright/test';
import { finding, open, openTable, place } from '../../deck';

const STATES = [
  [
    'redningen-kart',
    'redningen-dekomponering',
    '/?kommune=1580&fra=2005&til=2012&norskfodte=ja#/redningen',
  ],
  ['holdt-det-prikker', 'holdt-det-kart', '/?kommune=1826&fulgt=2018#/holdt-det'],
  ['se-avis-kart', 'se-avis-tall', '/?kommune=3224&nivaa=fylker#/se-avis'],
  ['akershus-kart', 'akershus-linjer', '/?kommune=3224&akershus=1999#/akershus'],
  ['for-passive-kart', 'for-passive-linjer', '/?kommune=1151&vestlandet=2009#/for-passive'],
] as const;

for (const [name, beside, address] of STATES) {
  test(`«Kopier lenke» of ${name} gives the address of exactly this state`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, address);
    const dialog = await openTable(page, name);
    await dialog.getByRole('button', { name: 'Kopier lenke' }).click();
    // The page is silent to a screen reader while a dialog is open, so the dialog speaks.
    await expect(dialog.locator('[aria-live="polite"]')).toHaveText('Lenken er kopiert');
    await expect(dialog.getByRole('button', { name: 'Lenken er kopiert' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { search, hash } = new URL(address, page.url());
    // The tests open whole slides.
    expect(new URL(link).search).toBe(search.replace('?', '?trinn=alle&'));
    expect(new URL(link).hash).toBe(hash);

    const other = await context.newPage();
    await open(other, link);
    await expect(other.locator('.message')).toHaveCount(0);
    for (const one of [name, beside]) {
      expect(await finding(other, one)).toBe(await finding(page, one));
      expect(await place(other, one)).toBe(await place(page, one));
    }
    // Not the default state, which would be the same without any link.
    await open(other, `/${hash}`);
    expect(await place(other, name)).not.toBe(await place(page, name));
  });
}

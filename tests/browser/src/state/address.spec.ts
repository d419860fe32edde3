/** Addresses with faults in the page. Every message is in tests/src/state/state.test.ts. */
import { expect, test } from '@playwright/test';
import { finding, open } from '../../deck';

for (const [address, told, window] of [
  ['/?kommune=%3Cimg%20src%3Dx%3E&fra=2013&til=2008', ['«<img src=x>»', 'Perioden 2013–2008']],
  ['/?fulgt=1999#/holdt-det', ['«1999»'], 'i 2022'],
  [
    '/?fra=2005&til=2010#/finnes-ikke',
    ['Lysbildet «finnes-ikke» finnes ikke'],
    'fra 2005 til 2010',
  ],
] as const) {
  test(`${address}: a message, and the usual slide`, async ({ page }) => {
    await open(page, address);
    for (const text of told) {
      await expect(page.locator('.message').filter({ hasText: text })).toBeVisible();
    }
    const slide = page.locator('section.slide.present');
    await expect(slide.locator('h1, h2')).toBeVisible();
    await expect(slide.locator('figure[data-failed]')).toHaveCount(0);
    await expect(slide.locator('figure[data-ready="true"]')).not.toHaveCount(0);
    const name = address.endsWith('holdt-det') ? 'holdt-det-kart' : 'redningen-dekomponering';
    expect(await finding(page, name)).toContain(window ?? 'fra 2008 til 2013');
  });
}

test("Reveal's settings cannot be set from the address", async ({ page }) => {
  await open(page, '/?keyboard=false&width=1&autoSlide=500&kommune=1580');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('section#og-na')).toHaveClass(/present/);
  expect(new URL(page.url()).search).toBe('?trinn=alle&kommune=1580');
});

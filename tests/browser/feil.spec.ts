import { expect } from '@playwright/test';
import { figure, finding, open, test } from './deck';

const BAD = [
  ['/?kommune=9999', '«9999»'],
  ['/?kommune=%3Cimg%20src%3Dx%3E', '«<img src=x>»'],
  ['/?fra=2013&til=2008', 'Perioden 2013–2008 går feil vei'],
  ['/?fra=1900&til=1905', 'Året «1900» er utenfor tallene'],
  ['/?fra=1986&til=2015', 'lengre enn 15 år'],
  ['/?visning=film', '«film»'],
  ['/?vindu=2017#/holdt-det', '«2017»'],
  ['/#/finnes-ikke', 'Lysbildet «finnes-ikke» finnes ikke'],
] as const;

for (const [address, said] of BAD) {
  test(`${address} gir en melding og det vanlige lysbildet`, async ({ page }) => {
    await open(page, address);
    await expect(page.locator('.message')).toContainText(said);
    await expect(
      page.locator('section.slide.present:not(.stack) h1, section.slide.present h2').first(),
    ).toBeVisible();
    await expect(page.locator('section.present figure[data-failed]')).toHaveCount(0);
  });
}

test('meldingen om en feil periode etterlater standardvinduet', async ({ page }) => {
  await open(page, '/?fra=2013&til=2008');
  expect(await finding(page, 'redningen-kart')).toContain('I 124 av 428');
});

test('Reveals innstillinger kan ikke settes fra adressen', async ({ page }) => {
  await open(page, '/?keyboard=false&width=1&autoSlide=500&kommune=1580');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('section#derfor-blir-vi-her')).toHaveClass(/present/);
  expect(new URL(page.url()).search).toBe('?kommune=1580');
});

test('en skadet datafil: figuren sier fra, resten lever', async ({ page }) => {
  await page.route(/bosatte-flyktninger/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({
      body: body.replace(/"value[\s\S]*/, '`;export{e as default};'),
      contentType: 'text/javascript',
    });
  });
  await open(page, '/#/holdt-det');
  const broken = figure(page, 'holdt-det-etter-2011');
  await expect(broken).toHaveAttribute('data-failed', 'true');
  await expect(broken).toContainText('Datafilen «bosatte-flyktninger»');
  expect(await finding(page, 'holdt-det-kart')).toContain('252 av 351');
});

test('en manglende datafil: figuren sier fra, resten lever', async ({ page }) => {
  await page.route(/innvandringsgrunn/, (route) => route.abort());
  await open(page, '/#/holdt-det');
  await expect(figure(page, 'holdt-det-kart')).toContainText('lot seg ikke hente');
  expect(await finding(page, 'holdt-det-etter-2011')).toContain('323');
});

import { expect, test } from '@playwright/test';
import { current, figure, open, ready } from '../../deck';

const IDS = [
  'redningen',
  'holdt-det',
  'og-na',
  'derfor-blir-vi-her',
  'tilflyttingsarbeid',
  'tilflyttingshierarkiet',
  'se-avis',
  'ulik-oppmerksomhet',
  'akershus',
  'for-passive',
  'lykke-til',
  'kunnskapsbasert',
];

test('Page Down goes through the whole talk in order, wherever the focus is', async ({ page }) => {
  await open(page);
  await page.locator('.deck-bar').getByRole('combobox').focus();
  const seen = [await current(page)];
  for (let i = 0; i < 40 && seen.at(-1) !== IDS.at(-1); i++) {
    await page.keyboard.press('PageDown');
    await ready(page);
    const id = await current(page);
    if (id !== seen.at(-1)) seen.push(id);
  }
  expect(seen).toEqual(IDS);
  await page.keyboard.press('PageUp');
  expect(await current(page)).not.toBe(undefined);
});

test('only what follows the shown slide is drawn ahead', async ({ page }) => {
  // The browser has nothing better to do when the test says so.
  await page.addInitScript(() => {
    const asked: (() => void)[] = [];
    window.requestIdleCallback = (call) => asked.push(() => call({} as IdleDeadline));
    Object.assign(window, { whenIdle: () => asked.shift()?.() });
  });
  await open(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => current(page)).toBe('holdt-det');
  await ready(page);
  await page.keyboard.press('PageUp');
  await expect.poll(() => current(page)).toBe('redningen');
  await ready(page);
  const after = page.locator('#derfor-blir-vi-her figure');
  await expect
    .poll(async () => {
      await page.evaluate('whenIdle()');
      return after.count();
    })
    .toBeGreaterThan(0);
  await page.evaluate(() => window.deck.ready);
  await expect(after.first()).toHaveAttribute('data-ready', 'false');
  await expect(after.first().locator('.finding')).toBeEmpty();
});

test('Space and arrows on controls serve the control and turn no slide', async ({ page }) => {
  await open(page);
  await page.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch')).toBeChecked();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await figure(page, 'redningen-kart').locator('.leaflet-container').focus();
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toBe('redningen');
  await page.getByRole('button', { name: 'Regelen og forbeholdet' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await current(page)).toBe('holdt-det');
});

test('letters work while a button has the focus, but not while somebody writes', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Regelen og forbeholdet' }).focus();
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('k');
  const search = page.locator('.deck-bar').getByRole('combobox');
  await expect(search).toBeFocused();
  await page.keyboard.type('kwf');
  await expect(search).toHaveValue('kwf');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('arrows and Space turn slides otherwise, and the overview shows all', async ({ page }) => {
  await open(page);
  await page.locator('body').click({ position: { x: 5, y: 400 } });
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toBe('holdt-det');
  await page.keyboard.press('o');
  await expect(page.locator('.reveal.overview')).toBeVisible();
  await ready(page);
  await expect(figure(page, 'ulik-oppmerksomhet-kart')).toHaveAttribute('data-ready', 'true');
  await page.keyboard.press('o');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Hjelp' })).toContainText('Talerens side');
});

test('in the overview there are only slides to choose, and the chosen one is marked', async ({
  page,
}) => {
  await open(page, '/#/tilflyttingsarbeid');
  await page.keyboard.press('o');
  await expect(page.locator('.reveal.overview')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('tilflyttingshierarkiet');
  await page.keyboard.press('Tab');
  await expect(page.locator('.deck-bar :focus')).toHaveCount(1);
  const line = page.locator('section.present:not(.stack)');
  await expect(line).not.toHaveCSS('outline-style', 'none');
  await page.keyboard.press('o');
  await expect(page.locator('.reveal.overview')).toHaveCount(0);
  await expect(page.locator('.slide > [inert]')).toHaveCount(0);
});

test('no English of the framework, no role=application', async ({ page }) => {
  await open(page);
  await expect(page.locator('[role=application]')).toHaveCount(0);
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility())
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
        element.children.length ? '' : (element.textContent ?? ''),
      ]),
  );
  expect(labels.join(' ')).not.toMatch(/\b(slide|next|previous|resume|zoom in|close|search)\b/i);
});

test("the speaker's page follows slide, municipality and year, and can turn slides", async ({
  page,
  context,
}) => {
  await open(page, '/?kommune=1580');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Innvandring er redningen!');
  await expect(speaker.locator('.numbers')).toContainText('Haram: folketallet økte med 403');
  await expect(speaker.locator('.next-title')).toHaveText('Neste: Holdt det?');
  await page.getByRole('button', { name: 'Ett år fram' }).first().click();
  await expect(speaker.locator('.numbers')).toContainText('2009–2014');
  await page.keyboard.press('PageDown');
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Holdt det?');
  await speaker.keyboard.press('ArrowLeft');
  await expect.poll(() => current(page)).toBe('redningen');
  await expect(speaker.locator('.clock')).toHaveText(/^\d\d\.\d\d$/);
  await expect(speaker.locator('.timer')).toHaveText(/^\d\d:\d\d$/);
});

test('no breach of the content policy, no error in the console, no other hosts', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(request.url());
  });
  for (const visning of ['presentasjon', 'les', 'utskrift', 'taler']) {
    await open(page, `/?visning=${visning}&kommune=1580`);
  }
  await open(page, '/#/holdt-det');
  expect(faults).toEqual([]);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self'/);
});

test('the map is sharp and upright: Norway is taller than wide, the areas are vectors', async ({
  page,
}) => {
  await open(page);
  const map = figure(page, 'redningen-kart');
  await expect(map.locator('path.area')).toHaveCount(428);
  await expect(map.locator('img, canvas')).toHaveCount(0);
  const box = await map.locator('.leaflet-areas-pane svg g:has(> .area)').boundingBox();
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeGreaterThan(1.2);
});

test('the chart has a pixel for each of the screen at every scale', async ({ page }) => {
  for (const [width, height] of [
    [1600, 900],
    [1280, 720],
    [2400, 1350],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    const ratio = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas');
      return canvas ? canvas.width / canvas.getBoundingClientRect().width : 0;
    });
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  }
});

test('Home goes to the first slide', async ({ page }) => {
  await open(page, '/#/holdt-det');
  await page.keyboard.press('PageDown');
  await expect(page.locator('section#derfor-blir-vi-her')).toHaveClass(/present/);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/#\/redningen$/);
  await expect(page.locator('section#redningen')).toHaveClass(/present/);
});

test('opening is one step: the back button leaves the deck', async ({ page }) => {
  await open(page);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

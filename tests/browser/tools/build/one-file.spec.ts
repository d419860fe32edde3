/** The deck in one file, opened by its path and without network, as from a USB stick. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { root } from '../../../../tools/args';
import { current, finding, open, openSearch, place, ready, turnThroughDeck } from '../../deck';

// Serial, so that the file is built only once.
test.describe.configure({ mode: 'default' });

const FILE = 'innvandring-er-redningen.html';
// A folder's name with spaces and Norwegian letters.
const folder = mkdtempSync(join(tmpdir(), 'minnepinne æøå '));
const address = pathToFileURL(join(folder, FILE)).href;
let faults: string[] = [];

test.beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build:enfil', '--', '--outDir', folder], {
    cwd: root,
    stdio: 'pipe',
  });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.beforeEach(async ({ context }) => {
  faults = [];
  await context.setOffline(true);
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(address)) faults.push(`request: ${url}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
});
test.afterEach(() => expect(faults).toEqual([]));

test('all is in the file, and the content policy allows no more', async ({ page }) => {
  expect(readdirSync(folder)).toEqual([FILE]);
  const html = readFileSync(join(folder, FILE), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toContain('unsafe');
  // A failure must not print a text of two megabytes.
  const [head = '', script = '', ...rest] = html.split(/<script type="module">|<\/script>/);
  expect(rest).toHaveLength(1);
  expect(/<\/?script/i.test(script)).toBe(false);
  const links = (head + rest).match(/(?:src|href)="[^"]{5}|url\(["']?.{5}/g);
  expect(links?.filter((link) => !/data:$|#/.test(link))).toEqual([]);
  await open(page, address);
  const fonts = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
  // The file with the Sami letters, which stand nowhere here, and the one that everything is in.
  expect(fonts).toEqual(['unloaded', 'loaded']);
});

test('all slides are drawn, in order', async ({ page }) => {
  await open(page, address);
  await turnThroughDeck(page);
  await expect(page.locator('[data-failed], .message')).toHaveCount(0);
});

test('search, reading view and print view work, and the choice survives a reload', async ({
  page,
}) => {
  await open(page, `${address}#/ulik-oppmerksomhet`);
  const search = await openSearch(page);
  await search.fill('Haram');
  await page
    .getByRole('option', { name: /^Haram/ })
    .first()
    .click();
  await expect(page.locator('.deck-bar .kommune-now')).toContainText('Haram');
  // The tests open whole slides.
  await expect(page).toHaveURL(`${address}?trinn=alle&kommune=1580#/ulik-oppmerksomhet`);
  await page.reload();
  await ready(page);
  expect(await current(page)).toBe('ulik-oppmerksomhet');
  await expect(page.locator('.deck-bar .kommune-now')).toContainText('Haram');

  await page.getByRole('button', { name: 'Les som nettside' }).click();
  await expect(page.locator('main.read section.slide:not(.minute)')).toHaveCount(deck.length);
  await page.goBack();
  await expect(page.locator('main.present')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.deck-bar .kommune-now')).not.toContainText('Haram');

  await open(page, `${address}?visning=utskrift&kommune=1534`);
  await expect(page.locator('.page')).toHaveCount(deck.length);
  await expect(page.locator('.page figure[data-figure]:not([data-ready="true"])')).toHaveCount(0);
});

test("the speaker's page follows, turns, and finds its way back when the slides are reloaded", async ({
  page,
  context,
}) => {
  await open(page, `${address}?kommune=1580`);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  await expect(speaker.locator('.numbers')).toContainText('Haram: folketallet økte med 403');
  await page.keyboard.press('PageDown');
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Holdt det?');
  await speaker.keyboard.press('ArrowLeft');
  await expect.poll(() => current(page)).toBe('redningen');
  await page.reload();
  await ready(page);
  await page.keyboard.press('End');
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(deck.at(-1)?.title ?? '');
});

test('all works where the browser refuses to write the address', async ({ page }) => {
  // Safari, and Chrome before 2023, from a file.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    history.pushState = refuse;
    history.replaceState = refuse;
  });
  await open(page, address);
  await (await openSearch(page)).fill('Haram');
  await page
    .getByRole('option', { name: /^Haram/ })
    .first()
    .click();
  expect(await place(page, 'redningen-kart')).toMatch(/^Haram: /);
  await page.keyboard.press('PageDown');
  await ready(page);
  expect(await current(page)).toBe('holdt-det');
  await page.reload();
  await ready(page);
  expect(await current(page)).toBe('holdt-det');
  expect(await place(page, 'holdt-det-prikker')).toMatch(/^Haram: /);
  await page.getByRole('button', { name: 'Les som nettside' }).click();
  await expect(page.locator('main.read')).toBeVisible();
  await ready(page);
  expect(await finding(page, 'holdt-det-prikker')).toContain('72 av de 109');
  // As it was opened.
  expect(new URL(page.url()).search).toBe('?trinn=alle');
});

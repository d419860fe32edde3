/** The hosted deck with and without network, in a folder of a host that is not this machine. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { deck } from '../../../../slides';
import { root } from '../../../../tools/args';
import { findBrowser, launchArgs } from '../../../../tools/programs';
import { current, open, ready, turnThroughDeck } from '../../deck';
import { type Host, openHost } from '../../host';

// One worker, so that the two builds are made once. Tried again, which no other test is: Playwright
// holds a debugger at every service worker, and on a busy machine Chromium then sometimes never
// lets the next one take its place, nor the page load again. Without a debugger it always does.
test.describe.configure({ mode: 'default', retries: 2 });

const builds = mkdtempSync(join(tmpdir(), 'uten-nett-'));
const first = join(builds, 'first');
const second = join(builds, 'second');
/** A newer build, with another script and another page. */
const build = (outDir: string, day: string) =>
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], {
    cwd: root,
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
    stdio: 'pipe',
  });

let host: Host;
let browser: Browser;
let context: BrowserContext;
let deckUrl: string;
let faults: string[];

test.beforeAll(async () => {
  build(first, '2026-01-01');
  build(second, '2026-02-01');
  host = await openHost();
  const site = `deck.test:${host.port}`;
  deckUrl = `http://${site}/kommunen/innvandring/`;
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...launchArgs(),
      '--host-resolver-rules=MAP deck.test 127.0.0.1',
      `--unsafely-treat-insecure-origin-as-secure=http://${site}`,
    ],
  });
});
test.afterAll(async () => {
  await browser.close();
  host.close();
  rmSync(builds, { recursive: true, force: true });
});

test.beforeEach(async () => {
  host.folders = { '/kommunen/innvandring/': first };
  host.gives = () => true;
  host.asked = [];
  faults = [];
  context = await browser.newContext({
    viewport: { width: 1600, height: 900 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
});
test.afterEach(() => context.close());

/** The name of the shown build's script. */
/** The address of the deck's code, which is another in every build. */
const shown = (page: Page) =>
  page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .find((name) => /assets\/open-deck-/.test(name)) ?? '',
  );
const caches = (page: Page) => page.evaluate(() => window.caches.keys());
const message = (page: Page, text: string) => page.locator('.message', { hasText: text });

/** Opens the deck, and waits until it says that it is stored. */
async function visit(url = deckUrl): Promise<Page> {
  const page = await context.newPage();
  await open(page, url);
  await expect(message(page, 'Klar uten nett')).toBeVisible();
  return page;
}

/** The host no longer answers. */
async function cutNetwork(): Promise<void> {
  await context.setOffline(true);
  host.gives = () => false;
  host.asked = [];
}

test('after the first visit all works without network', async () => {
  const page = await visit();
  await page.keyboard.press('PageDown');
  await expect(message(page, 'Klar uten nett')).toBeHidden();
  expect(faults).toEqual([]);

  await cutNetwork();
  await open(page, `${deckUrl}?kommune=1534#/redningen`);
  await turnThroughDeck(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Klar uten nett');
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).click();

  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  await page.keyboard.press('Home');
  await expect(speaker.locator('.numbers')).toContainText('Haram: ');

  await open(page, `${deckUrl}index.html?visning=les`);
  await expect(page.locator('main.read section.slide:not(.minute)')).toHaveCount(deck.length);
  await open(page, `${deckUrl}?visning=utskrift`);
  await expect(page.locator('.page')).toHaveCount(deck.length);
  await expect(page.locator('[data-failed]')).toHaveCount(0);
  // Each visit asks whether there is a newer build, and works without an answer.
  expect(host.asked.filter((path) => !path.endsWith('/sw.js'))).toEqual([]);
});

test('a new edition is shown only when the speaker takes it into use', async () => {
  let page = await visit();
  const old = await shown(page);
  host.folders = { '/kommunen/innvandring/': second };
  await page.reload();
  await ready(page);
  await expect(message(page, 'En ny utgave er klar')).toBeVisible();
  expect(await shown(page)).toBe(old);
  // The old build is still complete, though the host no longer has it.
  await page.keyboard.press('End');
  await ready(page);
  await expect(page.locator('[data-failed]')).toHaveCount(0);

  // The build stays the same when all windows have been closed, and without network.
  await page.close();
  await context.setOffline(true);
  page = await context.newPage();
  await open(page, deckUrl);
  expect(await shown(page)).toBe(old);
  await context.setOffline(false);

  const other = await context.newPage();
  await open(other, `${deckUrl}?visning=les`);
  await open(page, `${deckUrl}#/akershus`);
  const reloaded = page.waitForEvent('load');
  await message(page, 'En ny utgave er klar')
    .getByRole('button', { name: 'Ta den i bruk' })
    .click();
  await reloaded;
  await ready(page);
  expect(await shown(page)).not.toBe(old);
  expect(await current(page)).toBe('akershus');
  await expect(page.locator('.message')).toHaveCount(0);
  expect(await caches(page)).toHaveLength(1);

  // The other window gets a message, and its user decides.
  expect(await shown(other)).toBe(old);
  await message(other, 'tatt i bruk i et annet vindu').getByRole('button').first().click();
  await expect.poll(() => shown(other)).not.toBe(old);

  await cutNetwork();
  await open(page, `${deckUrl}?visning=utskrift`);
  await expect(page.locator('.page-foot').first()).toContainText('01.02.2026');
  expect(faults.filter((fault) => /Content.Security.Policy/i.test(fault))).toEqual([]);
});

test('half a download is none: «klar» is not said, and the next visit tries again', async () => {
  host.gives = (path) => !path.includes('norge-2024');
  const page = await context.newPage();
  await open(page, deckUrl);
  // The first slide does not need it: it is the worker that asks, and gives up.
  await expect.poll(() => host.asked.join()).toContain('norge-2024');
  const workers = () => page.evaluate(() => navigator.serviceWorker.getRegistrations());
  await expect.poll(workers).toEqual([]);
  expect(await caches(page)).toEqual([]);
  await expect(page.locator('.message')).toHaveCount(0);
  host.gives = () => true;
  await page.reload();
  await expect(message(page, 'Klar uten nett')).toBeVisible();
});

test('the worker that drift.md gives to take the page down lets go of all', async () => {
  const page = await visit();
  const docs = readFileSync(join(root, 'docs/drift.md'), 'utf8');
  const gone = join(builds, 'gone');
  mkdirSync(gone);
  writeFileSync(join(gone, 'sw.js'), /```js\n([\s\S]+?)```/.exec(docs)?.[1] ?? '');
  writeFileSync(join(gone, 'index.html'), '<title>Flyttet</title>');
  host.folders = { '/kommunen/innvandring/': gone };
  await page.reload();
  const kept = () =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      // The browser checks for a newer build after a visit, but puts it off when it is busy.
      await Promise.all(registrations.map((one) => one.update().catch(() => undefined)));
      return [await window.caches.keys(), await navigator.serviceWorker.getRegistrations()];
    });
  // Its own worker is fetched, installed and started for that, beside whatever else is tested.
  await expect.poll(kept, { timeout: 25_000 }).toEqual([[], []]);
  await page.reload();
  await expect(page).toHaveTitle('Flyttet');
});

test('the editions of two municipalities on one host stand apart', async () => {
  const site = new URL(deckUrl).origin;
  host.folders = { '/haram/': first, '/': second };
  const haram = await visit(`${site}/haram/`);
  const rest = await visit(`${site}/`);
  expect(await caches(rest)).toHaveLength(2);
  const ours = await shown(haram);
  await cutNetwork();
  for (const page of [haram, rest]) await page.reload();
  expect(await shown(haram)).toBe(ours);
  expect(await shown(rest)).toMatch(new RegExp(`^${site}/assets/`));
  await expect(message(haram, 'ny utgave')).toHaveCount(0);
});

test('on this machine there is no worker that could show anything old', async ({ page }) => {
  await open(page);
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toEqual([]);
});

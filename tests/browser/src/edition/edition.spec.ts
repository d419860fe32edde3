/**
 * A municipality's own edition, which differs only in its settings, built and opened as one file.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { deck } from '../../../../slides';
import { root } from '../../../../tools/args';
import { open, ready, test } from '../../deck';

// Serial, so that the edition is built only once.
test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'utgave-'));
const address = pathToFileURL(join(folder, 'innvandring-er-redningen.html')).href;
const build = ['run', '--silent', 'build:enfil', '--', '--outDir'];
const withSettings = (file: string) => ({
  cwd: root,
  env: { ...process.env, DECK_SETTINGS: file },
});

test.beforeAll(() => {
  execFileSync('npm', [...build, folder], {
    ...withSettings('tests/browser/own-settings.ts'),
    stdio: 'pipe',
  });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the slides are the chosen ones, in the chosen order, on the own municipality', async ({
  page,
}) => {
  await open(page, address);
  await expect(page).toHaveURL(`${address}?trinn=alle&kommune=1580#/lykke-til`);
  await expect(page.locator('.counter')).toHaveText('1 av 4');
  const ids = await page.locator('section.slide').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual(['lykke-til', 'redningen', 'holdt-det', 'akershus']);
  await page.keyboard.press('End');
  await ready(page);
  await expect(page.locator('.counter')).toHaveText('4 av 4');
  await open(page, `${address}#/kunnskapsbasert`);
  await expect(page.locator('.message')).toContainText('«kunnskapsbasert» finnes ikke');
});

test('the municipality can be removed, and the address remembers it', async ({ page }) => {
  await open(page, address);
  await page
    .locator('section#lykke-til')
    .getByRole('button', { name: /^Fjern valget/ })
    .click();
  await expect(page).toHaveURL(`${address}?trinn=alle&kommune=#/lykke-til`);
  await page.reload();
  await ready(page);
  await expect(page.locator('.deck-bar .kommune-now')).not.toContainText('Haram');
  await expect(page.locator('.message')).toHaveCount(0);
});

test('logo, contact, QR code and accessibility statement are there', async ({ page }) => {
  await open(page, address);
  const slide = page.locator('section#lykke-til');
  await expect(slide.locator('.contact')).toHaveText('Kari Nordmann, kari@eksempel.no');
  await expect(slide.getByRole('img', { name: 'Haram kommune' })).toBeVisible();
  await expect(slide.getByRole('img', { name: /^QR-kode/ })).toBeVisible();
  await expect(slide.locator('.share a')).toHaveAttribute(
    'href',
    'https://www.eksempel.no/innvandring/?visning=les&kommune=1580',
  );
  // Beside the map, not over it.
  const [share, map] = [slide.locator('.share'), slide.locator('[data-figure="lykke-til-kart"]')];
  const right = await share.evaluate((element) =>
    Math.max(...[...element.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
  );
  expect(right).toBeLessThan((await map.boundingBox())?.x ?? 0);
  await expect(page.locator('.deck-bar').getByRole('img', { name: 'Haram kommune' })).toBeVisible();
  const drawn = () =>
    page
      .locator('img.logo')
      .evaluateAll((all) => (all as HTMLImageElement[]).map((one) => one.naturalWidth > 0));
  await expect.poll(drawn).toEqual([true, true]);
  await open(page, `${address}?visning=les`);
  const statement = page.locator('.read-foot').getByRole('link');
  await expect(statement).toHaveText('Tilgjengelighetserklæring');
  await expect(statement).toHaveAttribute('href', 'https://www.eksempel.no/tilgjengelighet');
});

test('with a fault in the settings nothing is built, and the fault is told', () => {
  const wrong = join(folder, 'wrong.ts');
  const outDir = join(folder, 'wrong');
  writeFileSync(
    wrong,
    `import { settings as own } from '${join(root, 'tests/browser/own-settings.ts')}';
     export const settings = { ...own, slides: ['redningen', 'hold-det'] };`,
  );
  const { status, stderr } = spawnSync('npm', [...build, outDir], {
    ...withSettings(wrong),
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain('slides names «hold-det», which does not exist; there are redningen,');
  expect(existsSync(outDir)).toBe(false);
});

test('a fault that is in the page all the same is told in Norwegian, and all else works', async ({
  page,
}) => {
  await page.route(/assets\/(?!data-)[\w.-]+\.js$/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({
      body: body.replace(/slides:(`|")alle\1/, 'slides:["finnes-ikke"]'),
      contentType: 'text/javascript',
    });
  });
  await open(page, '/');
  await expect(page.locator('.message')).toContainText('Innstillingen «slides» har en feil');
  await expect(page.locator('.counter')).toHaveText(`1 av ${deck.length}`);
});

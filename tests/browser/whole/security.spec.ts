/** The deck asks nobody else for anything, runs nothing but its own files, and text stays text. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../../tools/args';
import { figure, open, ready } from '../deck';
import { HOSTILE } from '../hostile-settings';

const dist = join(root, 'test-results/dist');

/** What a page asks of others, what its policy refuses, and what goes wrong in it. */
async function watch(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.host === new URL(page.url()).host || page.url() === 'about:blank';
    if (!own && !['data:', 'blob:'].includes(url.protocol)) faults.push(`request: ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await page.exposeFunction('refused', (what: string) => faults.push(`refused: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { refused } = window as unknown as { refused(what: string): void };
      refused(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return faults;
}

test('no view asks other hosts or breaks the content policy', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const faults = await watch(page);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).host));
  await open(page, '/?kommune=1580');
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('PageDown');
    await ready(page);
  }
  await open(page, '/?kommune=1580');
  await figure(page, 'redningen-kart').getByRole('button', { name: /^Tall/ }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['CSV', 'PNG']) {
    const download = page.waitForEvent('download');
    await dialog
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click();
    await download;
  }
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  for (const visning of ['les', 'utskrift', 'taler']) {
    await open(page, `/?visning=${visning}&kommune=1580`);
    if (visning !== 'les') continue;
    for (const section of await page.locator('section.slide').all()) {
      await section.scrollIntoViewIfNeeded();
      await ready(page);
    }
  }
  expect(faults).toEqual([]);
  // Downloads are made in the page: they have no host.
  expect([...asked].filter(Boolean)).toEqual([new URL(baseURL ?? '').host]);
});

test("the page's content policy refuses foreign code, inline code and other hosts", async ({
  page,
}) => {
  const faults = await watch(page);
  await open(page);
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.rammet = 1';
    document.head.append(script);
    document.body.insertAdjacentHTML('beforeend', '<i onclick="window.rammet = 1">x</i>');
    document.body.querySelector('i')?.click();
    await fetch('https://www.ssb.no/').catch(() => undefined);
  });
  // In a task of the page's own: what Playwright evaluates is not under its policy.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(evaluated).toBe('EvalError');
  expect(await page.evaluate(() => 'rammet' in window)).toBe(false);
  await expect
    .poll(() => faults.filter((one) => one.startsWith('refused: ')).sort())
    .toEqual([
      'refused: connect-src https://www.ssb.no/',
      'refused: script-src eval',
      'refused: script-src-attr inline',
      'refused: script-src-elem inline',
    ]);
});

test('what is built has no inline code and makes no code of text', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const inline = /<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|javascript:/i;
  expect(inline.exec(html)?.[0]).toBeUndefined();
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(20);
  for (const name of scripts) {
    const code = readFileSync(join(dist, name), 'utf8')
      // A library's way to the global object where there is no globalThis: in no browser of ours.
      .replaceAll(/Function\(["'`]return this["'`]\)\(\)/g, '');
    // Not the script itself in what a failure prints.
    const found = /\beval\(|\bFunction\(|\bdocument\.write|setTimeout\(["'`]/.exec(code);
    expect(found?.[0], name).toBeUndefined();
  }
});

test('settings written to harm stand there as text, in the one file too', async ({ page }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'fiendtlig-'));
  try {
    execFileSync('npm', ['run', '--silent', 'build:enfil', '--', '--outDir', folder], {
      cwd: root,
      env: { ...process.env, DECK_SETTINGS: 'tests/browser/hostile-settings.ts' },
      stdio: 'pipe',
    });
    const address = pathToFileURL(join(folder, 'innvandring-er-redningen.html')).href;
    const faults = await watch(page);
    await open(page, address);
    await expect(page.locator('.contact')).toHaveText(`Kari ${HOSTILE}`);
    await expect(page.locator('section.present img.logo')).toHaveAttribute(
      'alt',
      `Logo ${HOSTILE}`,
    );
    await expect(page.locator('.share a')).toHaveAttribute(
      'href',
      /^https:\/\/www\.eksempel\.no\//,
    );
    for (const visning of ['presentasjon', 'les', 'utskrift', 'taler']) {
      await open(page, `${address}?visning=${visning}`);
      expect(await page.evaluate(() => 'rammet' in window)).toBe(false);
      // Its own script, and the logos.
      await expect(page.locator('script')).toHaveCount(1);
      await expect(page.locator('img:not(.logo)')).toHaveCount(0);
    }
    expect(faults).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

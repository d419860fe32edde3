/** The real `npm run pdf`, read back with poppler as a reader's program would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { root } from '../../src/cli/args';

const poppler = spawnSync('pdfinfo', ['-v']).error === undefined;

test('the PDF has every slide, tagged, its title selectable', async ({ page }, testInfo) => {
  // CI installs it; a laptop without it can still run the rest.
  test.skip(!poppler && !process.env.CI, 'poppler-utils is not installed');
  test.setTimeout(180_000);
  const folder = testInfo.outputPath();
  const file = testInfo.outputPath('deck.pdf');
  const said = execFileSync(
    'npm',
    ['run', '--silent', 'pdf', '--', '--kommune', '1534', '--ut', file],
    { cwd: root, encoding: 'utf8' },
  );

  await page.goto('/?visning=utskrift&kommune=1534');
  await page.evaluate(() => window.deck.ready);
  const titles = await page.locator('.page').locator('h1, h2').allTextContents();
  expect(titles).toHaveLength(11);
  expect(await page.locator('.page').count()).toBe(titles.length);

  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  // After the slides comes the appendix.
  expect(Number(/^Pages: +(\d+)$/m.exec(info)?.[1])).toBeGreaterThan(titles.length);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(said).toMatch(/deck\.pdf: \d+ pages, [\d.]+ MB\n$/);
  for (const [i, title] of titles.entries()) {
    const n = String(i + 1);
    const text = execFileSync('pdftotext', ['-f', n, '-l', n, file, '-'], { encoding: 'utf8' });
    expect(words(text)).toContain(words(title));
  }
  expect(readdirSync(folder)).toEqual(['deck.pdf']);
});

/** Line breaks are the printer's. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

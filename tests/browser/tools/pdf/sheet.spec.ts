/** «Kommunen på ett ark»: one page of A4 with the minute, six figures and their sources. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ark } from '../../../../slides/ark';
import { initialState } from '../../../../src/state/state';
import { kommuner } from '../../../src/data/bundled';
import { tables } from '../../../src/data/tables';
import { open } from '../../deck';
import * as read from './command';

/** One that cannot be followed back, one whose name is long, the smallest, a divided one, two names. */
const CODES = ['1580', '0301', '1151', '1806', '5610'];
const folder = mkdtempSync(join(tmpdir(), 'ark-test-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each municipality gets one tagged sheet with its sentences, findings and sources', async () => {
  test.setTimeout(180_000);
  const said = await read.printPdf([
    ...['--alle', '--mappe', folder, '--bare', CODES.join(), '--utgave', 'ark'],
  ]);
  expect(said).toMatchObject({ code: 0, stdout: '5 printed, 0 already there, 0 failed\n' });
  for (const kommune of CODES) {
    const file = join(folder, `innvandring-er-redningen-${kommune}-ark.pdf`);
    expect(read.tool('pdfinfo', file)).toMatch(/^Pages: +1$[\s\S]*^Page size: +59[45].* x 84[12]/m);
    const [text = ''] = read.pageTexts(file).map(letters);
    const state = { ...initialState, kommune };
    const sentences = ark.minute.sentences(tables, state);
    const figures = ark.figures.map((spec) => spec.build(tables, state));
    expect(sentences).toHaveLength(4);
    expect(figures).toHaveLength(6);
    for (const one of sentences) expect(text, one.text).toContain(letters(one.text));
    for (const { finding, place = '' } of figures) {
      expect(text, finding).toContain(letters(finding));
      expect(text, place).toContain(letters(place));
    }
    for (const { sources } of [...sentences, ...figures]) {
      for (const one of sources) expect(text).toContain(letters(one.text.replace(/^Kilde: /, '')));
    }
    expect(text).toMatch(/utgave\d{8}/);
    const pdf = await read.openPdf(file);
    const [mark, ...more] = await read.bookmarks(pdf);
    expect(mark?.title).toBe(`${kommuner.name(kommune)} på ett ark`);
    expect(more).toEqual([]);
    const alts = await read.altTexts(pdf, 1);
    for (const { title } of ark.figures) {
      expect(
        alts.some((alt) => alt.endsWith(`: ${title}`)),
        title,
      ).toBe(true);
    }
  }
});

test('all of it has room on the sheet', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const kommune of CODES) {
    await open(page, `/?visning=utskrift&utgave=ark&kommune=${kommune}`);
    const room = await page.locator('.sheet').evaluate((sheet) => ({
      over: sheet.scrollHeight - sheet.clientHeight,
      drawings: [...sheet.querySelectorAll('.canvas')].map(
        (one) => one.getBoundingClientRect().height,
      ),
    }));
    // Heights are rounded to whole pixels.
    expect(room.over, kommune).toBeLessThanOrEqual(1);
    // 13 mm.
    expect(Math.min(...room.drawings), kommune).toBeGreaterThan(50);
  }
});

test('without a municipality there is no sheet, and it says so', async ({ page }) => {
  const said = await read.printPdf(['--utgave', 'ark']);
  expect(said).toMatchObject({ code: 2, stdout: '' });
  expect(said.stderr).toContain('--utgave ark is about one municipality');
  await open(page, '/?visning=utskrift&utgave=ark');
  await expect(page.locator('main')).toContainText('Arket er om én kommune. Velg den først.');
  await open(page, '/?visning=les');
  await expect(page.getByRole('button', { name: /^Ett ark/ })).toHaveCount(0);
});

test('the reading view prints it', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true');
  });
  await open(page, '/?visning=les&kommune=1580');
  await page.getByRole('button', { name: /^Ett ark/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Haram på ett ark');
  await expect(page.locator('.sheet figure[data-ready="true"]')).toHaveCount(6);
});

/** A text without spaces, hyphens and signs, which line breaks change. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-zæøåäöáčđŋšŧž0-9]/g, '');

/** PDF/UA-1 of every edition, by veraPDF, and the PDFs' text as programs read it out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDF_OPTIONS } from '../../../../tools/pdf/print';
import { check, isInstalled } from '../../../../tools/pdf/verapdf';
import { open } from '../../deck';
import * as read from './command';

// Serial, so that the files are printed only once.
test.describe.configure({ mode: 'default', timeout: 600_000 });

/**
 * Every PDF that is checked. Slides and notes are there with a municipality and without, with a short
 * appendix and with the whole of it.
 */
const FILES: Record<string, string[]> = {
  'lysbilder.pdf': [],
  'lysbilder-full-1580.pdf': ['--vedlegg', 'full', '--kommune', '1580'],
  'notater-1580.pdf': ['--utgave', 'notater', '--kommune', '1580'],
  'ark-1580.pdf': ['--utgave', 'ark', '--kommune', '1580'],
  'notater-full.pdf': ['--utgave', 'notater', '--vedlegg', 'full'],
};
const names = Object.keys(FILES);
/** Rules of PDF/UA-1 that veraPDF 1.28.2 tests. */
const RULES = 106;

const folder = mkdtempSync(join(tmpdir(), 'verapdf-test-'));
const pathOf = (name: string): string => join(folder, name);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.beforeAll(async () => {
  test.setTimeout(600_000);
  for (const [name, flags] of Object.entries(FILES)) {
    expect(await read.printPdf([...flags, '--ut', pathOf(name)])).toMatchObject({ code: 0 });
  }
});

test('no rule of PDF/UA-1 is broken in any edition, and a bare print breaks one', async ({
  page,
}) => {
  const why =
    'Left out: PDF/UA-1 is checked where Java is and veraPDF fetched (npm run pdf:check).';
  if (!isInstalled()) console.log(why);
  test.skip(!isInstalled(), why);
  await page.setContent('<html lang="nb"><title>x</title><p>Uten metadata</p>');
  writeFileSync(pathOf('bare.pdf'), await page.pdf(PDF_OPTIONS));
  const [bare, ...reports] = await check(['bare.pdf', ...names].map(pathOf));
  expect(reports).toEqual(names.map((file) => ({ file, passedRules: RULES, failed: [] })));
  const clauses = bare?.failed.map((rule) => rule.split(':')[0]);
  expect(clauses).toEqual(['7.1-8']);
});

test('words are apart and numbers whole in the text that is read out', () => {
  const said = spoken(pathOf('notater-1580.pdf'));
  expect(said).toContain('Innvandring er redningen!');
  expect(said.join(' ')).toContain(
    'Haram: folketallet økte med 403 (4,7 %), innvandrere +593, øvrige −190. Klasse: «reddet».',
  );
});

test('what is nynorsk is marked as such', async ({ page }) => {
  await open(page, '/?visning=utskrift&utgave=notater&kommune=1580');
  const nynorsk = await page.locator('main [lang="nn"]').count();
  expect(nynorsk).toBe(2);
  const objects = read.tool('qpdf', '--json=2', '--json-key=qpdf', pathOf('notater-1580.pdf'));
  expect(objects.match(/"\/Lang": "u:nn"/g)).toHaveLength(nynorsk);
});

/** The texts of the tags, in their order, as poppler reads them out. */
const spoken = (file: string): string[] =>
  [...read.tool('pdfinfo', '-struct-text', file).matchAll(/^ *"(.*)"$/gm)].map(
    ([, text = '']) => text,
  );

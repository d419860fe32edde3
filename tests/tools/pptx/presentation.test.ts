/** The PowerPoint files, read back by other code: slides, words, charts, maps, tables and notes. */
import { strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { deck } from '../../../slides';
import { loadData } from '../../../src/data/load';
import { comesAt } from '../../../src/deck';
import { cellText, numberOf } from '../../../src/figure/cell';
import { type Figure, sourceLine } from '../../../src/figure/figure';
import { decodeState } from '../../../src/state/state';
import { presentationBytes } from '../../../tools/pptx/presentation';
import { settings } from '../../standard-settings';
import { all, type Opened, type OpenedSlide, opened } from './opened';

const WRITTEN = new Date('2026-11-28T10:00:00Z');
const MOST_BYTES = 5_000_000;

describe.each([
  ['Haram', '?kommune=1580'],
  ['the country', ''],
])('%s', (_, search) => {
  let bytes: Uint8Array;
  let file: Opened;
  /** The slides of each figure. */
  const shown: { figure: Figure; slides: OpenedSlide[] }[] = [];
  /** The slides of words, in the order of the talk. */
  const words: OpenedSlide[] = [];

  beforeAll(async () => {
    bytes = await presentationBytes(settings, search, WRITTEN);
    file = opened(bytes);
    const { kommuner } = await loadData(['kommuner']);
    const { state } = decodeState(search, kommuner);
    const left = [...file.slides];
    for (const slide of deck) {
      words.push(...left.splice(0, 1));
      const specs = [
        ...[...slide.figures].sort((a, b) => comesAt(slide, a) - comesAt(slide, b)),
        ...(slide.more?.figures ?? []),
      ];
      for (const spec of specs) {
        const figure = spec.build(await loadData(spec.needs), state);
        const slides = left.splice(0, 1);
        // A long table goes on, and a chart may have its table after it.
        while (left[0]?.title === figure.finding) {
          slides.push(...left.splice(0, 1));
        }
        shown.push({ figure, slides });
      }
    }
    expect(left).toEqual([]);
  }, 120_000);

  test('the file is no larger than it may be, and each part of it is well formed', () => {
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    expect(Object.keys(file.files).length).toBeGreaterThan(200);
  });

  test('each slide of the talk begins with its title, its words and its notes', () => {
    expect(words.map(({ title }) => title)).toEqual(deck.map(({ title }) => title));
    const [first, , , fourth] = words;
    expect(first?.paragraphs.join('\n')).toContain(
      'Kilde: Statistisk sentralbyrå · Kartgrunnlag: Kartverket',
    );
    expect(fourth?.paragraphs).toContain(
      'Småsamfunnets gjennomsiktighet oppleves mer som et gode enn en ulempe.',
    );
    const ladder = words[deck.findIndex(({ id }) => id === 'tilflyttingshierarkiet')];
    expect(ladder?.paragraphs).toContain('1 «Tilbakeflytteren»');
    for (const [i, { notes }] of words.entries()) {
      const [begins = ''] = deck[i]?.notes.match(/(?<=<p>)[^<\n]{12,}/) ?? [];
      expect(notes).toContain(begins);
      expect(notes).not.toMatch(/<[a-z/]/);
    }
  });

  test('each figure has its own slide: finding, caveat, place, source and description', () => {
    for (const { figure, slides } of shown) {
      const text = slides[0]?.paragraphs.join('\n');
      if (figure.caveat) expect(text).toContain(figure.caveat);
      if (figure.place) expect(text).toContain(figure.place);
      for (const slide of slides) {
        expect(slide.title).toBe(figure.finding);
        expect(slide.notes.split('\n')[0]).toBe(figure.finding);
        expect(slide.paragraphs.join('\n')).toContain(sourceLine(figure));
        if (all(slide.document, 'a:tbl').length > 0) continue;
        const described = slide.described.filter(({ name }) => name !== 'Tegnforklaring');
        expect(described.length).toBeGreaterThan(0);
        for (const one of described)
          expect(one.text).toMatch(/^(Kart|Diagram|Utsnitt av kartet): \S/);
        expect(described.map((one) => one.text).join()).toContain(figure.finding);
      }
    }
  });

  test('charts are native, and carry the numbers of the table in themselves and their workbooks', async () => {
    let numbers = 0;
    for (const { figure, slides } of shown) {
      const { encoding, table } = figure;
      const charts = slides.flatMap((slide) => slide.charts);
      if (encoding.type === 'map' || encoding.type === 'table') {
        expect(charts).toEqual([]);
        continue;
      }
      if (encoding.type === 'grid') {
        // A bar for each class: in all as many as there are marks.
        const { marks } = encoding;
        const wanted = encoding.classes.map(({ key }) =>
          table.rows
            .filter(({ klasse }) => klasse === key)
            .reduce((sum, { cells }) => sum + (marks ? Number(cells[marks]) : 1), 0),
        );
        expect(charts.map(({ series }) => series[0]?.values)).toEqual([wanted]);
        continue;
      }
      const shownRows = ('shown' in encoding && encoding.shown) || table.rows.map(({ key }) => key);
      const labels =
        encoding.type === 'bars' && encoding.stacked ? encoding.segmentLabels : undefined;
      const wanted = encoding.series.map(({ key, column, label }) => ({
        name: label.replaceAll('\u00a0', ' '),
        values: table.rows
          .filter(({ key: row }) => shownRows.includes(row))
          .map(({ cells }) => numberOf(cells[labels?.[key] ?? column])),
      }));
      const got = encoding.series.map((__, i) => ({
        name: charts[0]?.series[i]?.name.slice(0, wanted[i]?.name.length),
        values: charts.flatMap((chart) => chart.series[i]?.values ?? []),
      }));
      expect(got).toEqual(wanted);
      numbers += wanted.flatMap(({ values }) => values).filter((value) => value !== null).length;
      for (const chart of charts) {
        const [sheet] = await readXlsxFile(Buffer.from(chart.workbook));
        const [head = [], ...rows] = sheet?.data ?? [];
        expect(head.slice(1)).toEqual(chart.series.map(({ name }) => name));
        expect(rows.map(([name]) => name)).toEqual(chart.categories);
        chart.series.forEach(({ values }, i) => {
          expect(rows.map((row) => row[i + 1] ?? null)).toEqual(values);
        });
      }
    }
    expect(numbers).toBeGreaterThan(400);
  });

  test('maps are vectors with a picture beside, as sharp as print', () => {
    const maps = shown.filter(({ figure }) => figure.encoding.type === 'map');
    expect(maps.length).toBeGreaterThan(6);
    for (const { slides } of maps) {
      const [map] = slides[0]?.pictures ?? [];
      expect(strFromU8(map?.svg ?? new Uint8Array())).toMatch(/^<svg [^>]*>.*<path d="M/s);
      expect([...(map?.png.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
      const height = new DataView(map?.png.buffer ?? new ArrayBuffer(24), map?.png.byteOffset);
      // Five inches at 200 dots an inch.
      expect(height.getUint32(20)).toBeGreaterThan(1000);
    }
    const chosen = maps.filter(({ slides }) =>
      slides[0]?.described.some(({ name }) => name === 'Utsnitt'),
    );
    expect(chosen.length > 0).toBe(search !== '');
  });

  test('tables can be edited, and have all cells', () => {
    let found = 0;
    for (const { figure, slides } of shown) {
      const tables = slides.filter(({ document }) => all(document, 'a:tbl').length > 0);
      if (tables.length === 0) expect(figure.encoding.type).not.toBe('table');
      const { columns, rows } = figure.table;
      const cells = tables
        .flatMap(({ document }) => all(document, 'a:tr').slice(1))
        .flatMap((row) => all(row, 'a:tc').map((cell) => cell.textContent?.trim()));
      const wanted = rows.flatMap((row) => columns.map((one) => cellText(row.cells[one.key], one)));
      if (tables.length > 0) expect(cells).toEqual(wanted);
      for (const { document } of tables) {
        expect(all(document, 'a:tblPr')[0]?.getAttribute('firstRow')).toBe('1');
      }
      found += cells.length;
      // «Se avis» draws three of its nine published counts, and has all of them after it.
      if (rows.some(({ key }) => key.includes('KRD 2011'))) expect(tables).toHaveLength(1);
    }
    expect(found).toBeGreaterThan(60);
  });

  test('the language is bokmål everywhere, and slides are numbered', () => {
    for (const [path, content] of Object.entries(file.files)) {
      if (path.endsWith('.xml')) expect(strFromU8(content), path).not.toMatch(/lang="en/);
    }
    for (const { document, number } of file.slides) {
      const field = all(document, 'a:fld').find((one) => one.getAttribute('type') === 'slidenum');
      expect(field?.textContent).toContain(String(number));
    }
  });
  if (search) return;
  test('the same source gives the same bytes', async () => {
    const again = await presentationBytes(settings, search, WRITTEN);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  }, 120_000);
});

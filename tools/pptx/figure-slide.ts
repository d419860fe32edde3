/** One figure on a slide: its finding as the title, its drawing as large as there is room, its source. */
import type PptxGenJS from 'pptxgenjs';
import type { Borders } from '../../src/data/borders';
import type { Slide } from '../../src/deck';
import { cellText } from '../../src/figure/cell';
import type { MapEncoding } from '../../src/figure/encoding';
import { type Figure, type FigureSpec, isMissing, sourceLine } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { INK } from '../../src/figure/palette';
import type { NativeChart } from './charts';
import { closeUp, keysSvg, mapSvg, placeIn, type View, wholeView } from './map-svg';
import { colourOf, DRAWING, FIGURE, INNER, LINE, SIDE, SLIDE, SOFT, TEXT } from './masters';
import type { Talk } from './presentation';

type Page = PptxGenJS.Slide;

/** Width of the column of text beside a map, and beside a chart that has a number to land on. */
const [MAP_TEXT_W, LANDS_W] = [5.2, 3];
const GAP = 0.35;
/** The height of what is said below a chart. */
const SAID_H = 1.0;
/** The height of a legend of one line. */
const LEGEND_H = 0.4;
/** A line of a table's text, its letters' usual width, and what a row has besides its lines. */
const [TABLE_LINE_H, TABLE_LETTER_W, TABLE_ROW_H] = [0.19, 0.08, 0.05];
/** A table that is small enough to follow its chart. */
const SMALL_TABLE = { rows: 12, columns: 8 };
/** A table of so few rows is written so many times as large. */
const [FEW_ROWS, LARGE_TABLE] = [4, 2];
/** The narrowest column of a table, in letters of its text. */
const NARROWEST_LETTERS = 8;

/** Adds the slide or, for a long table, the slides. */
export function drawFigure(
  talk: Talk,
  slide: Slide,
  spec: FigureSpec,
  figure: Figure,
  borders: Borders | undefined,
  charts: readonly NativeChart[],
): void {
  const page = () => addPage(talk, slide, figure);
  if (figure.encoding.type === 'table') drawTable(page, figure, said(figure));
  else if (borders) drawMap(page(), figure, borders);
  else {
    drawCharts(talk, page(), spec, figure, charts);
    if (leavesOut(figure)) drawTable(page, figure, []);
  }
}

/** Whether a chart draws only some of the rows of a table that one slide has room for. */
function leavesOut({ encoding, table }: Figure): boolean {
  const shown = 'shown' in encoding ? encoding.shown : undefined;
  const fits = table.rows.length <= SMALL_TABLE.rows && table.columns.length <= SMALL_TABLE.columns;
  return fits && shown !== undefined && shown.length < table.rows.length;
}

/** A slide with all that stands around the drawing. */
function addPage({ pptx }: Talk, slide: Slide, figure: Figure): Page {
  const page = pptx.addSlide({ masterName: FIGURE, sectionTitle: slide.title });
  page.addText(figure.finding, { placeholder: 'title' });
  page.addText(slide.title, {
    ...{ x: SIDE, y: 0.22, w: INNER, h: 0.35, margin: 0 },
    ...{ fontSize: TEXT.kicker, color: SOFT, valign: 'middle', objectName: 'Lysbilde' },
  });
  const map = figure.encoding.type === 'map' ? '. Kart: © Kartverket, CC BY 4.0, endret' : '';
  page.addText(`${sourceLine(figure)}${map}`, {
    ...{ x: SIDE, y: 6.85, w: INNER - 1, h: 0.5, margin: 0 },
    ...{ fontSize: TEXT.source, color: SOFT, valign: 'middle', objectName: 'Kilde' },
  });
  const said = [figure.finding, figure.place, figure.caveat, bounds(figure)];
  page.addNotes(said.filter(Boolean).join('\n'));
  return page;
}

/** What is said where a drawn number is a lower bound. */
function bounds(figure: Figure): string {
  const { table, encoding } = figure;
  const drawn = 'series' in encoding ? encoding.series.map(({ column }) => column) : [];
  const has = table.rows.some(({ cells }) =>
    drawn.some((key) => {
      const cell = cells[key];
      return isMissing(cell) && cell.value !== undefined;
    }),
  );
  if (!has || /nedre grense|skjul/i.test(figure.caveat ?? '')) return '';
  return 'Noen tall er nedre grenser, for noe av dem er skjult.';
}

/** The sentences on the municipality and the caveat, as a text's parts. */
function said(figure: Figure): PptxGenJS.TextProps[] {
  const caveat = [figure.caveat, bounds(figure)].filter(Boolean).join(' ');
  const lines: PptxGenJS.TextProps[] = [];
  if (figure.place) {
    lines.push({
      text: figure.place,
      options: { fontSize: TEXT.place, color: colourOf(INK), bold: true, breakLine: caveat !== '' },
    });
  }
  if (caveat) lines.push({ text: caveat, options: { fontSize: TEXT.caveat, color: SOFT } });
  return lines;
}

/** The number that the figure lands on, as the last row of the hall reads it. Returns its bottom. */
function land(page: Page, { lands }: Figure, x: number, y: number, w: number): number {
  if (!lands) return y;
  const number = { fontSize: lands.number.length > 5 ? 66 : 88, bold: true };
  page.addText(
    [
      { text: lands.number, options: { ...number, breakLine: true } },
      { text: lands.text, options: { fontSize: TEXT.place } },
    ],
    {
      ...{ x, y, w, h: 1.8, margin: 0, valign: 'top', color: colourOf(INK) },
      objectName: 'Tallet',
    },
  );
  return y + 1.9;
}

function drawCharts(
  talk: Talk,
  page: Page,
  { title }: FigureSpec,
  figure: Figure,
  charts: readonly NativeChart[],
): void {
  const lines = said(figure);
  const bottom = DRAWING.bottom - (lines.length > 0 ? SAID_H : 0);
  const left = figure.lands ? LANDS_W + GAP : 0;
  land(page, figure, SIDE, DRAWING.y, LANDS_W);
  const top = DRAWING.y + panelLegend(page, figure, SIDE + left);
  const w = (INNER - left - GAP * (charts.length - 1)) / charts.length;
  charts.forEach((chart, i) => {
    talk.charts.push(chart);
    const about = [chart.title, figure.finding, figure.place].filter(Boolean).join('. ');
    // What it is drawn from is written into the file when all slides are there.
    page.addChart(talk.pptx.ChartType.bar, [{ name: ' ', labels: [' '], values: [0] }], {
      ...{ x: SIDE + left + i * (w + GAP), y: top, w, h: bottom - top },
      ...{
        altText: `Diagram: ${about}`,
        objectName: [title, chart.title].filter(Boolean).join(', '),
      },
    });
  });
  if (lines.length === 0) return;
  page.addText(lines, {
    ...{ x: SIDE, y: bottom + 0.05, w: INNER, h: SAID_H - 0.05, margin: 0 },
    ...{ valign: 'top', fit: 'shrink', objectName: 'Om tallene' },
  });
}

/** The names of the series above several panels, which share them. Returns its height. */
function panelLegend(page: Page, { encoding }: Figure, x: number): number {
  if (!('series' in encoding) || !encoding.panel || encoding.series.length < 2) return 0;
  const parts = encoding.series.flatMap(({ label, fill }, i) => [
    { text: '■ ', options: { color: colourOf(fill) } },
    { text: `${label}${i < encoding.series.length - 1 ? '     ' : ''}` },
  ]);
  page.addText(parts, {
    ...{ x, y: DRAWING.y, w: SLIDE.w - SIDE - x, h: LEGEND_H, margin: 0, fontSize: TEXT.key },
    ...{ color: colourOf(INK), valign: 'middle', objectName: 'Tegnforklaring' },
  });
  return LEGEND_H;
}

/** The map to the right at full height; beside it the number, the legend, a close-up and the words. */
function drawMap(page: Page, figure: Figure, borders: Borders): void {
  const encoding = figure.encoding as MapEncoding;
  const view = wholeView(encoding, borders);
  const h = DRAWING.bottom - DRAWING.y;
  const most = INNER - MAP_TEXT_W - GAP;
  const w = Math.min(h * view.aspect, most);
  const height = w / view.aspect;
  const x = SLIDE.w - SIDE - w;
  const at = { x, y: DRAWING.y, w, h: height };
  addSvg(page, mapSvg(figure, borders, view, height, false), at, `Kart: ${figure.finding}`, 'Kart');
  labels(page, encoding, borders, view, at);
  const textW = x - SIDE - GAP;
  const close = closeUp(encoding, borders, 1.3);
  const y = land(page, figure, SIDE, DRAWING.y, figure.lands && close ? textW / 2 : textW);
  const below = legend(page, figure, y, textW / (close ? 2 : 1));
  if (close) {
    const wide = textW / 2 - GAP / 2;
    const box = { x: SIDE + textW - wide, y: DRAWING.y, w: wide, h: wide / close.aspect };
    const about = `Utsnitt av kartet: ${figure.place ?? figure.finding}`;
    addSvg(page, mapSvg(figure, borders, close, box.h, true), box, about, 'Utsnitt');
  }
  const lines = said(figure);
  if (lines.length === 0) return;
  const top = Math.max(below, close ? DRAWING.y + textW / 2 / close.aspect : 0) + 0.15;
  page.addText(lines, {
    ...{ x: SIDE, y: top, w: textW, h: Math.max(DRAWING.bottom - top, 0.6), margin: 0 },
    ...{ valign: 'top', fit: 'shrink', objectName: 'Om tallene' },
  });
}

/** The classes with their counts, as text that can be edited. Returns where it ends. */
function legend(page: Page, { encoding, table }: Figure, y: number, w: number): number {
  const { classes, overlay } = encoding as MapEncoding;
  const count = (key: string) => table.rows.filter(({ klasse }) => klasse === key).length;
  const items = [
    ...classes.map((swatch) => ({ swatch, count: count(swatch.key) })),
    ...(overlay
      ? [
          {
            swatch: overlay.swatch,
            count: table.rows.filter((row) => row.cells[overlay.column]).length,
          },
        ]
      : []),
  ].filter((item) => item.count > 0);
  const pitch = Math.min(0.4, 2.3 / items.length);
  const size = { x: SIDE, y, w: (38 / 60) * pitch, h: pitch * items.length };
  addSvg(
    page,
    keysSvg(
      items.map(({ swatch }) => swatch),
      60,
    ),
    size,
    '',
    'Tegnforklaring',
  );
  items.forEach(({ swatch, count: n }, i) => {
    page.addText(
      [{ text: `${swatch.label} ` }, { text: formatNumber(n), options: { bold: true } }],
      {
        ...{ x: SIDE + size.w + 0.12, y: y + i * pitch, w: w - size.w - 0.12, h: pitch, margin: 0 },
        ...{ fontSize: TEXT.key, color: colourOf(INK), valign: 'middle', objectName: swatch.label },
        ...{ fit: 'shrink' },
      },
    );
  });
  return y + size.h;
}

/** The names on the map, as text beside what they name. */
function labels(
  page: Page,
  { labels: names }: MapEncoding,
  borders: Borders,
  view: View,
  at: { x: number; y: number; w: number; h: number },
): void {
  const [w, h] = [1.6, 0.3];
  for (const { code, text, side } of names ?? []) {
    const place = placeIn(view, borders, code);
    if (!place) continue;
    const [x, y] = [at.x + place[0] * at.w, at.y + place[1] * at.h];
    const left = side === 'right' ? x + 0.06 : side === 'left' ? x - w - 0.06 : x - w / 2;
    const top = side === 'above' ? y - h - 0.04 : y - h / 2;
    page.addText(text, {
      ...{ x: left, y: top, w, h, margin: 0, fontSize: TEXT.source, bold: true },
      ...{ color: colourOf(INK), valign: 'middle', objectName: text },
      align: side === 'right' ? 'left' : side === 'left' ? 'right' : 'center',
    });
  }
}

/** The table itself, on as many slides as it needs, with `lines` below it. */
function drawTable(page: () => Page, figure: Figure, lines: PptxGenJS.TextProps[]): void {
  const { columns, rows } = figure.table;
  const border = { type: 'solid' as const, pt: 0.75, color: LINE };
  const head = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const texts = rows.map(({ cells }) => columns.map((one) => cellText(cells[one.key], one)));
  const widths = widthsOf([head, ...texts]);
  const scale = rows.length <= FEW_ROWS ? LARGE_TABLE : 1;
  const heightOf = (line: readonly string[]) => rowHeight(line, widths, scale);
  const written = (line: string[], isHead: boolean): PptxGenJS.TableCell[] =>
    line.map((text, i) => ({
      text,
      options: {
        align: columns[i]?.type === 'text' ? 'left' : 'right',
        bold: isHead || i === 0,
        border: [border, { type: 'none' }, border, { type: 'none' }],
        valign: 'middle',
        margin: [0.02, 0.2, 0.02, 0],
      },
    }));
  const room = DRAWING.bottom - DRAWING.y - (lines.length > 0 ? SAID_H : 0);
  const headH = heightOf(head);
  let left = texts;
  while (left.length > 0) {
    let [n, used] = [0, headH];
    while (n < left.length && (n === 0 || used + heightOf(left[n] ?? []) <= room)) {
      used += heightOf(left[n] ?? []);
      n += 1;
    }
    const own = page();
    own.addTable([written(head, true), ...left.slice(0, n).map((line) => written(line, false))], {
      ...{ x: SIDE, y: DRAWING.y, w: INNER, colW: widths },
      ...{ fontSize: scale * TEXT.table, color: colourOf(INK), objectName: 'Tabell' },
    });
    left = left.slice(n);
    if (lines.length === 0) continue;
    own.addText(lines, {
      ...{ x: SIDE, y: DRAWING.bottom - SAID_H + 0.05, w: INNER, h: SAID_H - 0.05, margin: 0 },
      ...{ valign: 'bottom', fit: 'shrink', objectName: 'Om tallene' },
    });
  }
}

/** The widths of a table's columns, by the length of their texts. */
function widthsOf(lines: readonly string[][]): number[] {
  const first = lines[0] ?? [];
  const letters = first.map((_, i) =>
    Math.max(
      NARROWEST_LETTERS,
      Math.sqrt(Math.max(...lines.map((line) => line[i]?.length ?? 0))) * 6,
    ),
  );
  const all = letters.reduce((sum, one) => sum + one, 0);
  return letters.map((one) => (one / all) * INNER);
}

/** About how high a row becomes when its texts, `scale` times as large, are broken into lines. */
function rowHeight(line: readonly string[], widths: readonly number[], scale: number): number {
  const lines = line.map((text, i) =>
    Math.ceil((text.length * TABLE_LETTER_W * scale) / (widths[i] ?? 1)),
  );
  return TABLE_ROW_H + TABLE_LINE_H * scale * Math.max(1, ...lines);
}

/** Adds a vector picture. The one beside it, for programs without SVG, is drawn when all is there. */
function addSvg(
  page: Page,
  svg: string,
  at: { x: number; y: number; w: number; h: number },
  altText: string,
  objectName: string,
): void {
  const data = `image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  page.addImage({ data, ...at, altText, objectName });
}

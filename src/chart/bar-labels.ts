/**
 * Draws the labels of horizontal bars: values, row keys, sums, dividing lines and the line at zero.
 */
import type { Missing } from '../data/jsonstat';
import { cellText, SHORT_SYMBOLS } from '../figure/cell';
import type { BarEncoding } from '../figure/encoding';
import { type Column, isMissing, type Row, type Table } from '../figure/figure';
import { INK, PAPER } from '../figure/palette';
import { isBare, isDimmed, keysWidth } from './bars';
import { canvasFill, FONT, GRID, type Paint } from './style';

/** Gap between a bar and the text beside it, in CSS pixels. */
const LABEL_GAP_PX = 6;
/** Width of a dot's edge, in CSS pixels. */
const DOT_LINE_PX = 4;

/** The parts of a Chart.js bar chart that the labels need. Sizes and places are in CSS pixels. */
export interface DrawnBars {
  ctx: CanvasRenderingContext2D;
  width: number;
  chartArea: { left: number; right: number; top: number; bottom: number };
  scales: { x?: { getPixelForValue(value: number): number } };
  /** The bars of a series, one for each row. A bar goes from `base` to `x`. */
  getDatasetMeta(series: number): { data: { x: number; y: number; base?: number }[] };
}

/**
 * Writes all labels of a bar chart. A value is written inside its bar when it fits there, otherwise
 * beside the bar; in a stack there is no room beside, and the value is left out. `size` is the text
 * size in CSS pixels.
 */
export function drawSegmentLabels(
  chart: DrawnBars,
  table: Table,
  encoding: BarEncoding,
  size: number,
  paint: Paint,
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `600 ${size}px ${FONT}`;
  ctx.textBaseline = 'middle';
  if (isBare(table, encoding)) drawZero(chart, paint);
  drawRowKeys(chart, table, encoding, size, paint);
  encoding.series.forEach((one, s) => {
    const key = encoding.segmentLabels?.[one.key] ?? one.column;
    const column = table.columns.find((found) => found.key === key);
    chart.getDatasetMeta(s).data.forEach((element, i) => {
      const cell = table.rows[i]?.cells[key];
      if (!column || cell === null || cell === undefined) return;
      const { x, y, base = x } = element;
      if (isMissing(cell) && cell.value === undefined) {
        if (s === 0) drawMissing(chart, cell, y, paint);
        return;
      }
      const text = cellText(cell, column);
      if (encoding.dots) {
        const row = encoding.rowSwatches?.[table.rows[i]?.key ?? ''];
        const colour = paint(row?.fill ?? INK);
        const inside = one.fill === PAPER ? paint(PAPER) : colour;
        drawDot(ctx, inside, colour, { x, y, radius: size * 0.6 });
        ctx.fillStyle = paint(INK);
        ctx.textAlign = 'left';
        ctx.font = `600 ${1.4 * size}px ${FONT}`;
        ctx.fillText(text, x + size * 0.6 + LABEL_GAP_PX, y + 1);
        return;
      }
      const extent = ctx.measureText(text);
      const row = table.rows[i]?.key ?? '';
      if (isDimmed(row, encoding)) return;
      if (extent.width <= Math.abs(x - base) - 8) {
        const swatch = encoding.rowSwatches?.[row] ?? one;
        const middle = (x + base) / 2;
        if (swatch.pattern !== 'plain') fillBehind(ctx, paint(swatch.fill), extent, middle, y + 1);
        ctx.fillStyle = paint(swatch.ink);
        ctx.textAlign = 'center';
        ctx.fillText(text, middle, y + 1);
      } else if (!encoding.stacked) {
        // The text stands past the bar's end. Without room there, it stands before the bar's
        // beginning.
        const room = x < base ? x - chart.chartArea.left : chart.width - x;
        const past = room >= extent.width + LABEL_GAP_PX;
        const left = x < base === past;
        ctx.fillStyle = paint(INK);
        ctx.textAlign = left ? 'right' : 'left';
        ctx.fillText(text, (past ? x : base) + (left ? -LABEL_GAP_PX : LABEL_GAP_PX), y + 1);
      }
    });
  });
  drawEnds(chart, table, encoding, paint);
  drawRules(chart, table, encoding, paint);
  drawBracket(chart, table, encoding, paint);
  ctx.restore();
}

/** Draws a dot with a line around it, in a colour each. */
function drawDot(
  ctx: CanvasRenderingContext2D,
  inside: string,
  colour: string,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  ctx.beginPath();
  ctx.arc(x, y, radius - DOT_LINE_PX / 2, 0, 2 * Math.PI);
  ctx.fillStyle = inside;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = DOT_LINE_PX;
  ctx.stroke();
}

/** Draws a plain box behind a number, which could not be read on stripes or dots. */
function fillBehind(
  ctx: CanvasRenderingContext2D,
  fill: string,
  { width, fontBoundingBoxAscent: height }: TextMetrics,
  x: number,
  y: number,
) {
  ctx.fillStyle = fill;
  ctx.fillRect(x - width / 2 - 3, y - height * 0.5, width + 6, height);
}

/** Draws the line at zero in a chart that has no axis. */
function drawZero({ ctx, scales, chartArea: { top, bottom } }: DrawnBars, paint: Paint): void {
  const x = Math.round(scales.x?.getPixelForValue(0) ?? 0);
  ctx.fillStyle = paint(INK);
  ctx.fillRect(x, top, 1, bottom - top);
}

/** Draws thin lines between groups of rows, through both the names and the bars. */
function drawRules(
  chart: DrawnBars,
  table: Table,
  { rules = [] }: BarEncoding,
  paint: Paint,
): void {
  const { ctx } = chart;
  const rows = chart.getDatasetMeta(0).data;
  table.rows.forEach(({ key }, i) => {
    const [above, below] = [rows[i - 1], rows[i]];
    if (!rules.includes(key) || !above || !below) return;
    const y = Math.round((above.y + below.y) / 2);
    ctx.fillStyle = paint(GRID);
    ctx.fillRect(0, y, chart.chartArea.right, 1);
  });
}

/** Width of the bracket's lines, and how far its ends reach towards the names, in CSS pixels. */
const [BRACKET_LINE_PX, BRACKET_END_PX] = [3, 10];

/** The rows of the bracket: the tops and bottoms of the first and the last, in CSS pixels. */
export function bracketOf(
  chart: Pick<DrawnBars, 'getDatasetMeta'>,
  table: Table,
  { bracket = [] }: BarEncoding,
): { top: number; bottom: number } | undefined {
  const rows = chart.getDatasetMeta(0).data;
  const ys = table.rows.flatMap(({ key }, i) => (bracket.includes(key) ? (rows[i]?.y ?? []) : []));
  if (ys.length === 0) return undefined;
  const half = Math.abs((rows[1]?.y ?? 0) - (rows[0]?.y ?? 0)) / 2 - BRACKET_LINE_PX;
  return { top: Math.min(...ys) - half, bottom: Math.max(...ys) + half };
}

/** Draws a bracket at the left edge, beside the names of its rows. */
function drawBracket(chart: DrawnBars, table: Table, encoding: BarEncoding, paint: Paint): void {
  const rows = bracketOf(chart, table, encoding);
  if (!rows) return;
  const { ctx } = chart;
  ctx.fillStyle = paint(INK);
  ctx.fillRect(0, rows.top, BRACKET_LINE_PX, rows.bottom - rows.top);
  for (const y of [rows.top, rows.bottom - BRACKET_LINE_PX]) {
    ctx.fillRect(0, y, BRACKET_END_PX, BRACKET_LINE_PX);
  }
}

/** Writes the value of the column `ends`, usually the row's sum, to the right of its bars. */
function drawEnds(chart: DrawnBars, table: Table, encoding: BarEncoding, paint: Paint): void {
  const column = table.columns.find(({ key }) => key === encoding.ends);
  if (!column) return;
  const { ctx } = chart;
  table.rows.forEach((row, i) => {
    const parts = encoding.series.map((_, s) => chart.getDatasetMeta(s).data[i]);
    const ends = parts.flatMap((part) => {
      return [part?.x ?? Number.NaN, part?.base ?? Number.NaN].filter(Number.isFinite);
    });
    const cell = row.cells[column.key];
    if (ends.length === 0 || (isMissing(cell) && cell.value === undefined)) return;
    ctx.fillStyle = paint(INK);
    ctx.textAlign = 'left';
    ctx.fillText(endText(cell, column), Math.max(...ends) + LABEL_GAP_PX, (parts[0]?.y ?? 0) + 1);
  });
}

const endText = (cell: Row['cells'][string] | undefined, column: Column): string => {
  const text = cellText(cell, column);
  return text && column.unit?.startsWith('prosent') ? `${text}\u00a0%` : text;
};

/** Writes why a row has no number, in the place of its bar. */
function drawMissing({ ctx, scales }: DrawnBars, cell: Missing, y: number, paint: Paint): void {
  const x = (scales.x?.getPixelForValue(0) ?? 0) + 8;
  ctx.textAlign = 'left';
  ctx.fillStyle = paint(INK);
  ctx.fillText(SHORT_SYMBOLS[cell.symbol], x, y + 1);
}

/** Draws the small colour boxes between a row's name and its bar. */
function drawRowKeys(
  chart: DrawnBars,
  table: Table,
  encoding: BarEncoding,
  size: number,
  paint: Paint,
): void {
  const { ctx, chartArea } = chart;
  const side = size * 0.75;
  table.rows.forEach((row, i) => {
    const y = chart.getDatasetMeta(0).data[i]?.y ?? 0;
    (encoding.rowKeys?.[row.key] ?? []).forEach((swatch, k) => {
      const x = chartArea.left - keysWidth(encoding, size) + 2 + k * size;
      ctx.fillStyle = paint(swatch.fill === 'none' ? PAPER : swatch.fill);
      ctx.fillRect(x, y - side / 2, side, side);
      if (swatch.pattern !== 'plain') {
        ctx.fillStyle = canvasFill(swatch, paint);
        ctx.fillRect(x, y - side / 2, side, side);
      }
      ctx.strokeStyle = paint(INK);
      ctx.lineWidth = 1;
      ctx.strokeRect(x, y - side / 2, side, side);
    });
  });
}

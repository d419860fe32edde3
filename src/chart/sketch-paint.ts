/** Paints bars, names and axis of a chart that is sketched, as Chart.js will. */
import { tall } from '../figure/format';
import { INK } from '../figure/palette';
import { type Layout, LINE, TICK, TITLE_EDGE, UNDER_TICK } from './sketch-layout';
import { GRID } from './style';

/** What is written on an axis of shares of a whole. */
const PERCENT = [0, 20, 40, 60, 80, 100];

/** Lines, numbers and the title under them. */
export function drawAxis(
  { ctx, size, height, chartArea, ...layout }: Layout,
  pixelRatio: number,
): void {
  const { left, right, top, bottom } = chartArea;
  ctx.textAlign = 'center';
  for (const value of PERCENT) {
    const x = layout.scales.x?.getPixelForValue(value) ?? 0;
    ctx.fillStyle = value === 0 ? INK : GRID;
    ctx.fillRect(Math.round((x - 0.5) * pixelRatio) / pixelRatio, top, 1, bottom - top + TICK);
    ctx.fillStyle = INK;
    ctx.fillText(tall(value), x, bottom + TICK + UNDER_TICK + (LINE * size) / 2);
  }
  const last = height - TITLE_EDGE - (LINE * size) / 2;
  layout.title.forEach((line, i, { length }) => {
    ctx.fillText(line, (left + right) / 2, last - (length - 1 - i) * LINE * size);
  });
}

/** Of the rows, to the left of the bars. */
export function drawNames(
  { ctx, size, names, chartArea, getDatasetMeta }: Layout,
  beside: number,
): void {
  ctx.fillStyle = INK;
  ctx.textAlign = 'right';
  getDatasetMeta(0).data.forEach(({ y }, row) => {
    const lines = names[row] ?? [];
    lines.forEach((line, i) => {
      const off = (i - (lines.length - 1) / 2) * LINE * size;
      ctx.fillText(line, chartArea.left - TICK - beside, y + off);
    });
  });
}

type Fill = string | CanvasPattern;
type Sides = Record<'left' | 'right' | 'top' | 'bottom', number>;

/** How `barConfig` paints a series: once for all rows, or row by row. */
export interface Paint {
  backgroundColor: Fill | Fill[];
  borderColor: string | string[];
  borderWidth: number | Sides | (number | Sides)[];
}

/** As Chart.js fills them, edge by edge, so that nothing is seen to change when it does. */
export function drawBars(
  { ctx, thickness, chartArea, getDatasetMeta }: Layout,
  series: Paint[],
): void {
  ctx.save();
  clip(ctx, chartArea);
  series.forEach(({ backgroundColor, borderColor, borderWidth }, s) => {
    getDatasetMeta(s).data.forEach(({ x, y, base = x }, row) => {
      const [top, bottom] = [y - thickness / 2, y + thickness / 2];
      const outer = { left: Math.min(base, x), right: Math.max(base, x), top, bottom };
      const own = of(borderWidth, row);
      const line = typeof own === 'object' ? own : NO_LINE;
      const side = Math.min(line.left, Math.abs(x - base) / 2);
      const inner = {
        left: outer.left + side,
        right: outer.right - side,
        top: top + line.top,
        bottom: bottom - line.bottom,
      };
      ctx.save();
      if (line !== NO_LINE) {
        clip(ctx, outer);
        rect(ctx, inner);
        ctx.fillStyle = of(borderColor, row) ?? '';
        ctx.fill('evenodd');
      }
      ctx.beginPath();
      rect(ctx, inner);
      ctx.fillStyle = of(backgroundColor, row) ?? '';
      ctx.fill();
      ctx.restore();
    });
  });
  ctx.restore();
}

const NO_LINE: Sides = { left: 0, right: 0, top: 0, bottom: 0 };

const of = <T>(value: T | T[], row: number): T | undefined =>
  Array.isArray(value) ? value[row] : value;

const rect = (ctx: CanvasRenderingContext2D, { left, right, top, bottom }: Sides): void =>
  ctx.rect(left, top, right - left, bottom - top);

/** The path stays, and is added to. */
function clip(ctx: CanvasRenderingContext2D, sides: Sides): void {
  ctx.beginPath();
  rect(ctx, sides);
  ctx.clip();
}

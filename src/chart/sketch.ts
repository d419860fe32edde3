/** Bars before Chart.js is here: drawn where it will draw them, not yet to be pointed at. */
import type { BarEncoding } from '../figure/encoding';
import type { Figure, Table } from '../figure/figure';
import { tall } from '../figure/format';
import { INK } from '../figure/palette';
import { drawSegmentLabels } from './bar-labels';
import { barConfig, keysWidth } from './bars';
import type { ChartOptions } from './chart';
import { type Layout, LINE, layOut, TICK, TITLE_EDGE, UNDER_TICK } from './sketch-layout';
import { FONT, GRID } from './style';
import { valuesOf } from './values';

/** What is written on an axis of shares of a whole. */
const PERCENT = [0, 20, 40, 60, 80, 100];

/** Whether bars can be sketched: stacks of a whole, or bars without an axis, with nothing marked. */
export function canSketchBars(table: Table, encoding: BarEncoding): boolean {
  const { series, stacked, bare, min, max, ...more } = encoding;
  if (more.panel || more.rowKeys || more.ends || more.rules || more.shown || more.marked)
    return false;
  if (more.own?.length) return false;
  const values = series.flatMap(({ column }) => valuesOf(table.rows, column));
  if (values.includes(null) || !values.some(Boolean)) return false;
  return stacked ? min === 0 && max === 100 && !bare : bare === true && series.length === 1;
}

export class BarSketch {
  private readonly canvas = document.createElement('canvas');
  private box = { width: 0, height: 0 };
  private figure: Figure | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly options: ChartOptions,
  ) {
    this.canvas.setAttribute('role', 'img');
  }

  measure(): void {
    this.box = { width: this.host.offsetWidth, height: this.host.offsetHeight };
  }

  update(figure: Figure): void {
    this.figure = figure;
    this.canvas.setAttribute('aria-label', figure.finding);
    this.draw(figure, this.options.pixelRatio);
  }

  /** After a change of the host's size or of the slide's scale. */
  resize(pixelRatio: number): void {
    this.measure();
    if (this.figure) this.draw(this.figure, pixelRatio);
  }

  destroy(): void {
    this.canvas.remove();
  }

  /** What a chart does when it is used waits for Chart.js. */
  point(): void {}

  private draw({ table, ...figure }: Figure, pixelRatio: number): void {
    const encoding = figure.encoding as BarEncoding;
    const size = this.options.fontSize;
    const { canvas, box } = this;
    canvas.width = Math.floor(box.width * pixelRatio);
    canvas.height = Math.floor(box.height * pixelRatio);
    Object.assign(canvas.style, { width: `${box.width}px`, height: `${box.height}px` });
    const ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
    ctx.scale(pixelRatio, pixelRatio);
    ctx.font = `${size}px ${FONT}`;
    ctx.textBaseline = 'middle';
    const layout = layOut(ctx, table, encoding, { ...box, size });
    if (!encoding.bare) drawAxis(layout, pixelRatio);
    drawNames(layout, keysWidth(encoding, size));
    drawBars(layout, barConfig(table, encoding, size).data.datasets as Paint[]);
    drawSegmentLabels(layout, table, encoding, size);
    // Not before: each font that is set would have the styles of the page worked out.
    this.host.append(canvas);
  }
}

/** Lines, numbers and the title under them. */
function drawAxis({ ctx, size, height, chartArea, ...layout }: Layout, pixelRatio: number): void {
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
function drawNames({ ctx, size, names, chartArea, getDatasetMeta }: Layout, beside: number): void {
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
interface Paint {
  backgroundColor: Fill | Fill[];
  borderColor: string | string[];
  borderWidth: number | Sides | (number | Sides)[];
}

/** As Chart.js fills them, edge by edge, so that nothing is seen to change when it does. */
function drawBars({ ctx, thickness, chartArea, getDatasetMeta }: Layout, series: Paint[]): void {
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

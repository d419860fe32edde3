/** Bars before Chart.js is here: drawn where it will draw them, not yet to be pointed at. */
import type { BarEncoding } from '../figure/encoding';
import type { Figure, Table } from '../figure/figure';
import { drawSegmentLabels } from './bar-labels';
import { barConfig, keysWidth } from './bars';
import type { ChartOptions } from './chart';
import { layOut } from './sketch-layout';
import { drawAxis, drawBars, drawNames, type Paint } from './sketch-paint';
import { FONT } from './style';
import { valuesOf } from './values';

/** Whether bars can be sketched: stacks of a whole, or bars without an axis, with nothing marked. */
export function canSketchBars(table: Table, encoding: BarEncoding): boolean {
  const { series, stacked, bare, min, max, own = [] } = encoding;
  const { panel, rowKeys, ends, rules, shown, marked } = encoding;
  if (own.length || [panel, rowKeys, ends, rules, shown, marked].some(Boolean)) return false;
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
    private options: ChartOptions,
  ) {
    this.canvas.setAttribute('role', 'img');
  }

  measure(): void {
    this.box = { width: this.host.offsetWidth, height: this.host.offsetHeight };
  }

  update(figure: Figure): void {
    this.figure = figure;
    this.canvas.setAttribute('aria-label', figure.finding);
    this.draw(figure);
  }

  /** After a change of the host's size or of the slide's scale. */
  resize(pixelRatio: number): void {
    this.options = { ...this.options, pixelRatio };
    this.measure();
    if (this.figure) this.draw(this.figure);
  }

  destroy(): void {
    this.canvas.remove();
  }

  /** What a chart does when it is used waits for Chart.js. */
  point(): void {}

  private draw({ table, ...figure }: Figure): void {
    const encoding = figure.encoding as BarEncoding;
    const { pixelRatio, fontSize: size } = this.options;
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

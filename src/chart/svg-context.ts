/**
 * A drawing context of which Chart.js believes that it is a canvas's, and which makes SVG: lines and
 * bars stay vectors, and text stays text. It has what Chart.js and our labels call, and nothing else.
 */
import { svg } from '../dom/element';
import type { Swatch } from '../figure/encoding';
import { swatchOf } from './style';

/** What `save` keeps and `restore` brings back, under the names that a canvas's context has. */
interface Style {
  fillStyle: string | CanvasPattern;
  strokeStyle: string | CanvasPattern;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
}

/** The rest of what `save` keeps. */
interface Place {
  matrix: DOMMatrix;
  dash: readonly number[];
  /** The group that takes what is drawn: a new one for each clipping. */
  group: SVGElement;
}

/** Measures text, and writes colours in one form. */
const probe = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
let clips = 0;

export class SvgContext implements Style {
  fillStyle: string | CanvasPattern = '#000000';
  strokeStyle: string | CanvasPattern = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  /** The drawing: a group of `width` × `height` units with its upper left corner at 0, 0. */
  readonly drawing = svg('g', {});
  /** What Chart.js takes for the canvas. */
  readonly canvas: { width: number; height: number; getContext(): SvgContext };
  private place: Place = { matrix: new DOMMatrix(), dash: [], group: this.drawing };
  private readonly kept: (Style & Place)[] = [];
  private path = '';

  /** `fillOf` gives the SVG fill of a class with a pattern. */
  constructor(
    size: { width: number; height: number },
    private readonly fillOf: (swatch: Swatch) => string,
  ) {
    this.canvas = { ...size, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin } = this;
    const { font, textAlign, textBaseline, place } = this;
    this.kept.push({
      ...{ fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline },
      ...place,
    });
  }

  restore(): void {
    const last = this.kept.pop();
    if (!last) return;
    const { matrix, dash, group, ...style } = last;
    this.place = { matrix, dash, group };
    Object.assign(this, style);
  }

  setTransform(...numbers: number[]): void {
    this.place = { ...this.place, matrix: new DOMMatrix(numbers) };
  }

  resetTransform(): void {
    this.setTransform(1, 0, 0, 1, 0, 0);
  }

  translate(x: number, y: number): void {
    this.place = { ...this.place, matrix: this.place.matrix.translate(x, y) };
  }

  /** `angle` is in radians. */
  rotate(angle: number): void {
    this.place = { ...this.place, matrix: this.place.matrix.rotate((angle * 180) / Math.PI) };
  }

  setLineDash(dash: readonly number[]): void {
    this.place = { ...this.place, dash };
  }

  beginPath(): void {
    this.path = '';
  }

  closePath(): void {
    this.path += 'z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${short(x)},${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path ? 'L' : 'M'}${short(x)},${short(y)}`;
  }

  bezierCurveTo(...numbers: number[]): void {
    this.path += `C${numbers.map(short).join(' ')}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += rectangle(x, y, width, height);
  }

  /** A whole circle, which is the only arc in our charts. */
  arc(x: number, y: number, radius: number): void {
    const half = (across: number) => `a${short(radius)},${short(radius)} 0 1,0 ${short(across)},0`;
    this.path += `M${short(x - radius)},${short(y)}${half(2 * radius)}${half(-2 * radius)}`;
  }

  clip(): void {
    const id = `ramme-${++clips}`;
    const shape = svg('clipPath', { id });
    shape.append(svg('path', { d: this.path, ...this.transform() }));
    const group = svg('g', { 'clip-path': `url(#${id})` });
    this.place.group.append(shape, group);
    this.place = { ...this.place, group };
  }

  fill(rule?: unknown): void {
    this.draw('path', {
      d: this.path,
      ...(rule === 'evenodd' ? { 'fill-rule': rule } : {}),
      ...this.paint('fill', this.fillStyle),
    });
  }

  stroke(): void {
    this.draw('path', { d: this.path, fill: 'none', ...this.line() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const d = rectangle(x, y, width, height);
    this.draw('path', { d, ...this.paint('fill', this.fillStyle) });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.draw('path', { d: rectangle(x, y, width, height), fill: 'none', ...this.line() });
  }

  /** Chart.js clears the whole canvas before it draws. */
  clearRect(): void {
    this.drawing.replaceChildren();
    this.place = { ...this.place, group: this.drawing };
  }

  measureText(text: string): TextMetrics {
    probe.font = this.font;
    probe.textBaseline = this.textBaseline;
    return probe.measureText(text);
  }

  fillText(text: string, x: number, y: number, widest?: number): void {
    this.write(text, { x, y, widest }, this.paint('fill', this.fillStyle));
  }

  strokeText(text: string, x: number, y: number, widest?: number): void {
    this.write(text, { x, y, widest }, { fill: 'none', ...this.line() });
  }

  private write(
    text: string,
    { x, y, widest }: { x: number; y: number; widest: number | undefined },
    paint: Record<string, string>,
  ): void {
    const own = this.measureText(text);
    probe.textBaseline = 'alphabetic';
    // The only baseline that all programs know. An ascent is measured from the baseline.
    const lower = probe.measureText(text).fontBoundingBoxAscent - own.fontBoundingBoxAscent;
    const [, weight = '400', size = '10'] = /(\d{3})? ?([\d.]+)px/.exec(this.font) ?? [];
    const { a, b, e, f } = this.place.matrix;
    const isUpright = a === 1 && b === 0;
    const element = svg('text', {
      x: short(isUpright ? x + e : x),
      y: short(y + lower + (isUpright ? f : 0)),
      'font-size': size,
      'font-weight': weight,
      'text-anchor': ANCHOR[this.textAlign],
      // As wide in another font, in the programs that know how.
      textLength: short(Math.min(own.width, widest ?? Number.POSITIVE_INFINITY)),
      lengthAdjust: 'spacingAndGlyphs',
      ...paint,
      ...(isUpright ? {} : this.transform()),
    });
    element.textContent = text;
    this.place.group.append(element);
  }

  private draw(tag: string, attributes: Record<string, string>): void {
    this.place.group.append(svg(tag, { ...attributes, ...this.transform() }));
  }

  private transform(): Record<string, string> {
    const { matrix } = this.place;
    if (matrix.isIdentity) return {};
    const { a, b, c, d, e, f } = matrix;
    return { transform: `matrix(${[a, b, c, d, e, f].map(short).join(' ')})` };
  }

  private line(): Record<string, string> {
    const { dash } = this.place;
    return {
      ...this.paint('stroke', this.strokeStyle),
      'stroke-width': String(this.lineWidth),
      ...(this.lineCap === 'butt' ? {} : { 'stroke-linecap': this.lineCap }),
      ...(this.lineJoin === 'miter' ? {} : { 'stroke-linejoin': this.lineJoin }),
      ...(dash.length ? { 'stroke-dasharray': dash.join(' ') } : {}),
    };
  }

  /** A colour and its opacity apart: other programs do not know #1f5a8540. */
  private paint(what: 'fill' | 'stroke', style: string | CanvasPattern): Record<string, string> {
    if (typeof style !== 'string') {
      const swatch = swatchOf(style);
      return { [what]: swatch ? this.fillOf(swatch) : 'none' };
    }
    probe.fillStyle = style;
    const colour = String(probe.fillStyle);
    const [, red, green, blue, opacity] =
      /rgba\((\d+), (\d+), (\d+), ([\d.]+)\)/.exec(colour) ?? [];
    if (opacity === undefined) return { [what]: colour };
    return { [what]: `rgb(${red},${green},${blue})`, [`${what}-opacity`]: opacity };
  }
}

const ANCHOR: Record<CanvasTextAlign, string> = {
  start: 'start',
  left: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** A number with at most two decimals. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)},${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;

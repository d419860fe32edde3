/**
 * A grid of equal dots or squares, drawn as SVG: each has the colour of its row's class, and the
 * audience's own is ringed and named. It is created when first shown, updated in place and destroyed
 * with its view.
 */
import { svg } from '../dom/element';
import { Tip } from '../dom/tip';
import { inBoth } from '../figure/appearance';
import { numberOf } from '../figure/cell';
import type { GridEncoding } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { INK, PAPER } from '../figure/palette';
import { fillOf } from '../map/patterns';
import { readout } from '../map/readout';

/** The side of a mark, and of the ring around the audience's own and its line, as shares of a cell. */
const [MARK_SHARE, RING_SHARE, RING_WIDTH_SHARE] = [0.76, 0.94, 0.1];
/** The colours of lines and text, and of a mark without a class. */
const [LINE, EMPTY] = [inBoth(INK), inBoth(PAPER)];
/** The height of the line with the name, in sizes of its text. */
const NAME_LINE = 1.5;

export interface GridOptions {
  /** A live grid answers the pointer. The others are pictures, as on paper. */
  live: boolean;
  /** Size of the text, in CSS pixels. */
  fontSize: number;
}

/** Where the marks stand: how many beside each other, and the side of each one's cell. */
export interface GridLayout {
  across: number;
  cell: number;
}

/** The rows of a grid's marks, one for each mark; with `klasse`, those of one class alone. */
export function marksOf({ encoding, table }: Figure, klasse?: string): Row[] {
  const { marks } = encoding as GridEncoding;
  const rows =
    klasse === undefined ? table.rows : table.rows.filter((row) => row.klasse === klasse);
  if (!marks) return rows;
  return rows.flatMap((row) => Array<Row>(numberOf(row.cells[marks]) ?? 0).fill(row));
}

/**
 * The layout that makes `count` marks largest in a room of CSS pixels, with so many `across` if that
 * is given.
 */
export function layOut(
  count: number,
  { width, height }: { width: number; height: number },
  across?: number,
): GridLayout {
  const cellOf = (columns: number) =>
    Math.min(width / columns, height / Math.ceil(count / columns));
  const tried = across ? [across] : Array.from({ length: count }, (_, i) => i + 1);
  return tried
    .map((columns) => ({ across: columns, cell: cellOf(columns) }))
    .reduce((best, one) => (one.cell > best.cell ? one : best), { across: 1, cell: 0 });
}

/** One grid in `host`, which decides its size. */
export class Grid {
  private readonly picture = svg('svg', { role: 'img' });
  private readonly tip: Tip | undefined;
  private figure: Figure | undefined;
  private rows: Row[] = [];
  private marks: SVGElement[] = [];
  private layout: GridLayout = { across: 1, cell: 0 };
  /** The mark before which the line with the name is left free; none without a name. */
  private gapBefore = Number.POSITIVE_INFINITY;
  /** What the marks' places were worked out from. */
  private placed = '';
  private pointed: string | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly options: GridOptions,
  ) {
    host.append(this.picture);
    if (!options.live) return;
    this.tip = new Tip(host, 'grid-tip', () => this.point(null));
    host.addEventListener('pointermove', (event) => this.follow(event));
    host.addEventListener('pointerleave', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && this.tip?.holds(relatedTarget)) return;
      this.point(null);
    });
  }

  /** Draws the figure. Marks that stay in their place change their colour. */
  update(figure: Figure): void {
    this.figure = figure;
    this.point(null);
    this.resize();
    const { classes } = figure.encoding as GridEncoding;
    this.rows.forEach((row, i) => {
      const swatch = classes.find(({ key }) => key === row.klasse);
      this.marks[i]?.setAttribute('fill', swatch ? fillOf(swatch) : EMPTY);
    });
  }

  /** Fits the marks to the host. To be called when its size has changed. */
  resize(): void {
    const { figure, host, options } = this;
    // Reveal scales the bounding box, but not offsetWidth and offsetHeight.
    const room = { width: host.offsetWidth, height: host.offsetHeight };
    if (!figure || room.width === 0) return;
    const { across, own = [], ownName = '', shape } = figure.encoding as GridEncoding;
    const fills = this.marks.map((mark) => mark.getAttribute('fill') ?? EMPTY);
    this.rows = marksOf(figure);
    const keys = this.rows.map(({ key }) => key).join();
    const placed = JSON.stringify([room, keys, own, ownName, across]);
    if (placed === this.placed) return;
    this.placed = placed;
    const ringed = this.rows.flatMap(({ key }, i) => (own.includes(key) ? i : []));
    const [named] = ringed;
    const height = room.height - (named === undefined ? 0 : NAME_LINE * options.fontSize);
    this.layout = layOut(this.rows.length, { width: room.width, height }, across);
    this.gapBefore =
      named === undefined ? Number.POSITIVE_INFINITY : named - (named % this.layout.across);
    const side = this.layout.cell * MARK_SHARE;
    this.marks = this.rows.map((_, i) => {
      const { x, y } = this.middle(i);
      const mark = box(shape, x, y, side);
      mark.setAttribute('fill', fills[i] ?? EMPTY);
      mark.setAttribute('stroke', LINE);
      return mark;
    });
    this.picture.setAttribute('width', String(room.width));
    this.picture.setAttribute('height', String(room.height));
    this.picture.setAttribute('viewBox', `0 0 ${room.width} ${room.height}`);
    this.picture.replaceChildren(
      ...this.marks,
      ...ringed.map((at) => this.ring(at, shape)),
      ...(named === undefined ? [] : [this.name(named, ownName)]),
    );
  }

  /** Shows the tooltip of a row's first mark as if the pointer were on it. Null closes it. */
  point(reading: { row: string } | null): void {
    const at = this.rows.findIndex(({ key }) => key === reading?.row);
    if (at < 0) {
      this.pointed = undefined;
      this.tip?.close();
    } else this.show(at);
  }

  destroy(): void {
    this.tip?.destroy();
    this.picture.remove();
  }

  private show(at: number): void {
    const row = this.rows[at];
    const mark = this.marks[at]?.getBoundingClientRect();
    if (!row || !mark || !this.figure) return;
    const place = { x: mark.right, y: mark.top + mark.height / 2 };
    this.tip?.show(readout(this.figure, row), place, [mark]);
    if (this.pointed !== row.key) {
      this.tip?.unrest();
      this.tip?.rest();
    }
    this.pointed = row.key;
  }

  private follow({ target, clientX, clientY }: PointerEvent): void {
    if (this.tip?.holds(target as Node)) return;
    const { left, top, width } = this.picture.getBoundingClientRect();
    const scale = width / this.host.offsetWidth || 1;
    const [x, y] = [(clientX - left) / scale, (clientY - top) / scale];
    const half = this.layout.cell / 2;
    const at = this.rows.findIndex((_, i) => {
      const middle = this.middle(i);
      return Math.abs(middle.x - x) <= half && Math.abs(middle.y - y) <= half;
    });
    if (at < 0) this.point(null);
    else this.show(at);
  }

  /** The middle of a mark in the picture, in CSS pixels. */
  private middle(at: number): { x: number; y: number } {
    const { across, cell } = this.layout;
    const gap = at >= this.gapBefore ? NAME_LINE * this.options.fontSize : 0;
    return {
      x: ((at % across) + 0.5) * cell,
      y: (Math.floor(at / across) + 0.5) * cell + gap,
    };
  }

  private ring(at: number, shape: GridEncoding['shape']): SVGElement {
    const { cell } = this.layout;
    const { x, y } = this.middle(at);
    const ring = box(shape, x, y, cell * RING_SHARE);
    ring.setAttribute('fill', 'none');
    ring.setAttribute('stroke', LINE);
    ring.setAttribute('stroke-width', String(cell * RING_WIDTH_SHARE));
    return ring;
  }

  /** The name of a mark, in the free line above it. */
  private name(at: number, text: string): SVGElement {
    const { across, cell } = this.layout;
    const { fontSize } = this.options;
    const { x, y } = this.middle(at);
    const third = Math.floor((3 * (at % across)) / across);
    const name = svg('text', {
      x: String(x + ((third - 1) * cell) / 2),
      y: String(y - cell / 2 - (NAME_LINE - 1) * fontSize),
      fill: LINE,
      'text-anchor': ['start', 'middle', 'end'][third] ?? 'end',
      'font-size': String(fontSize),
      'font-weight': '700',
    });
    name.textContent = text;
    return name;
  }
}

/** A dot or a square around a point. */
function box(shape: GridEncoding['shape'], x: number, y: number, side: number): SVGElement {
  return shape === 'dot'
    ? svg('circle', { cx: String(x), cy: String(y), r: String(side / 2) })
    : svg('rect', {
        ...{ x: String(x - side / 2), y: String(y - side / 2) },
        ...{ width: String(side), height: String(side) },
      });
}

/**
 * A layer of SVG paths, drawn from the lines of a boundary file. Leaflet's own polygons convert,
 * project, clip and thin out every point of every area on every map; here a line is worked out once
 * a scale.
 */
import { Layer, type Map as LeafletMap, type Path, Util } from 'leaflet';
import type { Area } from '../data/area';
import { type Box, type Lines, meet } from '../data/lines';
import { boxOf, pixelsPerMetre } from './crs';
import { GLIDE } from './glide';
import { LinePaths } from './line-paths';
import { svg } from './patterns';

/** What one path is drawn of. */
export interface Shape {
  path: SVGElement;
  /** Rings (closed) or lines that are in sight together. */
  parts: readonly { rows: readonly (readonly number[])[]; box: Box }[];
  closed: boolean;
}

export const areaShape = (path: SVGElement, { rings, box }: Area): Shape => ({
  path,
  parts: [{ rows: rings, box }],
  closed: true,
});

/** Scales that are kept: a talk goes between the whole country and one municipality. */
const KEPT = 6;
const scaled = new WeakMap<Lines, LinePaths[]>();

/** The lines at a scale, worked out once for all maps. */
function linePaths(lines: Lines, scale: number): LinePaths {
  const known = scaled.get(lines) ?? [];
  const own = known.find((one) => one.pixelsPerMetre === scale) ?? new LinePaths(lines, scale);
  // The latest first.
  scaled.set(lines, [own, ...known.filter((one) => one !== own)].slice(0, KEPT));
  return own;
}

export class Shapes extends Layer {
  readonly group: SVGElement;
  /** Scale, origin and visible parts of what each path holds. */
  private readonly drawn = new Map<Shape, string>();

  constructor(
    private readonly lines: Lines,
    pane: string,
    private readonly shapes: readonly Shape[],
    attributes: Record<string, string> = {},
  ) {
    super();
    Util.setOptions(this, { pane });
    this.group = svg('g', { ...JOINED, ...attributes });
    this.group.append(...shapes.map(({ path }) => path));
  }

  override onAdd(map: LeafletMap): this {
    // It moves and scales the pane's SVG while the map glides, and tells when the map stands.
    const renderer = map.getRenderer(this as unknown as Path).on('update', this.draw, this);
    renderer.getPane()?.querySelector('svg')?.append(this.group);
    this.draw();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.getRenderer(this as unknown as Path).off('update', this.draw, this);
    this.group.remove();
    return this;
  }

  /** Lets them go, above those that have come in their place. */
  fadeAway(): void {
    this.group.classList.add('fading');
    this.group.parentNode?.append(this.group);
    const remove = () => this.remove();
    this.group.animate({ opacity: [1, 0] }, GLIDE).finished.then(remove, remove);
  }

  /** What is out of sight is not drawn; what stands as it is drawn is not touched. */
  private draw(): void {
    const map = this._map;
    const scale = pixelsPerMetre(map.getZoom());
    const origin = map.getPixelOrigin();
    const seen = boxOf(map.getBounds().pad(IN_SIGHT));
    let paths: LinePaths | undefined;
    for (const shape of this.shapes) {
      const visible = shape.parts.map(({ box }) => (meet(box, seen) ? '1' : '0')).join('');
      const now = visible.includes('1') ? `${scale} ${origin} ${visible}` : '';
      if (now === (this.drawn.get(shape) ?? '')) continue;
      this.drawn.set(shape, now);
      paths ??= linePaths(this.lines, scale);
      shape.path.setAttribute('d', this.data(shape, visible, paths, origin));
    }
  }

  /** Path data of the parts in sight. `origin`: pixels. */
  protected data(
    { parts, closed }: Shape,
    visible: string,
    paths: LinePaths,
    origin: { x: number; y: number },
  ): string {
    const rows = parts.flatMap((part, i) => (visible[i] === '1' ? part.rows : []));
    const drawn = rows.map((row) => paths.along(row, origin)).filter((data) => data !== '');
    return drawn.map((data) => (closed ? `${data}z` : data)).join('');
  }
}

/** Beyond each edge, in shares of the map: what Leaflet keeps ready for a map that is dragged. */
const IN_SIGHT = 0.1;
const JOINED = {
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'fill-rule': 'evenodd',
} as const;

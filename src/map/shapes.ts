/**
 * A Leaflet layer of SVG paths, drawn from the lines of a boundary file. Leaflet's own polygons
 * project, clip and simplify every point of every area on every map. Here each line is computed
 * once for each scale, and all areas and maps share the result.
 */
import { Layer, type Map as LeafletMap, type Renderer, svg as renderer, Util } from 'leaflet';
import type { Area } from '../data/area';
import { type Box, type Lines, meet } from '../data/lines';
import { svg } from '../dom/element';
import { boxOf } from './crs';
import { FADE_ANIMATION } from './glide';
import { type LinePaths, linePaths } from './line-paths';
import { pixelsPerMetre } from './scale';
import { JOINED } from './strokes';

/** The smallest part of a shape that is drawn or left out as a whole: an area or a line. */
export interface Part {
  readonly box: Box;
  data(paths: LinePaths): string;
}

/** A path element and the parts that it shows. */
export interface Shape {
  path: SVGElement;
  parts: readonly Part[];
}

/** The part for an area with all its rings. */
export const areaPart = (area: Area): Part => ({
  get box() {
    return area.box;
  },
  data: (paths) => paths.rings(area.rings),
});

/** The part for one line of a boundary file. */
export const linePart = (lines: Lines, line: number): Part => ({
  get box() {
    return lines.box(line);
  },
  data: (paths) => paths.lines([line]),
});

const renderers = new WeakMap<LeafletMap, Map<string, Renderer>>();

/**
 * The Leaflet renderer of a pane. It moves and scales the pane's SVG while the map is moving, and
 * fires `update` when the map has stopped.
 */
function rendererIn(map: LeafletMap, pane = 'areas'): Renderer {
  const own = renderers.get(map) ?? new Map<string, Renderer>();
  renderers.set(map, own);
  const made = own.get(pane) ?? renderer({ pane }).addTo(map);
  own.set(pane, made);
  return made;
}

/** A layer of shapes in one pane. `attributes` are SVG attributes that all of them share. */
export class Shapes extends Layer {
  readonly group: SVGElement;
  /** The scale and the visible parts for which each path is drawn. */
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
    const own = rendererIn(map, this.options.pane).on('update', this.draw, this);
    this.draw();
    own.getPane()?.querySelector('svg')?.append(this.group);
    return this;
  }

  override onRemove(map: LeafletMap): this {
    rendererIn(map, this.options.pane).off('update', this.draw, this);
    this.group.remove();
    return this;
  }

  /** Fades the shapes out above those that replace them, and removes the layer. */
  fadeAway(): void {
    this.group.classList.add('fading');
    this.group.parentNode?.append(this.group);
    const remove = () => this.remove();
    this.group.animate({ opacity: [1, 0] }, FADE_ANIMATION).finished.then(remove, remove);
  }

  /** Draws the visible parts of each shape, unless its path shows them already. */
  private draw(): void {
    const map = this._map;
    const { x, y } = map.getPixelOrigin();
    this.group.setAttribute('transform', `translate(${-x} ${-y})`);
    const paths = linePaths(this.lines, pixelsPerMetre(map.getZoom()));
    const seen = boxOf(map.getBounds().pad(DRAWN_BEYOND_EDGE_SHARE));
    for (const shape of this.shapes) {
      const inSight = shape.parts.map(({ box }) => meet(box, seen));
      const now = inSight.includes(true) ? `${paths.pixelsPerMetre} ${inSight}` : '';
      if (now === (this.drawn.get(shape) ?? '')) continue;
      this.drawn.set(shape, now);
      const visible = shape.parts.filter((_, i) => inSight[i]);
      shape.path.setAttribute('d', this.data(shape, visible, paths));
    }
  }

  /** Path data of the visible parts of a shape. */
  protected data(_shape: Shape, visible: readonly Part[], paths: LinePaths): string {
    return visible.map((part) => part.data(paths)).join('');
  }
}

/**
 * How far beyond each edge the map is drawn, as a share of its size. It is Leaflet's own default,
 * and what a drag of the map shows first.
 */
const DRAWN_BEYOND_EDGE_SHARE = 0.1;

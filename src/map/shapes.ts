/**
 * A layer of SVG paths, drawn from the lines of a boundary file. Leaflet's own polygons convert,
 * project, clip and thin out every point of every area on every map; here each line is worked out
 * once for each scale, whichever areas and maps it is drawn for.
 */
import { Layer, type Map as LeafletMap, type Renderer, svg as renderer, Util } from 'leaflet';
import type { Area } from '../data/area';
import { type Box, type Lines, meet } from '../data/lines';
import { svg } from '../dom/element';
import { boxOf } from './crs';
import { GLIDE } from './glide';
import { type LinePaths, linePaths } from './line-paths';
import { pixelsPerMetre } from './scale';
import { JOINED } from './strokes';

/** What is in sight as one: an area with its rings, or a line. */
export interface Part {
  readonly box: Box;
  data(paths: LinePaths): string;
}

/** What one path is drawn of. */
export interface Shape {
  path: SVGElement;
  parts: readonly Part[];
}

export const areaPart = (area: Area): Part => ({
  get box() {
    return area.box;
  },
  data: (paths) => paths.rings(area.rings),
});

export const linePart = (lines: Lines, line: number): Part => ({
  get box() {
    return lines.box(line);
  },
  data: (paths) => paths.lines([line]),
});

const renderers = new WeakMap<LeafletMap, Map<string, Renderer>>();

/** Moves and scales a pane's SVG while the map glides, and tells when the map stands. */
function rendererIn(map: LeafletMap, pane = 'areas'): Renderer {
  const own = renderers.get(map) ?? new Map<string, Renderer>();
  renderers.set(map, own);
  const made = own.get(pane) ?? renderer({ pane }).addTo(map);
  own.set(pane, made);
  return made;
}

export class Shapes extends Layer {
  readonly group: SVGElement;
  /** Scale and visible parts of what each path holds. */
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
    const { x, y } = map.getPixelOrigin();
    this.group.setAttribute('transform', `translate(${-x} ${-y})`);
    const paths = linePaths(this.lines, pixelsPerMetre(map.getZoom()));
    const seen = boxOf(map.getBounds().pad(IN_SIGHT));
    for (const shape of this.shapes) {
      const inSight = shape.parts.map(({ box }) => meet(box, seen));
      const now = inSight.includes(true) ? `${paths.pixelsPerMetre} ${inSight}` : '';
      if (now === (this.drawn.get(shape) ?? '')) continue;
      this.drawn.set(shape, now);
      const visible = shape.parts.filter((_, i) => inSight[i]);
      shape.path.setAttribute('d', this.data(shape, visible, paths));
    }
  }

  /** Path data of the parts in sight. */
  protected data(_shape: Shape, visible: readonly Part[], paths: LinePaths): string {
    return visible.map((part) => part.data(paths)).join('');
  }
}

/** Beyond each edge, in shares of the map: what Leaflet keeps ready for a map that is dragged. */
const IN_SIGHT = 0.1;

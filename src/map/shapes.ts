/**
 * A layer of SVG paths, drawn from the lines of a boundary file. Leaflet's own polygons convert,
 * project, clip and thin out every point of every area on every map; here a line is worked out once
 * a scale, and at the scale of the first overview by the build.
 */
import { Layer, type Map as LeafletMap, type Renderer, svg as renderer, Util } from 'leaflet';
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { type Box, type Lines, meet } from '../data/lines';
import { boxOf } from './crs';
import { GLIDE } from './glide';
import { type LinePaths, linePaths } from './line-paths';
import { svg } from './patterns';
import { pixelsPerMetre } from './scale';
import { JOINED } from './strokes';

/** What is in sight as one: an area with its rings, or a line. */
export interface Part {
  /** Asked for when the lines are here. */
  readonly box: Box;
  data(paths: LinePaths): string;
}

/** What one path is drawn of. */
export interface Shape {
  path: SVGElement;
  /** Asked for where it is not ready. */
  parts(): readonly Part[];
  /** Its path data at the scale of the overview, where the build has drawn it. */
  ready?: string | undefined;
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
    private readonly borders: Pick<Borders, 'lines' | 'overview'>,
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
    const { lines, overview } = this.borders;
    const scale = pixelsPerMetre(map.getZoom());
    const drawnAt = lines.here ? scale : (overview?.pixelsPerMetre ?? scale);
    const { x, y } = map.getPixelOrigin();
    const enlarged = drawnAt === scale ? '' : ` scale(${scale / drawnAt})`;
    this.group.setAttribute('transform', `translate(${-x} ${-y})${enlarged}`);
    if (enlarged) this.drawAgainWhenHere();
    const seen = boxOf(map.getBounds().pad(IN_SIGHT));
    let paths: LinePaths | undefined;
    for (const shape of this.shapes) {
      const ready = drawnAt === overview?.pixelsPerMetre ? shape.ready : undefined;
      const parts = ready === undefined ? shape.parts() : [];
      const inSight = parts.map(({ box }) => meet(box, seen));
      const now = ready !== undefined || inSight.includes(true) ? `${drawnAt} ${inSight}` : '';
      if (now === (this.drawn.get(shape) ?? '')) continue;
      this.drawn.set(shape, now);
      if (ready === undefined) paths ??= linePaths(lines, drawnAt);
      const visible = parts.filter((_, i) => inSight[i]);
      shape.path.setAttribute('d', paths ? this.data(shape, visible, paths) : (ready ?? ''));
    }
  }

  /** The overview stands in for them until then. */
  private drawAgainWhenHere(): void {
    const again = () => {
      if (this._map) this.draw();
    };
    // Without them it goes on standing in; what needs them says so.
    this.borders.lines.load().then(again, () => undefined);
  }

  /** Path data of the parts in sight. */
  protected data(_shape: Shape, visible: readonly Part[], paths: LinePaths): string {
    return visible.map((part) => part.data(paths)).join('');
  }
}

/** Beyond each edge, in shares of the map: what Leaflet keeps ready for a map that is dragged. */
const IN_SIGHT = 0.1;

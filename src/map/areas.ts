/** The coloured areas of a map. A new figure changes only the areas that are to look different. */
import type { LatLng, Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import type { Borders } from '../data/borders';
import { svg } from '../dom/element';
import { inBoth } from '../figure/appearance';
import { DARK_LINE, GROUND, lineOf } from '../figure/contrast';
import type { MapEncoding } from '../figure/encoding';
import type { Row } from '../figure/figure';
import { patternOnPaper } from './paper-patterns';
import { fillOf } from './patterns';
import { areaPart, Shapes } from './shapes';
import { DARK, EMPTY_FILL, LIGHT } from './strokes';

/** SVG attributes of an area that is drawn pale because others are marked. */
const PALE = { 'fill-opacity': '0.18', 'stroke-opacity': '0.4' };

/** How an area is painted: its class, whether it is pale, and whether its line is dark. */
interface Look {
  klasse: string | undefined;
  pale: boolean;
  dark: boolean;
}

export interface AreaListener {
  /** The pointer has come to an area. */
  enter(code: string, at: LatLng): void;
  /** The pointer has moved within the area. */
  follow(at: LatLng): void;
  /** The pointer has left the area for the element `to`. */
  leave(to: EventTarget | null): void;
  /** The area was clicked. */
  /** An area was clicked, or the sea: then `code` is undefined. */
  click(code: string | undefined, at: LatLng): void;
}

/** One layer of areas. Without a listener, as on paper, it does not answer the pointer. */
export class Areas {
  private readonly paths = new Map<string, SVGElement>();
  private readonly painted = new Map<string, Look>();
  private readonly shapes: Shapes;
  private pointed: string | undefined;
  private held: string | undefined;
  private marked: SVGElement[] = [];

  constructor(
    private readonly map: LeafletMap,
    borders: Borders,
    areas: Borders['areas'],
    private readonly level: MapEncoding['level'],
    private readonly listener: AreaListener | null,
  ) {
    const look = listener ? 'area leaflet-interactive' : 'area';
    const shapes = [...areas].map(([code, area]) => {
      const path = svg('path', { class: look, 'data-kode': code });
      this.paths.set(code, path);
      return { path, parts: [areaPart(area)] };
    });
    this.shapes = new Shapes(borders.lines, 'areas', shapes, LIGHT).addTo(map);
    if (!listener) return;
    map.on('mousemove', this.point, this).on('mouseout', this.unmark, this);
    map.on('click', this.click, this);
  }

  /** Paints each area by its row's class. With `only`, the areas of all other classes are pale. */
  paint(rows: ReadonlyMap<string, Row>, encoding: MapEncoding, only: string | undefined): void {
    const { classes } = encoding;
    const swatches = new Map(classes.map((swatch) => [swatch.key, swatch]));
    const ground = this.level === 'fylker' ? GROUND : undefined;
    const lines = new Map(classes.map((one) => [one.key, lineOf(one, classes, ground)]));
    for (const [code, path] of this.paths) {
      const klasse = rows.get(code)?.klasse;
      const pale =
        only === undefined
          ? encoding.marked !== undefined && !encoding.marked.includes(code)
          : klasse !== only;
      const dark = lines.get(klasse ?? '') === DARK_LINE;
      const before = this.painted.get(code);
      if (before && before.klasse === klasse && before.pale === pale && before.dark === dark) {
        continue;
      }
      this.painted.set(code, { klasse, pale, dark });
      if (!before || before.klasse !== klasse) {
        const swatch = klasse === undefined ? undefined : swatches.get(klasse);
        path.setAttribute('fill', swatch ? fillOf(swatch) : inBoth(EMPTY_FILL));
        path.setAttribute('data-klasse', klasse ?? '');
      }
      if (pale !== (before?.pale ?? false)) set(path, PALE, pale);
      if (dark === (before?.dark ?? false)) continue;
      set(path, DARK, dark);
      // Dark lines must lie above the light ones.
      if (dark) path.parentNode?.append(path);
    }
  }

  /** Draws the patterns as lines, for paper. To be called when the map has its final scale. */
  patternOnPaper(encoding: MapEncoding): void {
    for (const swatch of encoding.classes) {
      const own = [...this.paths.values()].filter(
        (path) => path.getAttribute('data-klasse') === swatch.key,
      );
      patternOnPaper(own as SVGPathElement[], swatch);
    }
  }

  /** Highlights one area, or none. */
  mark(code: string | null): void {
    for (const path of this.marked) path.classList.remove('is-pointed');
    this.pointed = code ?? undefined;
    this.marked = [this.pointed, this.held].flatMap((one) => this.paths.get(one ?? '') ?? []);
    for (const path of this.marked) path.classList.add('is-pointed');
  }

  /** Keeps one area marked whatever is pointed at, or none. */
  hold(code: string | null): void {
    this.held = code ?? undefined;
    this.mark(this.pointed ?? null);
  }

  remove(): void {
    this.forgetPointer();
    this.shapes.remove();
  }

  /**
   * Fades the areas out above those of the other level, which are on the map already. They no
   * longer answer the pointer.
   */
  fadeAway(): void {
    this.forgetPointer();
    this.mark(null);
    for (const path of this.paths.values()) {
      path.classList.remove('leaflet-interactive');
      for (const name of ['data-kode', 'data-klasse']) path.removeAttribute(name);
    }
    this.shapes.fadeAway();
  }

  private forgetPointer(): void {
    this.map.off('mousemove', this.point, this).off('mouseout', this.unmark, this);
    this.map.off('click', this.click, this);
  }

  private unmark(): void {
    this.mark(null);
  }

  private point({ originalEvent: { target }, latlng }: LeafletMouseEvent): void {
    const code = codeOf(target);
    if (code === undefined) {
      if (this.pointed === undefined) return;
      this.mark(null);
      this.listener?.leave(target);
    } else if (code === this.pointed) this.listener?.follow(latlng);
    else {
      this.mark(code);
      this.listener?.enter(code, latlng);
    }
  }

  private click({ originalEvent: { target }, latlng }: LeafletMouseEvent): void {
    this.listener?.click(codeOf(target), latlng);
  }
}

/** The code of the area that an event is about. */
const codeOf = (target: EventTarget | null): string | undefined =>
  target instanceof SVGElement ? target.dataset.kode : undefined;

/** Sets the attributes, or removes them. */
function set(path: SVGElement, attributes: Record<string, string>, there: boolean): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (there) path.setAttribute(name, value);
    else path.removeAttribute(name);
  }
}

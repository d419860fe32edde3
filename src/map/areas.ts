/** The coloured areas. A change of figure touches only those whose class changed. */
import type { LatLng, Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import type { Borders } from '../data/borders';
import { svg } from '../dom/element';
import { DARK_LINE, GROUND, lineOf } from '../figure/contrast';
import type { MapEncoding, Swatch } from '../figure/encoding';
import type { Row } from '../figure/figure';
import { patternOnPaper } from './paper-patterns';
import { fillOf } from './patterns';
import { areaPart, Shapes } from './shapes';
import { DARK, EMPTY, LIGHT } from './strokes';

/** Of a class that is not looked at now. */
const BACK = { 'fill-opacity': '0.18', 'stroke-opacity': '0.4' };

/** How an area is painted: class, whether it stands back, and whether its line is the dark one. */
interface Look {
  klasse: string | undefined;
  back: boolean;
  dark: boolean;
}

export interface AreaListener {
  /** The pointer came to an area. */
  enter(code: string, at: LatLng): void;
  /** It moved there. */
  follow(at: LatLng): void;
  leave(to: EventTarget | null): void;
  choose(code: string): void;
}

export class Areas {
  private readonly paths = new Map<string, SVGElement>();
  private readonly painted = new Map<string, Look>();
  private readonly shapes: Shapes;
  private pointed: string | undefined;

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
    map.on('click', this.choose, this);
  }

  /** Fills each area by its row's class; `only` lets one class stand out alone. */
  paint(rows: ReadonlyMap<string, Row>, encoding: MapEncoding, only: string | undefined): void {
    const { classes } = encoding;
    const swatches = new Map(classes.map((swatch) => [swatch.key, swatch]));
    const ground = this.level === 'fylker' ? GROUND : undefined;
    const lines = new Map(classes.map((one) => [one.key, lineOf(one, classes, ground)]));
    for (const [code, path] of this.paths) {
      const klasse = rows.get(code)?.klasse;
      const back =
        only === undefined
          ? encoding.marked !== undefined && !encoding.marked.includes(code)
          : klasse !== only;
      const dark = lines.get(klasse ?? '') === DARK_LINE;
      const before = this.painted.get(code);
      if (before && before.klasse === klasse && before.back === back && before.dark === dark) {
        continue;
      }
      this.painted.set(code, { klasse, back, dark });
      if (!before || before.klasse !== klasse) {
        const swatch = klasse === undefined ? undefined : swatches.get(klasse);
        path.setAttribute('fill', swatch ? this.fill(swatch) : EMPTY);
        path.setAttribute('data-klasse', klasse ?? '');
      }
      if (back !== (before?.back ?? false)) set(path, BACK, back);
      if (dark === (before?.dark ?? false)) continue;
      set(path, DARK, dark);
      // Above the areas with a light line.
      if (dark) path.parentNode?.append(path);
    }
  }

  private fill(swatch: Swatch): string {
    return this.listener ? fillOf(swatch) : swatch.fill;
  }

  /** On paper: patterns as lines, once the map stands where it will. */
  patternOnPaper(encoding: MapEncoding): void {
    for (const swatch of encoding.classes) {
      const own = [...this.paths.values()].filter(
        (path) => path.getAttribute('data-klasse') === swatch.key,
      );
      patternOnPaper(own as SVGPathElement[], swatch);
    }
  }

  /** Marks one area, or none. */
  mark(code: string | null): void {
    if (this.pointed !== undefined) this.paths.get(this.pointed)?.classList.remove('is-pointed');
    this.pointed = code ?? undefined;
    if (code !== null) this.paths.get(code)?.classList.add('is-pointed');
  }

  remove(): void {
    this.forgetPointer();
    this.shapes.remove();
  }

  /** Removes them in a glide, when those of the other level are on the map: they are areas no longer. */
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
    this.map.off('click', this.choose, this);
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

  private choose({ originalEvent: { target } }: LeafletMouseEvent): void {
    const code = codeOf(target);
    if (code !== undefined) this.listener?.choose(code);
  }
}

/** The area that was pointed at. */
const codeOf = (target: EventTarget | null): string | undefined =>
  target instanceof SVGElement ? target.dataset.kode : undefined;

function set(path: SVGElement, attributes: Record<string, string>, there: boolean): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (there) path.setAttribute(name, value);
    else path.removeAttribute(name);
  }
}

/** The coloured areas. A change of figure touches only those whose class changed. */
import {
  type FeatureGroup,
  featureGroup,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  type Path,
  polygon,
} from 'leaflet';
import type { Borders } from '../data/borders';
import { DARK_LINE, GROUND, LIGHT_LINE, lineOf } from '../figure/contrast';
import type { MapEncoding, Swatch } from '../figure/encoding';
import type { Row } from '../figure/figure';
import { fadeAway } from './glide';
import { latLngsOf, SMOOTH } from './layers';
import { patternOnPaper } from './paper-patterns';
import { fillOf } from './patterns';

/** An area that the figure says nothing of. */
const EMPTY = '#f0eee8';

export interface AreaListener {
  point(code: string, event: LeafletMouseEvent): void;
  leave(to: EventTarget | null): void;
  choose(code: string): void;
}

export class Areas {
  private readonly paths = new Map<string, Path>();
  private readonly painted = new Map<string, string>();
  private readonly layer: FeatureGroup;

  constructor(
    map: LeafletMap,
    areas: Borders['areas'],
    private readonly level: MapEncoding['level'],
    private readonly listener: AreaListener | null,
  ) {
    for (const [code, area] of areas) {
      const path = polygon(latLngsOf(area), {
        pane: 'areas',
        interactive: listener !== null,
        smoothFactor: SMOOTH,
        weight: 0.6,
        color: LIGHT_LINE,
        fillOpacity: 1,
        className: 'area',
      });
      this.paths.set(code, path);
      this.listen(code, path);
    }
    this.layer = featureGroup([...this.paths.values()], { pane: 'areas' }).addTo(map);
    for (const [code, path] of this.paths) path.getElement()?.setAttribute('data-kode', code);
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
      const line = lines.get(klasse ?? '') ?? LIGHT_LINE;
      const look = `${klasse}|${back}|${line}`;
      if (this.painted.get(code) === look) continue;
      this.painted.set(code, look);
      const swatch = klasse === undefined ? undefined : swatches.get(klasse);
      path.setStyle({
        fillColor: swatch ? this.fill(swatch) : EMPTY,
        fillOpacity: back ? 0.18 : 1,
        color: line,
        weight: line === DARK_LINE ? 0.45 : 0.6,
        opacity: back ? 0.4 : 1,
      });
      path.getElement()?.setAttribute('data-klasse', klasse ?? '');
      if (line === DARK_LINE) this.raise(path);
    }
  }

  /** Above the areas with a light line, below those that fade away. */
  private raise(path: Path): void {
    const element = path.getElement();
    const group = element?.parentNode;
    if (element) group?.insertBefore(element, group.querySelector(':scope > .fading'));
  }

  private fill(swatch: Swatch): string {
    return this.listener ? fillOf(swatch) : swatch.fill;
  }

  /** On paper: patterns as lines, once the map stands where it will. */
  patternOnPaper(encoding: MapEncoding): void {
    for (const swatch of encoding.classes) {
      const own = [...this.paths.values()].flatMap((path) => {
        const element = path.getElement();
        return element?.getAttribute('data-klasse') === swatch.key ? element : [];
      });
      patternOnPaper(own as SVGPathElement[], swatch);
    }
  }

  /** Marks one area, or none. */
  mark(code: string | null): void {
    this.layer.getPane()?.querySelector('.is-pointed')?.classList.remove('is-pointed');
    if (code !== null) this.paths.get(code)?.getElement()?.classList.add('is-pointed');
  }

  remove(): void {
    this.layer.remove();
  }

  /** Removes them in a glide, when those of the other level are on the map. */
  fadeAway(): void {
    fadeAway(this.layer);
  }

  private listen(code: string, path: Path): void {
    const { listener } = this;
    if (!listener) return;
    path.on('mouseover mousemove', (event) => {
      path.getElement()?.classList.add('is-pointed');
      listener.point(code, event as LeafletMouseEvent);
    });
    path.on('mouseout', ({ originalEvent }) => {
      path.getElement()?.classList.remove('is-pointed');
      listener.leave((originalEvent as MouseEvent).relatedTarget);
    });
    path.on('click', () => listener.choose(code));
  }
}

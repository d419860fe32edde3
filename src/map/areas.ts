/** The coloured areas. A change of figure touches only those whose class changed. */
import type { GeoJSON, Map as LeafletMap, LeafletMouseEvent, Path } from 'leaflet';
import type { Borders } from '../data/borders';
import type { MapEncoding } from '../figure/encoding';
import type { Row } from '../figure/figure';
import { fadeAway } from './glide';
import { shapes } from './layers';
import { fillOf } from './patterns';

/** Line around counties, whose fills may be as light as the sea. */
const COAST = '#59636e';
/** An area that the figure says nothing of. */
const EMPTY = '#f0eee8';

export interface AreaListener {
  point(code: string, event: LeafletMouseEvent): void;
  leave(): void;
  choose(code: string): void;
}

export class Areas {
  private readonly paths = new Map<string, Path>();
  private readonly painted = new Map<string, string>();
  private readonly layer: GeoJSON;

  constructor(
    map: LeafletMap,
    borders: Borders,
    level: MapEncoding['level'],
    private readonly listener: AreaListener | null,
  ) {
    this.layer = shapes([...borders.areas.values()], {
      pane: 'areas',
      interactive: listener !== null,
      style: {
        weight: 0.6,
        color: level === 'fylker' ? COAST : '#ffffff',
        fillOpacity: 1,
        className: 'area',
      },
      onEachFeature: (feature: { id: string }, path: Path) => {
        this.paths.set(feature.id, path);
        this.listen(feature.id, path);
      },
    }).addTo(map);
    for (const [code, path] of this.paths) path.getElement()?.setAttribute('data-kode', code);
  }

  /** Fills each area by its row's class; `only` lets one class stand out alone. */
  paint(rows: ReadonlyMap<string, Row>, encoding: MapEncoding, only: string | undefined): void {
    const swatches = new Map(encoding.classes.map((swatch) => [swatch.key, swatch]));
    for (const [code, path] of this.paths) {
      const klasse = rows.get(code)?.klasse;
      const back =
        only === undefined
          ? encoding.marked !== undefined && !encoding.marked.includes(code)
          : klasse !== only;
      const look = `${klasse}|${back}`;
      if (this.painted.get(code) === look) continue;
      this.painted.set(code, look);
      const swatch = klasse === undefined ? undefined : swatches.get(klasse);
      path.setStyle({ fillColor: swatch ? fillOf(swatch) : EMPTY, fillOpacity: back ? 0.18 : 1 });
      path.getElement()?.setAttribute('data-klasse', klasse ?? '');
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
    path.on('mouseout', () => {
      path.getElement()?.classList.remove('is-pointed');
      listener.leave();
    });
    path.on('click', () => listener.choose(code));
  }
}

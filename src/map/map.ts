/**
 * A map of Norway: areas coloured by class, counties' borders above, the chosen one outlined.
 * Created when first shown, updated in place, destroyed with its view.
 */
import {
  map as createMap,
  type GeoJSON,
  geoJSON,
  type LatLngBounds,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  type Path,
  svg as svgRenderer,
  type Tooltip,
  tooltip,
} from 'leaflet';
import type { Borders } from '../data/borders';
import { reducedMotion } from '../elements/dom';
import type { MapEncoding, Swatch } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { addButtons } from './buttons';
import { fromPosition, UTM33 } from './crs';
import { Locator } from './locator';
import { fillOf } from './patterns';
import { readout } from './readout';

/** Line around counties, whose fills may be as light as the sea. */
const COAST = '#59636e';

export interface MapOptions {
  /** Live maps are zoomed and pointed at; paper ones are pictures. */
  live: boolean;
  /** Shows the chosen municipality close up even on paper. */
  atFocus?: boolean;
  /** Called with the code of the area that was clicked. */
  onChoose?(code: string): void;
}

export class NorwayMap {
  private readonly map: LeafletMap;
  private readonly tip: Tooltip = tooltip({
    className: 'map-tip',
    direction: 'top',
    offset: [0, -6],
  });
  private readonly paths = new Map<string, Path>();
  private readonly rows = new Map<string, Row>();
  private readonly painted = new Map<string, string>();
  private areas: GeoJSON | undefined;
  private overlay: GeoJSON | undefined;
  private outline: GeoJSON | undefined;
  private readonly locator: Locator | undefined;
  private borders: Borders | undefined;
  private figure: Figure | undefined;
  private focusKey = '';
  private userMoved = false;
  /** Class that the legend shows alone, if any. */
  private only: string | undefined;

  constructor(
    host: HTMLElement,
    private readonly options: MapOptions,
  ) {
    const { live } = options;
    this.map = createMap(host, {
      crs: UTM33,
      renderer: svgRenderer({ padding: 0.3 }),
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0,
      zoomDelta: 0.75,
      minZoom: -2,
      maxZoom: 6,
      dragging: live && !matchMedia('(pointer: coarse)').matches,
      keyboard: live,
      scrollWheelZoom: live && host.closest('.reveal') !== null,
      doubleClickZoom: live,
      boxZoom: false,
      touchZoom: live,
      zoomAnimation: live && !reducedMotion(),
      fadeAnimation: false,
      inertia: !reducedMotion(),
    });
    for (const [name, z] of [
      ['areas', 400],
      ['overlay', 420],
      ['lines', 440],
      ['focus', 460],
    ] as const) {
      this.map.createPane(name).style.zIndex = String(z);
    }
    if (live) {
      this.locator = new Locator(host);
      addButtons(
        this.map,
        () => this.overview(),
        () => this.toFocus(),
      );
      this.map.on('dragstart', () => {
        this.userMoved = true;
      });
      this.map.on('mouseout', () => this.map.closeTooltip(this.tip));
    }
  }

  /** Draws the figure. Areas are laid out anew only when the borders are other ones. */
  update(figure: Figure, borders: Borders): void {
    const encoding = figure.encoding as MapEncoding;
    this.figure = figure;
    this.rows.clear();
    for (const row of figure.table.rows) this.rows.set(row.key, row);
    if (borders !== this.borders) this.layOut(borders, encoding);
    this.paint(encoding);
    this.drawOverlay(encoding);
    this.drawFocus(encoding);
    const near = encoding.level === 'kommuner' ? this.outline?.getBounds() : undefined;
    this.locator?.update(borders, near);
  }

  /** Lets one class stand out alone, or all of them. */
  showOnly(klasse: string | undefined): void {
    this.only = klasse;
    if (this.encoding) this.paint(this.encoding);
  }

  /** After a change of the host's size. */
  resize(): void {
    this.map.invalidateSize({ pan: false });
    if (!this.userMoved) this.frame(false);
  }

  destroy(): void {
    this.map.remove();
  }

  private get encoding(): MapEncoding | undefined {
    return this.figure?.encoding as MapEncoding | undefined;
  }

  private layOut(borders: Borders, encoding: MapEncoding): void {
    this.borders = borders;
    this.areas?.remove();
    this.paths.clear();
    this.painted.clear();
    this.map.eachLayer((layer) => layer.remove());
    this.map.fitBounds(this.extent(encoding), { animate: false });
    this.areas = geoJSON([...borders.areas.values()], {
      pane: 'areas',
      coordsToLatLng: fromPosition,
      interactive: this.options.live,
      style: {
        weight: 0.6,
        color: encoding.level === 'fylker' ? COAST : '#ffffff',
        fillOpacity: 1,
        className: 'area',
      },
      smoothFactor: 0,
      onEachFeature: (feature, layer) => {
        const code = String(feature.id);
        this.paths.set(code, layer as Path);
        if (this.options.live) this.listen(code, layer as Path);
      },
    } as Parameters<typeof geoJSON>[1]);
    this.areas.addTo(this.map);
    for (const [code, path] of this.paths) path.getElement()?.setAttribute('data-kommune', code);
    geoJSON(borders.between, {
      pane: 'lines',
      coordsToLatLng: fromPosition,
      interactive: false,
      style: { weight: 1.4, color: '#1c2430', opacity: 0.75, fill: false },
      smoothFactor: 0,
    } as Parameters<typeof geoJSON>[1]).addTo(this.map);
  }

  private paint(encoding: MapEncoding): void {
    const fills = new Map(encoding.classes.map((swatch) => [swatch.key, swatch]));
    for (const [code, path] of this.paths) {
      const klasse = this.rows.get(code)?.klasse;
      const swatch = klasse === undefined ? undefined : fills.get(klasse);
      const dimmed = this.isDimmed(code, klasse, encoding);
      const next = `${klasse}|${dimmed}`;
      if (this.painted.get(code) === next) continue;
      this.painted.set(code, next);
      path.setStyle({
        fillColor: swatch ? fillOf(swatch) : '#f4f3ef',
        fillOpacity: dimmed ? 0.18 : 1,
      });
      path.getElement()?.setAttribute('data-klasse', klasse ?? '');
    }
  }

  private isDimmed(code: string, klasse: string | undefined, encoding: MapEncoding): boolean {
    if (this.only !== undefined) return klasse !== this.only;
    return encoding.marked !== undefined && !encoding.marked.includes(code);
  }

  private drawOverlay(encoding: MapEncoding): void {
    this.overlay?.remove();
    this.overlay = undefined;
    const { overlay } = encoding;
    if (!overlay || !this.borders) return;
    const areas = [...this.borders.areas].filter(
      ([code]) => this.rows.get(code)?.cells[overlay.column],
    );
    this.overlay = geoJSON(
      areas.map(([, area]) => area),
      {
        pane: 'overlay',
        coordsToLatLng: fromPosition,
        interactive: false,
        style: { stroke: false, fillColor: fillOf(overlay.swatch), fillOpacity: 1 },
        smoothFactor: 0,
      } as Parameters<typeof geoJSON>[1],
    ).addTo(this.map);
  }

  private drawFocus(encoding: MapEncoding): void {
    const key = encoding.focus.join();
    if (key === this.focusKey && this.outline?.getLayers().length) return;
    const moved = key !== this.focusKey;
    this.focusKey = key;
    this.outline?.remove();
    this.outline = undefined;
    if (key && this.borders) {
      const shape = this.borders.outline(encoding.focus);
      const line = (weight: number, color: string) => ({
        pane: 'focus',
        coordsToLatLng: fromPosition,
        interactive: false,
        style: { weight, color, fill: false, lineJoin: 'round' as const },
        smoothFactor: 0,
      });
      const width = encoding.level === 'fylker' ? 1.6 : 3;
      this.outline = geoJSON(shape, line(2 * width, '#ffffff') as Parameters<typeof geoJSON>[1]);
      this.outline.addLayer(
        geoJSON(shape, line(width, '#1c2430') as Parameters<typeof geoJSON>[1]),
      );
      this.outline.addTo(this.map);
    }
    if (moved) {
      this.userMoved = false;
      this.frame(true);
    }
  }

  private frame(glide: boolean): void {
    // Counties are seen from afar; a municipality is too small for that.
    const close = this.encoding?.level === 'kommuner';
    if (this.outline && close && (this.options.live || this.options.atFocus)) this.toFocus(glide);
    else this.overview(glide);
  }

  private overview(glide = true): void {
    if (this.encoding) this.move(this.extent(this.encoding), glide);
  }

  private toFocus(glide = true): void {
    const bounds = this.outline?.getBounds();
    if (bounds?.isValid()) this.move(bounds.pad(1.6), glide);
  }

  private move(bounds: LatLngBounds, glide: boolean): void {
    const animate = glide && this.options.live && !reducedMotion();
    if (animate) this.map.flyToBounds(bounds, { duration: 0.9, padding: [8, 8] });
    else this.map.fitBounds(bounds, { animate: false, padding: [8, 8] });
  }

  private extent(encoding: MapEncoding): LatLngBounds {
    const shown = encoding.extent
      ? encoding.extent.flatMap((code) => this.borders?.areas.get(code) ?? [])
      : [...(this.borders?.areas.values() ?? [])];
    return geoJSON(shown, { coordsToLatLng: fromPosition }).getBounds();
  }

  private listen(code: string, path: Path): void {
    path.on('mouseover mousemove', (event) => this.point(code, event as LeafletMouseEvent));
    path.on('mouseout', () => {
      path.getElement()?.classList.remove('is-pointed');
      this.map.closeTooltip(this.tip);
    });
    path.on('click', () => this.options.onChoose?.(code));
  }

  private point(code: string, event: LeafletMouseEvent): void {
    const row = this.rows.get(code);
    if (!row || !this.figure) return;
    this.paths.get(code)?.getElement()?.classList.add('is-pointed');
    if (event.type === 'mouseover') this.tip.setContent(readout(this.figure, row));
    this.tip.setLatLng(event.latlng);
    if (!this.map.hasLayer(this.tip)) this.map.openTooltip(this.tip);
  }
}

/** The swatches of a map's legend, with how many areas each has. */
export function legendCounts(
  figure: Figure,
  encoding: MapEncoding,
): { swatch: Swatch; count: number }[] {
  return encoding.classes.map((swatch) => ({
    swatch,
    count: figure.table.rows.filter((row) => row.klasse === swatch.key).length,
  }));
}

/**
 * A map of Norway: areas coloured by class, counties' borders above, the chosen one outlined.
 * Created when first shown, updated in place, destroyed with its view.
 */
import '../../assets/styles/map.css';
import {
  map as createMap,
  type FitBoundsOptions,
  type LatLng,
  type LatLngBounds,
  type Layer,
  type Map as LeafletMap,
} from 'leaflet';
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { around } from '../data/lines';
import { reducedMotion } from '../dom/element';
import type { MapEncoding } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { Areas } from './areas';
import { addButtons } from './buttons';
import { boundsOf, fromPosition, UTM33 } from './crs';
import { glides } from './glide';
import { countyLines, hatching, names, PANES } from './layers';
import { Locator } from './locator';
import { chosenOf, Outline } from './outline';
import { clearPaperPatterns, patternOnPaper } from './paper-patterns';
import { readout } from './readout';
import { PADDING, ZOOM_STEP } from './scale';
import { landAt, near, withSurroundings } from './surroundings';
import { MapTip } from './tip';
import { letOneFingerPass } from './touch';

export interface MapOptions {
  /** Live maps are zoomed and pointed at; paper ones are pictures. */
  live: boolean;
  /** Whether the wheel zooms; on a page that scrolls it does not. */
  wheelZooms?: boolean;
  /** Shows the chosen municipality close up even on paper. */
  atFocus?: boolean;
  /** Called with the code of the area that was clicked. */
  onChoose?(code: string): void;
}

export class NorwayMap {
  private readonly map: LeafletMap;
  private readonly tip: MapTip | undefined;
  private readonly locator: Locator | undefined;
  private rows: ReadonlyMap<string, Row> = new Map();
  private areas: Areas | undefined;
  private lines: Layer | undefined;
  /** What a new figure draws anew: hatching, names, the outline. */
  private above: Layer[] = [];
  private aboveContent = '';
  private chosen: Area | undefined;
  private borders: Borders | undefined;
  private figure: Figure | undefined;
  private framed = '';
  private userMoved = false;
  private showUsefulButtons = () => {};
  /** What the overview shows. */
  private whole: LatLngBounds | undefined;
  /** Class that the legend shows alone, if any. */
  private only: string | undefined;

  constructor(
    host: HTMLElement,
    private readonly options: MapOptions,
  ) {
    const { live } = options;
    this.map = createMap(host, {
      crs: UTM33,
      attributionControl: false,
      zoomControl: false,
      zoomSnap: ZOOM_STEP,
      zoomDelta: 0.75,
      minZoom: -2,
      maxZoom: 6,
      dragging: live,
      keyboard: live,
      scrollWheelZoom: live && options.wheelZooms === true,
      doubleClickZoom: live,
      boxZoom: false,
      touchZoom: live,
      zoomAnimation: live && !reducedMotion(),
      fadeAnimation: false,
      inertia: !reducedMotion(),
      // Whoever draws it watches its host; by the window, one that is hidden now would lose its size.
      trackResize: false,
    });
    for (const [name, z] of Object.entries(PANES)) {
      const pane = this.map.createPane(name);
      pane.style.zIndex = String(z);
      // Hundreds of nameless shapes: the table and the walk say what they are.
      if (live) pane.setAttribute('aria-hidden', 'true');
    }
    if (!live) return;
    this.tip = new MapTip(this.map);
    this.locator = new Locator(host);
    letOneFingerPass(this.map, host);
    const moved = () => {
      this.userMoved = true;
    };
    this.showUsefulButtons = addButtons(this.map, {
      moved,
      land: (at) => (this.borders ? landAt(this.borders, at) : at),
      overview: () => this.overview(true),
      toFocus: () => this.toChosen(true),
      hasFocus: () => this.chosen !== undefined,
      isWhole: () => this.isWhole(),
    });
    this.map.on('dragstart', moved);
    // Land that goes on beyond the edge needs one.
    this.map.on('moveend', () => host.classList.toggle('close-up', !this.isWhole()));
  }

  private isWhole(): boolean {
    return this.whole === undefined || this.map.getBounds().contains(this.whole);
  }

  /** Draws the figure. Areas are laid out anew only when the borders are other ones. */
  update(figure: Figure, borders: Borders): void {
    const glide = this.options.live && glides(this.encoding, figure.encoding as MapEncoding);
    this.figure = figure;
    const encoding = figure.encoding as MapEncoding;
    this.rows = new Map(figure.table.rows.map((row) => [row.key, row]));
    if (borders !== this.borders) this.layOut(borders, encoding, glide);
    this.areas?.paint(this.rows, encoding, this.only);
    this.layAbove(borders, encoding);
    const frame = this.showsChosen() ? encoding.focus.join() : '';
    if (frame !== this.framed) {
      this.framed = frame;
      this.userMoved = false;
      this.frame(true);
    }
    this.patternsOnPaper();
  }

  /** Lets one class stand out alone, or all of them. */
  showOnly(klasse: string | undefined): void {
    this.only = klasse;
    if (this.encoding) this.areas?.paint(this.rows, this.encoding, klasse);
  }

  /** Reads out one area, as when it is pointed at; null ends it. */
  point(reading: { row: string } | null): void {
    const area = this.borders?.areas.get(reading?.row ?? '');
    this.areas?.mark(area && reading ? reading.row : null);
    const row = this.rows.get(reading?.row ?? '');
    if (!area || !row || !this.figure) {
      this.tip?.close();
      return;
    }
    const at = fromPosition(area.middle);
    // What is walked to comes into sight.
    if (!this.map.getBounds().contains(at)) this.map.panTo(at, { animate: !reducedMotion() });
    this.tip?.show(readout(this.figure, row), at);
  }

  /** After a change of the host's size. */
  resize(): void {
    this.map.invalidateSize({ pan: false });
    if (!this.userMoved) this.frame(false);
    this.patternsOnPaper();
  }

  destroy(): void {
    this.tip?.destroy();
    this.map.remove();
  }

  private patternsOnPaper(): void {
    const { encoding } = this;
    if (this.options.live || !encoding) return;
    clearPaperPatterns(this.map.getContainer());
    this.areas?.patternOnPaper(encoding);
    const over = this.map.getPane('overlay')?.querySelectorAll('path');
    if (encoding.overlay && over) patternOnPaper([...over], encoding.overlay.swatch);
  }

  private get encoding(): MapEncoding | undefined {
    return this.figure?.encoding as MapEncoding | undefined;
  }

  private layOut(borders: Borders, encoding: MapEncoding, glide: boolean): void {
    this.borders = borders;
    const old = this.areas;
    this.whole = this.extent(borders, encoding);
    this.lines?.remove();
    if (!glide) {
      old?.remove();
      this.overview(false);
    }
    const { options } = this;
    this.areas = new Areas(
      this.map,
      borders,
      options.atFocus ? near(borders, encoding.focus) : borders.areas,
      encoding.level,
      options.live
        ? {
            enter: (code, at) => this.enter(code, at),
            follow: (at) => this.tip?.follow(at),
            leave: (to) => this.tip?.leave(to),
            choose: (code) => options.onChoose?.(code),
          }
        : null,
    );
    if (glide) old?.fadeAway();
    this.lines = countyLines(borders).addTo(this.map);
  }

  /** Hatching, the outline and names, made anew only when they are other ones: not for a year. */
  private layAbove(borders: Borders, encoding: MapEncoding): void {
    const { focus, labels, overlay } = encoding;
    const hatched = overlay
      ? [...this.rows.values()].flatMap(({ key, cells }) => (cells[overlay.column] ? key : []))
      : [];
    const content = JSON.stringify([encoding.vintage, encoding.level, focus, labels, hatched]);
    if (content === this.aboveContent) return;
    this.aboveContent = content;
    for (const layer of this.above) layer.remove();
    this.chosen = chosenOf(borders, encoding);
    const above = [
      hatching(borders, encoding, this.rows),
      this.chosen ? new Outline(borders, this.chosen, encoding.level) : null,
      names(borders, encoding),
    ];
    this.above = above.filter((layer) => layer !== null);
    for (const layer of this.above) layer.addTo(this.map);
    this.locator?.update(borders, this.isClose() ? this.chosen : undefined);
    this.showUsefulButtons();
  }

  /** Counties are seen from afar; a municipality is too small for that. */
  private isClose(): boolean {
    return (
      this.chosen !== undefined &&
      this.encoding?.level === 'kommuner' &&
      this.encoding.still !== true
    );
  }

  private showsChosen(): boolean {
    return this.isClose() && (this.options.live || this.options.atFocus === true);
  }

  private frame(glide: boolean): void {
    if (this.showsChosen()) this.toChosen(glide);
    else this.overview(glide);
  }

  private overview(glide: boolean): void {
    if (this.whole) this.move(this.whole, glide);
  }

  private toChosen(glide: boolean): void {
    if (this.chosen) this.move(withSurroundings(this.chosen), glide);
  }

  private move(bounds: LatLngBounds, glide: boolean): void {
    const padding: [number, number] = [PADDING, PADDING];
    if (glide && this.options.live && !reducedMotion()) {
      this.map.flyToBounds(bounds, { duration: 0.9, padding });
    } else {
      // Anew, wherever it stood before: Leaflet would pan by whole pixels, and keep the rest.
      this.map.fitBounds(bounds, { animate: false, reset: true, padding } as FitBoundsOptions);
    }
  }

  private extent(borders: Borders, encoding: MapEncoding): LatLngBounds {
    const shown = encoding.extent?.flatMap((code) => borders.areas.get(code) ?? []);
    return boundsOf(shown ? around(shown.map(({ box }) => box)) : borders.box);
  }

  private enter(code: string, at: LatLng): void {
    const row = this.rows.get(code);
    if (row && this.figure) this.tip?.enter(readout(this.figure, row), at);
  }
}

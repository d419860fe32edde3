/**
 * A map of Norway, drawn with Leaflet: areas coloured by class, counties' borders above them, and
 * an outline around the chosen municipality. It is created when first shown, updated in place and
 * destroyed with its view.
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
import { h, reducedMotion } from '../dom/element';
import type { MapEncoding } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { Areas } from './areas';
import { addButtons } from './buttons';
import { boundsOf, fromPosition, UTM33 } from './crs';
import { fades } from './glide';
import { countyLines, hatching, names, PANES } from './layers';
import { chosenOf, Outline } from './outline';
import { clearPaperPatterns, patternOnPaper } from './paper-patterns';
import { readout } from './readout';
import { MAP_PADDING_PX, ZOOM_STEP } from './scale';
import { landAt, near, withSurroundings } from './surroundings';
import { MapTip } from './tip';
import { letOneFingerPass } from './touch';

export interface MapOptions {
  /** A live map can be zoomed and pointed at. The others are pictures. */
  live: boolean;
  /** Patterns are drawn line by line, because a PDF would make pictures of them. */
  onPaper: boolean;
  /** Whether the mouse wheel zooms the map. It must not on a page that scrolls. */
  wheelZooms?: boolean;
  /** Shows the chosen municipality close up in place of the whole map. */
  atFocus?: boolean;
  /** Codes of the areas that it shows, in place of the figure's own choice. */
  extent?: readonly string[];
  /** Called with the code of the area that was chosen: on its button, by a second click, or Enter. */
  onChoose?(code: string): void;
  /** Name of the municipality that an area leads to. Null where there is nothing to choose. */
  nameToChoose?(code: string): string | null;
}

/** One map in `host`, which decides its size. */
export class NorwayMap {
  private readonly map: LeafletMap;
  private readonly tip: MapTip | undefined;
  private rows: ReadonlyMap<string, Row> = new Map();
  private areas: Areas | undefined;
  private lines: Layer | undefined;
  /** The layers that a new figure may replace: hatching, names and the outline. */
  private above: Layer[] = [];
  private aboveContent = '';
  private chosen: Area | undefined;
  private borders: Borders | undefined;
  private figure: Figure | undefined;
  private framed = '';
  private userMoved = false;
  /** Code of the area whose tooltip is pinned. */
  private pinned: string | undefined;
  private readonly onKey = (event: KeyboardEvent) => {
    const { key, target } = event;
    const isOwn = target instanceof Element && target.closest('button, a, input, select, dialog');
    if (key !== 'Enter' || isOwn || this.pinned === undefined) return;
    // Reveal hides the slides that are not shown.
    if (!this.map.getContainer().checkVisibility({ opacityProperty: true })) return;
    event.preventDefault();
    this.choose(this.pinned);
  };
  private showUsefulButtons = () => {};
  /** The bounds of the overview. */
  private whole: LatLngBounds | undefined;
  /** The class that the legend has singled out, if any. */
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
      // The owner of the map calls `resize`. Leaflet would give a map that is hidden the size 0 ×
      // 0.
      trackResize: false,
    });
    for (const [name, z] of Object.entries(PANES)) {
      const pane = this.map.createPane(name);
      pane.style.zIndex = String(z);
      // Screen readers would find hundreds of nameless shapes. The table and the walk have their
      // values.
      if (live) pane.setAttribute('aria-hidden', 'true');
    }
    if (!live) return;
    this.tip = new MapTip(this.map, () => this.unpin());
    window.addEventListener('keydown', this.onKey);
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
    // In a close-up the land goes on beyond the map's edge, so the style sheet draws a frame.
    this.map.on('moveend', () => host.classList.toggle('close-up', !this.isWhole()));
  }

  private isWhole(): boolean {
    return this.whole === undefined || this.map.getBounds().contains(this.whole);
  }

  /**
   * Draws the figure. The areas are replaced only when the figure has other borders than before.
   */
  update(figure: Figure, borders: Borders): void {
    const fade = this.options.live && fades(this.encoding, figure.encoding as MapEncoding);
    this.figure = figure;
    const encoding = figure.encoding as MapEncoding;
    this.rows = new Map(figure.table.rows.map((row) => [row.key, row]));
    // Its numbers are those of the figure before.
    this.tip?.close();
    if (borders !== this.borders) this.layOut(borders, encoding, fade);
    this.areas?.paint(this.rows, encoding, this.only);
    this.layAbove(borders, encoding);
    const frame = [encoding.extent, this.showsChosen() ? encoding.focus : []].join('|');
    if (frame !== this.framed) {
      const isFirst = this.framed === '';
      this.framed = frame;
      this.userMoved = false;
      this.whole = this.extent(borders, encoding);
      this.frame(!isFirst);
    }
    this.patternsOnPaper();
  }

  /** Makes the areas of all classes but one pale; undefined ends it. */
  showOnly(klasse: string | undefined): void {
    this.only = klasse;
    if (this.encoding) this.areas?.paint(this.rows, this.encoding, klasse);
  }

  /** Shows the tooltip of one area as if the pointer were on it. Null closes the tooltip. */
  point(reading: { row: string } | null): void {
    const area = this.borders?.areas.get(reading?.row ?? '');
    this.areas?.mark(area && reading ? reading.row : null);
    const row = this.rows.get(reading?.row ?? '');
    if (!area || !row || !this.figure) {
      this.tip?.close();
      return;
    }
    const at = fromPosition(area.middle);
    // The walk can reach an area outside the visible part of the map.
    if (!this.map.getBounds().contains(at)) this.map.panTo(at, { animate: !reducedMotion() });
    this.tip?.show(readout(this.figure, row), at);
  }

  /** Fits the map to its host. To be called when the host's size has changed. */
  resize(): void {
    this.map.invalidateSize({ pan: false });
    if (!this.userMoved) this.frame(false);
    this.patternsOnPaper();
  }

  destroy(): void {
    window.removeEventListener('keydown', this.onKey);
    this.tip?.destroy();
    this.map.remove();
  }

  private patternsOnPaper(): void {
    const { encoding } = this;
    if (!this.options.onPaper || !encoding) return;
    clearPaperPatterns(this.map.getContainer());
    this.areas?.patternOnPaper(encoding);
    const over = this.map.getPane('overlay')?.querySelectorAll('path');
    if (encoding.overlay && over) patternOnPaper([...over], encoding.overlay.swatch);
  }

  private get encoding(): MapEncoding | undefined {
    return this.figure?.encoding as MapEncoding | undefined;
  }

  private layOut(borders: Borders, encoding: MapEncoding, fade: boolean): void {
    this.borders = borders;
    const old = this.areas;
    this.whole = this.extent(borders, encoding);
    this.lines?.remove();
    if (!fade) {
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
            click: (code, at) => this.click(code, at),
          }
        : null,
    );
    if (fade) old?.fadeAway();
    this.lines = countyLines(borders).addTo(this.map);
  }

  /**
   * Replaces hatching, outline and names if they differ from before. Another year changes none of
   * them.
   */
  private layAbove(borders: Borders, encoding: MapEncoding): void {
    const { focus, labels, marked, overlay } = encoding;
    const hatched = overlay
      ? [...this.rows.values()].flatMap(({ key, cells }) => (cells[overlay.column] ? key : []))
      : [];
    const content = JSON.stringify([
      encoding.vintage,
      encoding.level,
      focus,
      labels,
      hatched,
      marked,
    ]);
    if (content === this.aboveContent) return;
    this.aboveContent = content;
    for (const layer of this.above) layer.remove();
    this.chosen = chosenOf(borders, encoding);
    const above = [
      hatching(borders, encoding, this.rows),
      this.chosen ? new Outline(borders, this.chosen, encoding.level) : null,
      names(borders, this.labels(encoding)),
    ];
    this.above = above.filter((layer) => layer !== null);
    for (const layer of this.above) layer.addTo(this.map);
    this.showUsefulButtons();
  }

  /** Whether the map shows nothing but the chosen municipality and its surroundings. */
  private showsChosen(): boolean {
    return this.options.atFocus === true && this.chosen !== undefined;
  }

  private frame(animate: boolean): void {
    if (this.showsChosen()) this.toChosen(animate);
    else this.overview(animate);
  }

  private overview(animate: boolean): void {
    if (this.whole) this.move(this.whole, animate);
  }

  private toChosen(animate: boolean): void {
    if (this.chosen) this.move(withSurroundings(this.chosen), animate);
  }

  private move(bounds: LatLngBounds, animate: boolean): void {
    const padding: [number, number] = [MAP_PADDING_PX, MAP_PADDING_PX];
    if (animate && this.options.live && !reducedMotion()) {
      this.map.flyToBounds(bounds, { duration: 0.9, padding });
    } else {
      // Without `reset`, Leaflet would pan by whole pixels and be off by the rest.
      this.map.fitBounds(bounds, { animate: false, reset: true, padding } as FitBoundsOptions);
    }
  }

  /** The names of areas that the map shows. */
  private labels({ labels = [], extent }: MapEncoding): MapEncoding['labels'] {
    const shown = this.options.extent ?? extent;
    return shown ? labels.filter(({ code }) => shown.includes(code)) : labels;
  }

  private extent(borders: Borders, encoding: MapEncoding): LatLngBounds {
    const extent = this.options.extent ?? encoding.extent;
    const shown = extent?.flatMap((code) => borders.areas.get(code) ?? []);
    return boundsOf(shown ? around(shown.map(({ box }) => box)) : borders.box);
  }

  /** A click pins the tooltip, with a button that chooses. A second one on the same area chooses. */
  private click(code: string | undefined, at: LatLng): void {
    const row = this.rows.get(code ?? '');
    if (code !== undefined && code === this.pinned) this.choose(code);
    else if (code === undefined || !row || !this.figure) this.tip?.close();
    else {
      const content = readout(this.figure, row);
      const name = this.options.nameToChoose?.(code);
      if (name) {
        const button = h('button', { type: 'button' }, `Velg ${name}`);
        button.addEventListener('click', () => this.choose(code));
        content.append(button);
      }
      this.tip?.pin(content, at);
      this.pinned = code;
      this.areas?.hold(code);
    }
  }

  private choose(code: string): void {
    const isChoice = Boolean(this.options.nameToChoose?.(code));
    this.tip?.close();
    if (isChoice) this.options.onChoose?.(code);
  }

  private unpin(): void {
    this.pinned = undefined;
    this.areas?.hold(null);
  }

  private enter(code: string, at: LatLng): void {
    const row = this.rows.get(code);
    if (row && this.figure) this.tip?.enter(readout(this.figure, row), at);
  }
}

/**
 * The drawing of a figure in the page: a map, a chart, a grid or a table, with its legend and the walk
 * through its values. It is created when first drawn, updated in place, and as large as the page
 * leaves room for.
 */
import type { ChartPanels } from '../chart/panels';
import type { Borders } from '../data/borders';
import { h } from '../dom/element';
import { onAppearance, surroundings } from '../dom/preferences';
import { spoken } from '../dom/spoken';
import type { Encoding } from '../figure/encoding';
import type { Figure, FigureSpec } from '../figure/figure';
import type { NorwayMap } from '../map/map';
import { Grid } from './grid';
import { Legend, legendItems } from './legend';
import type { Stage } from './stage';
import { renderTable } from './table';
import { Walker } from './walker';

/** The classes that draw maps and charts, once they have been fetched. */
const renderers: { map?: typeof NorwayMap; charts?: typeof ChartPanels } = {};

/**
 * Fetches what draws a kind of figure, which must be there before `Drawing.update`. Leaflet and
 * Chart.js are files of their own: a slide that has no chart yet does not wait for one.
 */
export async function fetchRenderer(kind: Encoding['type']): Promise<void> {
  if (kind === 'map') renderers.map ??= (await import('../map/map')).NorwayMap;
  else if (kind !== 'table' && kind !== 'grid')
    renderers.charts ??= (await import('../chart/panels')).ChartPanels;
}

/** What each kind of drawing is called. */
const KINDS: Record<Encoding['type'], string> = {
  map: 'Kart',
  bars: 'Stolpediagram',
  columns: 'Søylediagram',
  lines: 'Linjediagram',
  grid: 'Rutenett',
  table: 'Tabell',
};

/** Where the numbers of a live drawing are, for screen readers. */
const NUMBERS = 'Verdiene kan gås gjennom rett under, og alle står bak knappen Tall.';

/** The sizes of a drawing whose slide is hidden. */
const HIDDEN = /^0x0(,0x0)*$/;

/** The drawing of one figure. `title` is used in labels for screen readers. */
export class Drawing {
  readonly element = h('div', { class: 'drawing' });
  private map: NorwayMap | undefined;
  private charts: ChartPanels | undefined;
  private grid: Grid | undefined;
  /** The chosen municipality close up beside the whole country, or another part of the country. */
  private lens: NorwayMap | undefined;
  /** What the lens shows. */
  private lensContent = '';
  private legend: Legend | undefined;
  private walker: Walker | undefined;
  private figure: Figure | undefined;
  private borders: Borders | undefined;
  private size = '';
  private ratio = 1;
  private textScale = 1;
  /** What charts and grids are drawn with. */
  private look = '';
  private unwatchAppearance = () => {};
  private readonly sized = new ResizeObserver(() => {
    const size = this.sizes();
    // A slide that is hidden now is shown again later with the same size as before.
    if (!HIDDEN.test(size) && size !== this.size) this.resize();
  });

  constructor(
    private readonly title: FigureSpec['title'],
    private readonly stage: Stage,
  ) {}

  /** Draws the figure. `borders` must be given for a map. */
  update(figure: Figure, borders: Borders | undefined): void {
    const isNew = this.figure?.encoding.type !== figure.encoding.type;
    if (isNew) this.create(figure.encoding.type);
    this.figure = figure;
    this.borders = borders;
    this.drawLegend(figure);
    if (figure.encoding.type === 'table') this.element.replaceChildren(renderTable(figure));
    this.makeLens(figure);
    this.charts?.update(figure);
    this.grid?.update(figure);
    if (borders) {
      this.map?.update(figure, borders);
      this.lens?.update(figure, borders);
    }
    this.describe(figure);
    this.walk(figure);
    if (isNew) this.watchSize();
  }

  /** Sets the size of the text in charts and grids: 1 is the view's own. Maps have theirs from the style sheet. */
  scaleText(scale: number): void {
    this.textScale = scale;
    this.drawAnew();
  }

  /**
   * Fits the drawing to its room. To be called when the room or the slide's scale has changed. A
   * hidden drawing is fitted when it is shown.
   */
  resize(): void {
    this.drawAnew();
    const drawn = `${this.size} ${this.ratio}`;
    this.size = this.sizes();
    if (HIDDEN.test(this.size)) return;
    this.ratio = this.stage.pixelRatio();
    if (drawn === `${this.size} ${this.ratio}`) return;
    this.charts?.resize(this.ratio);
    this.grid?.resize();
    this.map?.resize();
    this.lens?.resize();
  }

  /** Draws charts and grids anew if their text is to have another size, or the page looks different now. */
  private drawAnew(): void {
    const { figure, borders } = this;
    const isFixed = this.charts ?? this.grid;
    if (!figure || !isFixed || this.look === JSON.stringify(this.wanted())) return;
    this.destroy();
    this.update(figure, borders);
  }

  /** What a chart or grid is to be drawn with. The size of its text is in CSS pixels. */
  private wanted() {
    return { fontSize: this.textScale * this.stage.fontSize(), ...surroundings(this.element) };
  }

  destroy(): void {
    this.sized.disconnect();
    this.unwatchAppearance();
    for (const one of [this.map, this.charts, this.grid, this.lens]) one?.destroy();
    this.map =
      this.charts =
      this.grid =
      this.lens =
      this.legend =
      this.walker =
      this.figure =
        undefined;
    this.lensContent = '';
    // A timer of Reveal's keeps its slides in memory for ever. Emptied, they do not keep their
    // maps.
    this.element.replaceChildren();
  }

  private create(kind: Encoding['type']): void {
    this.destroy();
    this.element.dataset.kind = kind;
    this.ratio = this.stage.pixelRatio();
    const { live, wheelZooms } = this.stage;
    const look = this.wanted();
    this.look = JSON.stringify(look);
    this.unwatchAppearance = onAppearance(() => this.resize());
    if (kind === 'map') {
      const host = h('div', { class: 'canvas' });
      if (live) {
        host.setAttribute('role', 'region');
        host.setAttribute('aria-label', `${KINDS[kind]}: ${spoken(this.title)}`);
        host.setAttribute('aria-description', NUMBERS);
      }
      this.element.append(host);
      const onChoose = (code: string) => this.stage.choose(code);
      const nameToChoose = (code: string) => this.nameToChoose(code);
      this.map =
        renderers.map &&
        new renderers.map(host, { live, onPaper: !live, wheelZooms, onChoose, nameToChoose });
    } else if (kind === 'grid') {
      const host = h('div', { class: 'grid' });
      this.element.append(host);
      this.grid = new Grid(host, { live, ...look });
    } else if (kind !== 'table') {
      const host = h('div', { class: 'charts' });
      this.element.append(host);
      this.charts =
        renderers.charts &&
        new renderers.charts(host, {
          live,
          pixelRatio: this.ratio,
          ...look,
        });
    }
  }

  /** Name of the municipality that a click on an area of any vintage can choose; null for none. */
  private nameToChoose(code: string): string | null {
    const { kommuner, store } = this.stage;
    const found = kommuner?.resolve(code);
    if (!kommuner || !found || found.kind === 'unknown') return null;
    if (found.kind === 'several') return found.name;
    return found.code === store.state.kommune ? null : kommuner.name(found.code);
  }

  private drawLegend(figure: Figure): void {
    const items = legendItems(figure);
    if (items.length === 0) {
      this.legend?.element.remove();
      this.legend = undefined;
      return;
    }
    if (!this.legend) {
      const live = this.stage.live && figure.encoding.type === 'map';
      this.legend = new Legend(live ? (key) => this.map?.showOnly(key) : undefined);
      this.element.prepend(this.legend.element);
    }
    this.legend.update(items);
  }

  private walk(figure: Figure): void {
    if (!this.stage.live || figure.encoding.type === 'table') return;
    if (!this.walker) {
      this.walker = new Walker({
        title: this.title,
        point: (reading) => (this.map ?? this.charts ?? this.grid)?.point(reading),
        choose: ({ row }) => {
          const now = this.figure?.encoding;
          if (now?.type === 'map' && now.level === 'kommuner') this.stage.choose(row);
        },
      });
      this.element.append(this.walker.element);
    }
    this.walker.update(figure);
  }

  /**
   * Says what kind of drawing it is and, live, where its numbers are. Its finding stands as text above
   * it, and would be heard twice. A PDF only tags an `<svg>` as an image when the role is on the
   * element itself: the SVG of a map's areas gets it, and the other layers are hidden.
   */
  private describe({ encoding }: Figure): void {
    const { live } = this.stage;
    for (const layer of live ? [] : this.element.querySelectorAll('.canvas svg')) {
      const areas = layer.closest('.leaflet-areas-pane') !== null;
      layer.setAttribute(areas ? 'role' : 'aria-hidden', areas ? 'img' : 'true');
    }
    const name = `${KINDS[encoding.type]}: ${live ? spoken(this.title) : this.title}`;
    for (const picture of this.element.querySelectorAll('[role="img"]')) {
      const panel = picture.closest('.panel')?.querySelector('.panel-title')?.textContent;
      // Each of several panels says only which one it is.
      const label = panel ? `${panel}. ${name}` : live ? `${name}. ${NUMBERS}` : name;
      picture.setAttribute('aria-label', label);
    }
  }

  /** Adds the lens: a small map, of the chosen municipality or of what the map is compared with. */
  private makeLens({ encoding }: Figure): void {
    if (encoding.type !== 'map') return;
    const { beside, extent, focus, level, still, vintage } = encoding;
    this.element.classList.toggle('of-a-part', extent !== undefined);
    const isClose = level === 'kommuner' && !still && focus.length > 0;
    const content = beside ? beside.codes : isClose ? focus : [];
    const key = `${vintage} ${content.join()}`;
    if (key === this.lensContent) return;
    this.lensContent = key;
    this.lens?.destroy();
    this.lens = undefined;
    this.element.querySelector('.lens')?.remove();
    if (content.length === 0) return;
    const host = h('div', { class: 'lens', 'aria-hidden': 'true' });
    this.element.append(host);
    if (beside) {
      host.classList.add('beside');
      host.append(h('p', { class: 'lens-title' }, beside.title));
    }
    const shows = beside ? { extent: beside.codes } : { atFocus: true };
    this.lens =
      renderers.map &&
      new renderers.map(host, { live: false, onPaper: !this.stage.live, ...shows });
  }

  /**
   * Watches for changes of the room, which a longer caption or legend makes smaller. The observer
   * reports them after the browser's own layout and before painting. Reading the size at each
   * change instead would force one more layout for every drawing.
   */
  private watchSize(): void {
    for (const box of this.boxes()) this.sized.observe(box);
  }

  private sizes(): string {
    return this.boxes()
      .map((box) => `${box.offsetWidth}x${box.offsetHeight}`)
      .join();
  }

  private boxes(): HTMLElement[] {
    return [
      this.element,
      ...this.element.querySelectorAll<HTMLElement>(':scope > .canvas, .charts, .grid'),
    ];
  }
}

/**
 * The drawing of a figure in the page: a map, a chart or a table with its legend and the walk through
 * its values. Created when first drawn, updated in place, as large as the room that it has.
 */
import { ChartPanels } from '../chart/panels';
import type { Borders } from '../data/borders';
import type { Encoding } from '../figure/encoding';
import type { Figure, FigureSpec } from '../figure/figure';
import { renderTable } from '../table/table';
import { h, rootFontSize } from './dom';
import { type FigureMap, type Kit, SKETCHES } from './kits';
import { Legend, legendItems } from './legend';
import type { Stage } from './stage';
import { Walker } from './walker';

/** Canvas pixels per CSS pixel on paper. */
const PAPER_RATIO = 3;
/** Sizes of a drawing whose slide is turned away. */
const UNSEEN = /^0x0(,0x0)*$/;

export class Drawing {
  readonly element = h('div', { class: 'drawing' });
  private map: FigureMap | undefined;
  private charts: ChartPanels | undefined;
  private lens: FigureMap | undefined;
  private legend: Legend | undefined;
  private walker: Walker | undefined;
  private figure: Figure | undefined;
  private borders: Borders | undefined;
  private kit: Kit | undefined;
  /** Nothing of its kind has been drawn yet, so the room for it must be measured. */
  isNew = true;
  private isWatched = false;
  private size = '';
  private ratio = 1;
  private readonly sized = new ResizeObserver(() => {
    const size = this.sizes();
    // A slide that is turned away has no size, and comes back as it was.
    if (!UNSEEN.test(size) && size !== this.size) this.resize();
  });

  constructor(
    private readonly title: FigureSpec['title'],
    private readonly stage: Stage,
  ) {}

  /** Makes room in the page, without asking for sizes. `borders` are those of a map. */
  write(figure: Figure, borders: Borders | undefined, kit: Kit): void {
    const before = this.figure?.encoding.type;
    if (before !== figure.encoding.type || kit !== this.kit) {
      this.create(figure.encoding.type, kit);
      // What was sketched stands in the same room, and is seen until it is drawn.
      this.isNew = before !== figure.encoding.type;
      this.isWatched = false;
    }
    this.figure = figure;
    this.borders = borders;
    this.drawLegend(figure);
    this.charts?.write(figure);
    if (figure.encoding.type === 'table') this.element.replaceChildren(renderTable(figure));
    this.makeLens(figure, kit);
    if (kit !== SKETCHES) this.walk(figure);
  }

  /** Asks for the sizes that it draws in, once: changes are then watched. */
  measure(): void {
    this.map?.measure();
    this.lens?.measure();
    this.charts?.measure();
    this.size = this.sizes();
  }

  /** Whether the borders' lines must be loaded before it can be drawn. */
  get needsLines(): boolean {
    const { figure, borders, map } = this;
    return (
      figure !== undefined && borders !== undefined && map?.needsLines(figure, borders) === true
    );
  }

  /** Draws what was written, at the sizes that were measured. */
  draw(): void {
    const { figure, borders } = this;
    if (!figure) return;
    if (borders) {
      this.map?.update(figure, borders);
      this.describeOnPaper(figure);
      this.lens?.update(figure, borders);
    }
    this.charts?.draw();
    if (!this.isWatched) this.watchSize();
    this.isWatched = true;
    this.isNew = false;
  }

  /** After a change of size or scale; what is not seen now follows when it is. */
  resize(): void {
    const drawn = `${this.size} ${this.ratio}`;
    this.size = this.sizes();
    if (UNSEEN.test(this.size)) return;
    this.ratio = this.pixelRatio();
    if (drawn === `${this.size} ${this.ratio}`) return;
    this.charts?.resize(this.ratio);
    this.map?.resize();
  }

  destroy(): void {
    this.sized.disconnect();
    for (const one of [this.map, this.charts, this.lens]) one?.destroy();
    this.map = this.charts = this.lens = this.legend = this.walker = this.figure = undefined;
    // Reveal's own timer looks at its slides for ever: they must not keep their maps.
    this.element.replaceChildren();
  }

  private create(kind: Encoding['type'], kit: Kit): void {
    this.destroy();
    this.kit = kit;
    this.element.dataset.kind = kind;
    this.ratio = this.pixelRatio();
    const live = this.stage.medium !== 'paper';
    if (kind === 'map') {
      const host = h('div', { class: 'canvas' });
      if (live) {
        host.setAttribute('role', 'region');
        host.setAttribute('aria-label', `Kart: ${this.title}`);
      }
      this.element.append(host);
      this.map = new kit.NorwayMap(host, { live, onChoose: (code) => this.stage.choose(code) });
    } else if (kind !== 'table') {
      const host = h('div', { class: 'charts' });
      this.element.append(host);
      this.charts = new ChartPanels(host, kit, {
        live,
        pixelRatio: this.ratio,
        fontSize: this.stage.medium === 'page' ? 0.9 * rootFontSize() : 20,
      });
    }
  }

  private drawLegend(figure: Figure): void {
    const items = legendItems(figure);
    if (items.length === 0) {
      this.legend?.element.remove();
      this.legend = undefined;
      return;
    }
    if (!this.legend) {
      const live = this.stage.medium !== 'paper' && figure.encoding.type === 'map';
      this.legend = new Legend(live ? (key) => this.map?.showOnly(key) : undefined);
      this.element.prepend(this.legend.element);
    }
    this.legend.update(items);
  }

  private walk(figure: Figure): void {
    if (this.stage.medium === 'paper' || figure.encoding.type === 'table') return;
    if (!this.walker) {
      this.walker = new Walker({
        title: this.title,
        point: (reading) => (this.map ?? this.charts)?.point(reading),
        choose: ({ row }) => {
          const now = this.figure?.encoding;
          if (now?.type === 'map' && now.level === 'kommuner') this.stage.choose(row);
        },
      });
      this.element.append(this.walker.element);
    }
    this.walker.update(figure);
  }

  /** A PDF tags an SVG that is an image itself, not an image around it: the areas speak for all. */
  private describeOnPaper({ finding }: Figure): void {
    if (this.stage.medium !== 'paper') return;
    for (const layer of this.element.querySelectorAll('.canvas svg')) {
      const areas = layer.closest('.leaflet-areas-pane') !== null;
      layer.setAttribute(areas ? 'role' : 'aria-hidden', areas ? 'img' : 'true');
      if (areas) layer.setAttribute('aria-label', finding);
    }
  }

  /** On paper the map stays whole, and a lens shows the chosen municipality. */
  private makeLens({ encoding }: Figure, { NorwayMap }: Kit): void {
    this.lens?.destroy();
    this.lens = undefined;
    this.element.querySelector('.lens')?.remove();
    const wanted =
      this.stage.medium === 'paper' && encoding.type === 'map' && encoding.level === 'kommuner';
    if (!wanted || encoding.still || encoding.focus.length === 0) return;
    const host = h('div', { class: 'lens', 'aria-hidden': 'true' });
    this.element.append(host);
    this.lens = new NorwayMap(host, { live: false, atFocus: true });
  }

  /**
   * A longer caption, its own or a neighbour's, and a longer legend leave less room. That is seen
   * when the page has been laid out and before it is painted: a drawing that asked for its size at
   * each change would have the page laid out once more for itself.
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
      ...this.element.querySelectorAll<HTMLElement>(':scope > .canvas, .charts'),
    ];
  }

  private pixelRatio(): number {
    return this.stage.medium === 'paper' ? PAPER_RATIO : devicePixelRatio * this.stage.scale();
  }
}

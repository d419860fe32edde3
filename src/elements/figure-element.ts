/** A figure in the page: finding, drawing, source line. A fault in one stays in that one. */
import type { ChartPanels } from '../chart/panels';
import type { Borders } from '../data/borders';
import { DataError } from '../data/jsonstat';
import { loadBorders, loadData } from '../data/load';
import type { Encoding } from '../figure/encoding';
import { type Figure, type FigureSpec, isWhole } from '../figure/figure';
import type { NorwayMap } from '../map/map';
import { renderTable } from '../table/table';
import { fontsLoaded, h, reducedMotion, rootFontSize } from './dom';
import { Legend, legendItems } from './legend';
import { SourceLine } from './source-line';
import type { Stage } from './stage';
import { Walker } from './walker';

/** Canvas pixels per CSS pixel on paper. */
const PAPER_RATIO = 3;
/** Sizes of a drawing whose slide is turned away. */
const UNSEEN = /^0x0(,0x0)*$/;

/** Leaflet and Chart.js are most of the deck's code: the words are painted before they come. */
const loadKit = async () => {
  const [{ NorwayMap }, { ChartPanels }] = await Promise.all([
    import('../map/map'),
    import('../chart/panels'),
  ]);
  return { NorwayMap, ChartPanels };
};
type Kit = Awaited<ReturnType<typeof loadKit>>;

export class FigureElement {
  readonly element: HTMLElement;
  private readonly finding = h('p', { class: 'finding' });
  private readonly caveat = h('p', { class: 'caveat' });
  private readonly place = h('p', { class: 'place' });
  private readonly drawing = h('div', { class: 'drawing' });
  private readonly source = new SourceLine();
  private map: NorwayMap | undefined;
  private charts: ChartPanels | undefined;
  private lens: NorwayMap | undefined;
  private legend: Legend | undefined;
  private walker: Walker | undefined;
  private kind: Encoding['type'] | undefined;
  private figure: Figure | undefined;
  private turn = 0;
  private size = '';
  private readonly sized = new ResizeObserver(() => {
    const size = this.measure();
    // A slide that is turned away has no size, and comes back as it was.
    if (!UNSEEN.test(size) && size !== this.size) this.resize();
  });
  /** Resolves when the figure is drawn for the latest state. */
  done: Promise<void> = Promise.resolve();

  constructor(
    readonly spec: FigureSpec,
    private readonly stage: Stage,
  ) {
    const caption = h('figcaption', {}, this.finding, this.caveat, this.place);
    this.element = h(
      'figure',
      {
        'data-figure': spec.name,
        'data-ready': 'false',
        // A PDF would take the name for an alternative to all that stands in the figure.
        'aria-label': stage.medium === 'paper' ? undefined : spec.title,
      },
      caption,
      this.drawing,
      this.footer(),
    );
  }

  /** Draws the figure for the state that is now; the latest call wins. */
  update(): Promise<void> {
    const turn = ++this.turn;
    this.element.dataset.ready = 'false';
    this.done = this.draw(turn).catch((error: unknown) => {
      if (turn === this.turn) this.fail(error);
    });
    return this.done;
  }

  /** What is drawn now; undefined before the first drawing and after a fault. */
  get shown(): Figure | undefined {
    return this.element.dataset.failed ? undefined : this.figure;
  }

  /** The finding as it stands. */
  get headline(): string {
    return this.finding.textContent ?? '';
  }

  /** After a change of size or scale; what is not seen now follows when it is. */
  resize(): void {
    this.size = this.measure();
    if (UNSEEN.test(this.size)) return;
    this.charts?.resize(this.pixelRatio());
    this.map?.resize();
  }

  destroy(): void {
    this.turn += 1;
    this.sized.disconnect();
    this.clear();
    this.lens?.destroy();
    this.lens = undefined;
    this.kind = undefined;
    // Reveal's own timer looks at its slides for ever: they must not keep their maps.
    this.drawing.replaceChildren();
  }

  private async draw(turn: number): Promise<void> {
    const [data, kit] = await Promise.all([
      loadData(this.spec.needs, this.spec.years?.(this.stage.store.state)),
      loadKit(),
    ]);
    if (turn !== this.turn) return;
    const figure = this.spec.build(data, this.stage.store.state);
    if (!isWhole(figure)) throw new Error(`${this.spec.name} lacks a number: ${figure.finding}`);
    const { encoding } = figure;
    const borders =
      encoding.type === 'map' ? await loadBorders(encoding.vintage, encoding.level) : undefined;
    await fontsLoaded();
    if (turn !== this.turn) return;
    this.figure = figure;
    this.element.removeAttribute('data-failed');
    this.finding.textContent = figure.finding;
    this.caveat.textContent = figure.caveat ?? '';
    this.caveat.hidden = !figure.caveat;
    this.place.textContent = figure.place ?? '';
    this.place.hidden = !figure.place;
    this.source.update(figure);
    const isNew = this.kind !== encoding.type;
    if (isNew) this.create(encoding.type, kit);
    // Before the drawing: the legend takes room from it.
    this.drawLegend(figure);
    if (this.map && borders) {
      this.map.update(figure, borders);
      this.describeOnPaper(figure);
      this.drawLens(figure, borders, kit);
    } else if (this.charts) this.charts.update(figure);
    else if (encoding.type === 'table') this.drawing.replaceChildren(renderTable(figure));
    this.walk(figure);
    if (isNew) this.watchSize();
    this.element.dataset.ready = 'true';
  }

  /**
   * A longer caption, its own or a neighbour's, and a longer legend leave less room. That is seen
   * when the page has been laid out and before it is painted: a drawing that asked for its size at
   * each change would have the page laid out once more for itself.
   */
  private watchSize(): void {
    this.size = this.measure();
    for (const box of this.boxes()) this.sized.observe(box);
  }

  private boxes(): HTMLElement[] {
    return [
      this.drawing,
      ...this.drawing.querySelectorAll<HTMLElement>(':scope > .canvas, .charts'),
    ];
  }

  private clear(): void {
    this.map?.destroy();
    this.charts?.destroy();
    this.map = undefined;
    this.charts = undefined;
  }

  private walk(figure: Figure): void {
    const { encoding } = figure;
    if (this.stage.medium === 'paper' || encoding.type === 'table') return;
    if (!this.walker) {
      this.walker = new Walker({
        title: this.spec.title,
        point: (reading) => (this.map ?? this.charts)?.point(reading),
        choose: ({ row }) => {
          const now = this.figure?.encoding;
          if (now?.type === 'map' && now.level === 'kommuner') this.stage.choose(row);
        },
      });
      this.drawing.append(this.walker.element);
    }
    this.walker.update(figure);
  }

  private create(kind: Encoding['type'], { NorwayMap, ChartPanels }: Kit): void {
    this.clear();
    this.sized.disconnect();
    this.legend = undefined;
    this.walker = undefined;
    this.drawing.replaceChildren();
    this.drawing.dataset.kind = kind;
    this.kind = kind;
    const live = this.stage.medium !== 'paper';
    if (kind === 'map') {
      const host = h('div', { class: 'canvas' });
      if (live) {
        host.setAttribute('role', 'region');
        host.setAttribute('aria-label', `Kart: ${this.spec.title}`);
      }
      this.drawing.append(host);
      this.map = new NorwayMap(host, { live, onChoose: (code) => this.stage.choose(code) });
    } else if (kind !== 'table') {
      const host = h('div', { class: 'charts' });
      this.drawing.append(host);
      this.charts = new ChartPanels(host, {
        live,
        pixelRatio: this.pixelRatio(),
        fontSize: this.stage.medium === 'page' ? 0.9 * rootFontSize() : 20,
        animate: live && !reducedMotion(),
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
      const show = (key: string | undefined) => {
        this.map?.showOnly(key);
      };
      this.legend = new Legend(live ? show : undefined);
      this.drawing.prepend(this.legend.element);
    }
    this.legend.update(items);
  }

  /** A PDF tags an SVG that is an image itself, not an image around it: the areas speak for all. */
  private describeOnPaper({ finding }: Figure): void {
    if (this.stage.medium !== 'paper') return;
    for (const layer of this.drawing.querySelectorAll('.canvas svg')) {
      const areas = layer.closest('.leaflet-areas-pane');
      areas?.removeAttribute('aria-hidden');
      layer.setAttribute(areas ? 'role' : 'aria-hidden', areas ? 'img' : 'true');
      if (areas) layer.setAttribute('aria-label', finding);
    }
  }

  /** On paper the map stays whole, and a lens shows the chosen municipality. */
  private drawLens(figure: Figure, borders: Borders, { NorwayMap }: Kit): void {
    this.lens?.destroy();
    this.lens = undefined;
    this.drawing.querySelector('.lens')?.remove();
    const { encoding } = figure;
    const wanted =
      this.stage.medium === 'paper' && encoding.type === 'map' && encoding.level === 'kommuner';
    if (!wanted || encoding.still || encoding.focus.length === 0) return;
    const host = h('div', { class: 'lens', 'aria-hidden': 'true' });
    this.drawing.append(host);
    this.lens = new NorwayMap(host, { live: false, atFocus: true });
    this.lens.update(figure, borders);
  }

  private footer(): HTMLElement {
    if (this.stage.medium === 'paper') return h('footer', {}, this.source.element);
    const open = h('button', { type: 'button', class: 'open-table' }, 'Tall');
    open.setAttribute('aria-label', `Tall: ${this.spec.title}`);
    open.addEventListener('click', () => {
      if (this.figure) {
        const { spec, figure, drawing } = this;
        void import('../table/panel').then(({ openTable }) =>
          openTable({ spec, figure, drawing }, this.stage),
        );
      }
    });
    return h('footer', {}, this.source.element, open);
  }

  private fail(error: unknown): void {
    this.destroy();
    // What is wrong with the data is told in Norwegian; the rest is for whoever mends the deck.
    const told = error instanceof DataError;
    if (!told) console.error(error);
    const why = told ? error.message : 'Noe gikk galt da den skulle tegnes.';
    this.finding.textContent = 'Denne figuren kan ikke vises.';
    this.caveat.hidden = true;
    this.place.hidden = true;
    this.drawing.replaceChildren(h('p', { class: 'figure-error', role: 'note' }, why));
    this.source.clear();
    this.element.dataset.failed = 'true';
    this.element.dataset.ready = 'true';
  }

  private measure(): string {
    return this.boxes()
      .map((box) => `${box.offsetWidth}x${box.offsetHeight}`)
      .join();
  }

  private pixelRatio(): number {
    return this.stage.medium === 'paper' ? PAPER_RATIO : devicePixelRatio * this.stage.scale();
  }
}

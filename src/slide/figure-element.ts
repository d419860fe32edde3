/**
 * A figure in the page: finding, drawing and source line. A figure that fails does not stop the
 * others.
 */
import { DataError } from '../data/jsonstat';
import { loadBorders, loadData } from '../data/load';
import { onEscape } from '../dom/dismiss';
import { fontsLoaded, h, setText } from '../dom/element';
import { icon } from '../dom/icon';
import { spoken } from '../dom/spoken';
import { type Figure, type FigureSpec, isWhole, tableAnchor } from '../figure/figure';
import { Drawing, fetchRenderer } from './drawing';
import { SourceLine } from './source-line';
import type { Stage } from './stage';

/** How much larger a chart's text is where the figure fills the slide, or is the newest on it. */
const [FULL_TEXT_SCALE, NEWEST_TEXT_SCALE] = [1.6, 1.3];

/**
 * The part of a figure in a step of its slide: it has not come yet, is the newest and largest, came
 * before, or stands with all the others.
 */
export type Part = 'coming' | 'newest' | 'earlier' | 'whole';

/** The element of one figure, which is drawn by `update`. */
export class FigureElement {
  readonly element: HTMLElement;
  private readonly finding = h('p', { class: 'finding' });
  private readonly caveat = h('p', { class: 'caveat' });
  private readonly place = h('p', { class: 'place' });
  private readonly drawing: Drawing;
  private readonly source = new SourceLine();
  /** The finding says it in words. */
  private readonly landing = h('p', { class: 'landing', 'aria-hidden': 'true' });
  private readonly enlarge = h('button', { type: 'button', class: 'enlarge' });
  private figure: Figure | undefined;
  private turn = 0;
  private letEscapeGo = () => {};
  /** Resolves when the figure is drawn for the latest state. */
  done: Promise<void> = Promise.resolve();

  constructor(
    readonly spec: FigureSpec,
    private readonly stage: Stage,
  ) {
    this.drawing = new Drawing(spec.title, stage);
    const caption = h('figcaption', {}, this.landing, this.finding, this.caveat, this.place);
    this.element = h(
      'figure',
      {
        'data-figure': spec.name,
        'data-ready': 'false',
        // A PDF would take the label for a replacement of everything in the figure.
        'aria-label': stage.live ? spoken(spec.title) : undefined,
      },
      caption,
      this.drawing.element,
      this.footer(),
    );
  }

  /** Fetches the tables, so that the figure can be drawn at once when it comes. */
  async prepare(): Promise<void> {
    const figure = this.spec.build(await loadData(this.spec.needs), this.stage.store.state);
    await fetchRenderer(figure.encoding.type);
  }

  /** Draws the figure for the present state. A later call overtakes one that is still waiting. */
  update(): Promise<void> {
    const turn = ++this.turn;
    this.element.dataset.ready = 'false';
    this.done = this.draw(turn).catch((error: unknown) => {
      if (turn === this.turn) this.fail(error);
    });
    return this.done;
  }

  /** The figure that is drawn now. Undefined before the first drawing and after a failure. */
  get shown(): Figure | undefined {
    return this.element.dataset.failed ? undefined : this.figure;
  }

  /** The text of the finding; '' while it is not shown, so that a guess is not given away by ear. */
  get headline(): string {
    const isShown = this.finding.checkVisibility({ visibilityProperty: true });
    return isShown ? (this.finding.textContent ?? '') : '';
  }

  /** Gives the figure its part in the step that is shown. */
  arrange(part: Part): void {
    this.element.dataset.part = part;
    this.hideFinding();
    this.scaleText();
  }

  /** Lets the figure fill the slide, with text to match, or takes it back to its place. */
  fill(isFull: boolean): void {
    if (isFull === this.element.classList.contains('is-full')) return;
    this.element.classList.toggle('is-full', isFull);
    this.letEscapeGo();
    const { store } = this.stage;
    this.letEscapeGo = isFull
      ? onEscape(
          () => store.state.figur === this.spec.name && !document.querySelector('dialog[open]'),
          () => store.set({ figur: null }),
        )
      : () => undefined;
    this.labelEnlarge(isFull);
    this.scaleText();
    this.drawing.resize();
  }

  private scaleText(): void {
    const { classList, dataset } = this.element;
    const isFull = classList.contains('is-full');
    const isNewest = dataset.part === 'newest';
    this.drawing.scaleText(isFull ? FULL_TEXT_SCALE : isNewest ? NEWEST_TEXT_SCALE : 1);
  }

  /** Fits the drawing to its room. To be called when the room or the slide's scale has changed. */
  resize(): void {
    this.drawing.resize();
  }

  destroy(): void {
    this.turn += 1;
    this.letEscapeGo();
    this.drawing.destroy();
  }

  private async draw(turn: number): Promise<void> {
    const data = await loadData(this.spec.needs);
    if (turn !== this.turn) return;
    const figure = this.spec.build(data, this.stage.store.state);
    if (!isWhole(figure)) throw new Error(`${this.spec.name} lacks a number: ${figure.finding}`);
    const { encoding } = figure;
    const borders =
      encoding.type === 'map' ? await loadBorders(encoding.vintage, encoding.level) : undefined;
    await Promise.all([fetchRenderer(encoding.type), fontsLoaded()]);
    if (turn !== this.turn) return;
    this.figure = figure;
    this.element.removeAttribute('data-failed');
    this.write(figure);
    this.drawing.update(figure, borders);
    this.element.dataset.ready = 'true';
  }

  private write(figure: Figure): void {
    const { lands } = figure;
    this.landing.replaceChildren(...(lands ? [h('b', {}, lands.number), ` ${lands.text}`] : []));
    this.landing.hidden = !lands;
    setText(this.finding, figure.finding);
    this.hideFinding();
    setText(this.caveat, figure.caveat ?? '');
    this.caveat.hidden = !figure.caveat;
    setText(this.place, figure.place ?? '');
    this.place.hidden = !figure.place;
    this.source.update([figure]);
  }

  /** Leaves the finding to screen readers while number and words stand in its place. */
  private hideFinding(): void {
    const isInstead = this.element.dataset.part === 'newest' && this.figure?.lands?.isFinding;
    this.finding.classList.toggle('visually-hidden', Boolean(isInstead));
  }

  private footer(): HTMLElement {
    // On screen a button opens the table. On paper a link leads to it in the appendix.
    if (!this.stage.live) {
      const link = this.stage.hasAppendix ? [tableLink(this.spec)] : [];
      return h('footer', {}, this.source.element, ...link);
    }
    const open = h('button', { type: 'button', class: 'open-table' }, 'Tall');
    open.setAttribute('aria-label', `Tall: ${spoken(this.spec.title)}`);
    open.addEventListener('click', async () => {
      const { spec, figure } = this;
      if (!figure) return;
      const { openTable } = await import('./table-panel');
      openTable({ spec, figure }, this.stage);
    });
    this.labelEnlarge(false);
    const toggle = () => {
      const { store } = this.stage;
      const { name } = this.spec;
      store.set({ figur: store.state.figur === name ? null : name });
    };
    if (!this.stage.enlarges) return h('footer', {}, this.source.element, open);
    this.enlarge.addEventListener('click', toggle);
    this.finding.addEventListener('click', toggle);
    return h('footer', {}, this.source.element, this.enlarge, open);
  }

  private labelEnlarge(isFull: boolean): void {
    const label = isFull ? 'Tilbake til lysbildet' : 'La figuren fylle lysbildet';
    this.enlarge.title = label;
    this.enlarge.setAttribute('aria-label', `${label}: ${spoken(this.spec.title)}`);
    this.enlarge.replaceChildren(icon(isFull ? 'close' : 'whole'));
  }

  private fail(error: unknown): void {
    this.destroy();
    this.landing.hidden = true;
    // The audience gets a fault of the data in Norwegian. Other errors go to the console.
    const told = error instanceof DataError;
    if (!told) console.error(error);
    const why = told ? error.message : 'Noe gikk galt da den skulle tegnes.';
    this.finding.textContent = 'Denne figuren kan ikke vises.';
    this.caveat.hidden = true;
    this.place.hidden = true;
    this.drawing.element.replaceChildren(h('p', { class: 'figure-error', role: 'note' }, why));
    this.source.clear();
    this.element.dataset.failed = 'true';
    this.element.dataset.ready = 'true';
  }
}

function tableLink(spec: FigureSpec): HTMLElement {
  const link = h('a', { class: 'to-table', href: `#${tableAnchor(spec)}` }, 'Tall i vedlegget');
  link.setAttribute('aria-label', `Tall i vedlegget: ${spec.title}`);
  return link;
}

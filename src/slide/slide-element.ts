/** A slide in the page, the same in every view: words, figures and controls. */
import { comesAt, lastStep, type Slide } from '../deck';
import { h, trustedHtml } from '../dom/element';
import { FigureElement } from './figure-element';
import type { LiveControl } from './live-control';
import { SourceLine } from './source-line';
import type { Stage } from './stage';

/**
 * Makes a slide's element without its content. Reveal needs the elements of all slides at the
 * start.
 */
export const slideFrame = ({ id, layout }: Slide): HTMLElement =>
  h('section', { id, class: 'slide', 'data-layout': layout });

/** The content of one slide. The figures are drawn by `show`. */
export class SlideElement {
  readonly figures: FigureElement[];
  private readonly words: HTMLElement;
  private readonly source = new SourceLine('slide-source');
  private controls: LiveControl[] = [];
  /** The step that is shown. The whole slide before the first call of `show`. */
  private step: number;
  private shown = false;
  /** The finding that was spoken last. */
  private said = '';

  constructor(
    readonly slide: Slide,
    readonly stage: Stage,
    heading: 'h1' | 'h2' = 'h2',
    readonly element: HTMLElement = slideFrame(slide),
  ) {
    this.step = lastStep(slide);
    this.figures = slide.figures.map((spec) => new FigureElement(spec, stage));
    const title = h(heading, { tabindex: '-1' }, slide.title);
    this.words = trustedHtml(h('div', { class: 'words' }), slide.words);
    const text = h('div', { class: 'text' }, title, this.words);
    this.element.append(text);
    if (this.figures.length) {
      this.element.append(
        h('div', { class: 'figures' }, ...this.figures.map((one) => one.element)),
        this.source.element,
      );
    }
  }

  /** Adds controls below the words. */
  add(controls: LiveControl[]): void {
    this.controls = controls;
    this.words.after(...controls.map(({ element }) => element));
  }

  /**
   * Shows a step, the whole slide by default: updates the controls, and draws the figures that have
   * come for the present state.
   */
  show(step = lastStep(this.slide)): Promise<unknown> {
    this.shown = true;
    this.arrange(step);
    for (const control of this.controls) control.update?.();
    this.fill();
    return this.draw(this.here);
  }

  /** Goes to another step in the same state. Draws only the figures that come with it. */
  goTo(step: number): Promise<unknown> {
    const before = this.here;
    this.arrange(step);
    this.fill();
    return this.draw(this.here.filter((figure) => !before.includes(figure)));
  }

  /** The figures that have come. */
  private get here(): FigureElement[] {
    return this.figures.filter(({ spec }) => comesAt(this.slide, spec) <= this.step);
  }

  /** The newest figure, which is the largest of a step; undefined where all stand together. */
  get newest(): FigureElement | undefined {
    const { here, slide, step } = this;
    if (step >= lastStep(slide)) return here.length === 1 ? here[0] : undefined;
    const last = slide.steps.slice(0, step).findLast(({ figures }) => figures?.length);
    const name = (last?.figures?.[0] ?? slide.opening?.[0])?.name;
    return here.find(({ spec }) => spec.name === name);
  }

  /** Marks what has come, what is newest, and how much of the slide is shown. */
  private arrange(step: number): void {
    this.step = step;
    const { element, slide, here, newest } = this;
    const isWhole = step >= lastStep(slide);
    element.dataset.step = String(step);
    element.dataset.steps = String(lastStep(slide));
    // The places of words and figures are those of the whole slide, or those of every step.
    if (isWhole) element.dataset.layout = slide.layout;
    else delete element.dataset.layout;
    element.dataset.shows = isWhole ? 'whole' : newest ? 'figure' : 'words';
    for (const figure of this.figures) {
      figure.arrange(
        !here.includes(figure)
          ? 'coming'
          : isWhole
            ? 'whole'
            : figure === newest
              ? 'newest'
              : 'earlier',
      );
    }
    for (const part of element.querySelectorAll<HTMLElement>('[data-comes]')) {
      part.classList.toggle('is-coming', Number(part.dataset.comes) > step);
    }
  }

  private async draw(figures: readonly FigureElement[]): Promise<void> {
    await Promise.all(figures.map((figure) => figure.update()));
    this.source.update(this.here.flatMap(({ shown }) => shown ?? []));
    for (const control of this.controls) control.drawn?.();
  }

  /** Gives the slide to the figure that the state names, if it is one of its own. */
  private fill(): void {
    if (!this.stage.live) return;
    const { figur } = this.stage.store.state;
    const full = this.figures.find(({ spec }) => spec.name === figur);
    this.element.classList.toggle('has-full', full !== undefined);
    for (const figure of this.figures) figure.fill(figure === full);
  }

  /** Resolves when all figures that have come are drawn. */
  get done(): Promise<unknown> {
    return Promise.all(this.here.map((figure) => figure.done));
  }

  /** Resolves when the controls can be used. */
  get usable(): Promise<unknown> {
    return Promise.all(this.controls.map(({ ready }) => ready));
  }

  /** Moves the focus to the heading, from which a screen reader goes on. */
  focus(): void {
    this.element.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  }

  /**
   * What a screen reader speaks when a step has come, and nothing that was there before: its words
   * and its finding, or what it is called.
   */
  stepSummary(): string {
    const words = [...this.words.querySelectorAll(`[data-comes="${this.step}"]`)];
    const finding = this.newest?.headline ?? '';
    const news = words.map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    if (finding !== this.said) news.push(finding);
    this.said = finding;
    return news.filter(Boolean).join(' ') || this.label;
  }

  /** What the step is called. */
  private get label(): string {
    const { slide, step } = this;
    return slide.steps[step - 1]?.label ?? (step ? 'Alt sammen' : slide.title);
  }

  /** The first finding that is shown, which screen readers speak after the title; '' for none. */
  summary(): string {
    this.said = this.here[0]?.headline ?? '';
    return this.said;
  }

  resize(): void {
    if (this.shown) for (const figure of this.here) figure.resize();
  }

  destroy(): void {
    for (const figure of this.figures) figure.destroy();
    for (const control of this.controls) control.destroy?.();
  }
}

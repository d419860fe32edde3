/** A slide in the page, the same in every view: words, figures and controls. */
import type { Slide } from '../deck';
import { h, trustedHtml } from '../dom/element';
import { FigureElement } from './figure-element';
import type { LiveControl } from './live-control';
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
  private controls: LiveControl[] = [];
  private shown = false;

  constructor(
    readonly slide: Slide,
    readonly stage: Stage,
    heading: 'h1' | 'h2' = 'h2',
    readonly element: HTMLElement = slideFrame(slide),
  ) {
    this.figures = slide.figures.map((spec) => new FigureElement(spec, stage));
    const title = h(heading, { tabindex: '-1' }, slide.title);
    this.words = trustedHtml(h('div', { class: 'words' }), slide.words);
    const text = h('div', { class: 'text' }, title, this.words);
    this.element.append(text);
    if (this.figures.length) {
      this.element.append(
        h('div', { class: 'figures' }, ...this.figures.map((one) => one.element)),
      );
    }
  }

  /** Adds controls below the words. */
  add(controls: LiveControl[]): void {
    this.controls = controls;
    this.words.after(...controls.map(({ element }) => element));
  }

  /** Updates the controls, and draws the figures for the present state. */
  show(): Promise<unknown> {
    this.shown = true;
    for (const control of this.controls) control.update?.();
    this.fill();
    return Promise.all(this.figures.map((figure) => figure.update()));
  }

  /** Gives the slide to the figure that the state names, if it is one of its own. */
  private fill(): void {
    if (!this.stage.live) return;
    const { figur } = this.stage.store.state;
    const full = this.figures.find(({ spec }) => spec.name === figur);
    this.element.classList.toggle('has-full', full !== undefined);
    for (const figure of this.figures) figure.fill(figure === full);
  }
  /** Resolves when all figures are drawn. */
  get done(): Promise<unknown> {
    return Promise.all(this.figures.map((figure) => figure.done));
  }

  /** Resolves when the controls can be used. */
  get usable(): Promise<unknown> {
    return Promise.all(this.controls.map(({ ready }) => ready));
  }

  /** Moves the focus to the heading, from which a screen reader goes on. */
  focus(): void {
    this.element.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  }

  /** The title and the first finding, which screen readers speak when the slide is shown. */
  summary(): string {
    return [this.slide.title, this.figures[0]?.headline].filter(Boolean).join('. ');
  }

  resize(): void {
    if (this.shown) for (const figure of this.figures) figure.resize();
  }

  destroy(): void {
    for (const figure of this.figures) figure.destroy();
    for (const control of this.controls) control.destroy?.();
  }
}

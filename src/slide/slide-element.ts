/** A slide in the page, the same in every view: words, figures, and the controls that it is given. */
import type { Slide } from '../deck';
import { h, trustedHtml } from '../dom/element';
import { FigureElement } from './figure-element';
import type { LiveControl } from './live-control';
import type { Stage } from './stage';

/** The element of a slide, as yet empty: presenting needs all of them before it needs their content. */
export const slideFrame = ({ id, layout }: Slide): HTMLElement =>
  h('section', { id, class: 'slide', 'data-layout': layout });

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

  /** Puts its controls below the words. */
  add(controls: LiveControl[]): void {
    this.controls = controls;
    this.words.after(...controls.map(({ element }) => element));
  }

  /** Draws the figures for the state now; the first call creates them. */
  show(): Promise<unknown> {
    this.shown = true;
    for (const control of this.controls) control.update?.();
    return Promise.all(this.figures.map((figure) => figure.update()));
  }

  /** Resolves when what is shown is drawn. */
  get done(): Promise<unknown> {
    return Promise.all(this.figures.map((figure) => figure.done));
  }

  /** Resolves when its controls answer. */
  get usable(): Promise<unknown> {
    return Promise.all(this.controls.map(({ ready }) => ready));
  }

  /** Moves the focus to the heading, where a screen reader goes on from. */
  focus(): void {
    this.element.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  }

  /** Title and first finding: what is said when the slide is come to. */
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

/**
 * The walk through a figure's values by keyboard. It is a native slider, so arrow keys, Home and
 * End work, and screen readers speak each value. It is visible only while it has the focus.
 */

import { h, uniqueId } from '../dom/element';
import { spoken } from '../dom/spoken';
import type { Figure } from '../figure/figure';
import { type Reading, readings } from '../figure/readings';

export interface WalkerOptions {
  title: string;
  /** Marks a value in the drawing. Called with null when the walk ends. */
  point(reading: Reading | null): void;
  /** Called when Enter is pressed on a value. */
  choose(reading: Reading): void;
}

/** How long after the last change of the figure the slider gets the text of its value. */
const NAME_AFTER_MS = 300;

/** The walk through one figure. */
export class Walker {
  readonly element: HTMLElement;
  private readonly slider: HTMLInputElement;
  /** The visible text of the value. Screen readers get it from the slider itself. */
  private readonly output = h('p', { 'aria-hidden': 'true' });
  private all: Reading[] = [];
  private figure: Figure | undefined;
  /** The value that was current before the figure changed. */
  private before: Reading | undefined;
  private waiting: number | undefined;

  constructor(private readonly options: WalkerOptions) {
    const id = uniqueId('walk');
    this.slider = h('input', { type: 'range', id, min: '0', step: '1' });
    const name = `Gå gjennom verdiene: ${options.title}`;
    const label = h('label', { for: id, 'aria-hidden': 'true' }, name);
    this.slider.setAttribute('aria-label', spoken(name));
    this.element = h('div', { class: 'walker' }, label, this.slider, this.output);
    this.slider.addEventListener('focus', () => this.show());
    this.slider.addEventListener('input', () => this.show());
    this.slider.addEventListener('blur', () => options.point(null));
    this.slider.addEventListener('keydown', (event) => {
      const reading = this.current();
      if (event.key === 'Enter' && reading) options.choose(reading);
      if (event.key === 'Escape') options.point(null);
    });
  }

  /** Takes a new figure. The walk stays at the same row, or begins at the chosen municipality. */
  update(figure: Figure): void {
    const own = ownOf(figure);
    // The first name comes a moment after the drawing: that the walk stands there is nobody's wish.
    if (own !== undefined && own !== ownOf(this.figure)) this.before = undefined;
    else this.before ??= this.all[Number(this.slider.value)];
    this.figure = figure;
    this.all = [];
    // Making hundreds of sentences takes time, so it waits until the figure no longer changes.
    window.clearTimeout(this.waiting);
    if (document.activeElement === this.slider) this.show();
    else this.waiting = window.setTimeout(() => this.name(), NAME_AFTER_MS);
  }

  /** The values' sentences, which are made at the first use. */
  private readings(): Reading[] {
    if (this.all.length > 0 || !this.figure) return this.all;
    this.all = readings(this.figure);
    this.slider.max = String(Math.max(0, this.all.length - 1));
    const row = this.before?.row ?? ownOf(this.figure);
    const at = this.all.findIndex((one) => one.row === row && one.series === this.before?.series);
    this.slider.value = String(Math.max(0, at));
    this.before = undefined;
    return this.all;
  }

  private current(): Reading | undefined {
    return this.readings()[Number(this.slider.value)];
  }

  private name(): void {
    const text = this.current()?.text ?? '';
    this.slider.setAttribute('aria-valuetext', spoken(text));
    this.output.textContent = text;
  }

  private show(): void {
    this.name();
    this.options.point(this.current() ?? null);
  }
}

/** The row of the chosen municipality, where the figure is a map. */
const ownOf = (figure: Figure | undefined): string | undefined =>
  figure?.encoding.type === 'map' ? figure.encoding.focus[0] : undefined;

/**
 * Walks through a figure's values by keyboard. A native slider: arrows, Home and End work, and
 * screen readers say each value as it is reached. Seen when it has the focus.
 */

import { h, uniqueId } from '../dom/element';
import type { Figure } from '../figure/figure';
import { type Reading, readings } from '../figure/readings';

export interface WalkerOptions {
  title: string;
  /** Marks the value in the drawing; null when the walk ends. */
  point(reading: Reading | null): void;
  /** Enter on a value. */
  choose(reading: Reading): void;
}

/** Milliseconds after the last change. */
const LATER = 300;

export class Walker {
  readonly element: HTMLElement;
  private readonly slider: HTMLInputElement;
  /** For the eye: the slider itself says what stands here. */
  private readonly output = h('p', { 'aria-hidden': 'true' });
  private all: Reading[] = [];
  private figure: Figure | undefined;
  /** Where the walk stood before a new figure came. */
  private before: Reading | undefined;
  private waiting: number | undefined;

  constructor(private readonly options: WalkerOptions) {
    const id = uniqueId('walk');
    this.slider = h('input', { type: 'range', id, min: '0', step: '1' });
    const label = h('label', { for: id }, `Gå gjennom verdiene: ${options.title}`);
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

  /** Takes a new figure; the walk stays at the same row, or begins at the one marked as own. */
  update(figure: Figure): void {
    this.before ??= this.all[Number(this.slider.value)];
    this.figure = figure;
    this.all = [];
    // Hundreds of sentences: not while a slider moves, but when there is time.
    window.clearTimeout(this.waiting);
    if (document.activeElement === this.slider) this.show();
    else this.waiting = window.setTimeout(() => this.name(), LATER);
  }

  /** Made when first needed: most figures are never walked. */
  private readings(): Reading[] {
    if (this.all.length > 0 || !this.figure) return this.all;
    this.all = readings(this.figure);
    this.slider.max = String(Math.max(0, this.all.length - 1));
    const { encoding } = this.figure;
    const own = encoding.type === 'map' ? encoding.focus[0] : undefined;
    const row = this.before?.row ?? own;
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
    this.slider.setAttribute('aria-valuetext', text);
    this.output.textContent = text;
  }

  private show(): void {
    this.name();
    this.options.point(this.current() ?? null);
  }
}

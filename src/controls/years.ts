/**
 * The control for years: a native slider whose thumb is as wide as the window of years, buttons for
 * one year's step and for playing, and fields to type in. Serves both a single year and a window.
 */
import { announce } from '../dom/announcer';
import { h, setText } from '../dom/element';
import { icon } from '../dom/icon';
import { spoken } from '../dom/spoken';

export interface YearsOptions {
  label: string;
  min: number;
  max: number;
  /** The first and the last year that are chosen now; the same year twice for a single year. */
  value(): [from: number, to: number];
  /** Moves the window to begin in another year; its length stays. */
  move(from: number): void;
  /** Sets one end to the year that was typed; absent where the length is fixed. */
  end?(end: 'fra' | 'til', year: number): void;
}

/** How long each year is shown while playing. */
const PLAYED_YEAR_MS = 900;

/** Playing with fewer years left than this starts from the first year. */
const FEWEST_PLAYED_YEARS = 3;

export class Years {
  readonly element: HTMLElement;
  private readonly slider: HTMLInputElement;
  /** For the eye, as the label: the slider says the same to screen readers. */
  private readonly output = h('p', { class: 'years-now', 'aria-hidden': 'true' });
  private readonly play = h('button', { type: 'button', class: 'play' });
  private readonly inputs: HTMLInputElement[] = [];
  private timer: number | undefined;
  /** The window's length in years that the slider is set up for. */
  private length: number | undefined;
  /** Whether the play button is labelled as a stop button. */
  private labelled: boolean | undefined;

  constructor(private readonly options: YearsOptions) {
    const { label, min, max } = options;
    this.slider = h('input', {
      type: 'range',
      'aria-label': label,
      min: String(min),
      step: '1',
    });
    this.slider.addEventListener('input', () => {
      this.stop();
      options.move(Number(this.slider.value));
    });
    const step = (by: number, name: string, sign: 'left' | 'right') => {
      const button = h('button', { type: 'button', 'aria-label': name, title: name }, icon(sign));
      button.addEventListener('click', () => {
        this.stop();
        this.step(by);
        announce(this.shown());
      });
      return button;
    };
    this.play.addEventListener('click', () => {
      if (this.timer === undefined) this.start();
      else this.pause();
    });
    this.element = h(
      'div',
      { class: 'years', role: 'group', 'aria-label': label },
      h('div', { class: 'years-head' }, h('p', { 'aria-hidden': 'true' }, label), this.output),
      h('div', { class: 'years-track' }, this.slider),
      h(
        'div',
        { class: 'years-scale', 'aria-hidden': 'true' },
        h('span', {}, String(min)),
        h('span', {}, String(max)),
      ),
      h(
        'div',
        { class: 'years-buttons' },
        step(-1, 'Ett år tilbake', 'left'),
        this.play,
        step(1, 'Ett år fram', 'right'),
        ...(options.end ? this.endInputs() : []),
      ),
    );
    this.update();
  }

  /** Shows the years of the state. */
  update(): void {
    const { min, max, value } = this.options;
    const [from, to] = value();
    const length = to - from;
    const text = length ? `${from}–${to}` : String(from);
    if (length !== this.length) {
      this.slider.max = String(max - length);
      this.slider.style.setProperty('--share', String(Math.max(length, 0.6) / (max - min)));
      this.length = length;
    }
    this.slider.value = String(from);
    this.slider.setAttribute('aria-valuetext', spoken(text));
    setText(this.output, text);
    [from, to].forEach((year, i) => {
      const input = this.inputs[i];
      if (input && input !== document.activeElement) input.value = String(year);
    });
    this.labelPlay();
  }

  destroy(): void {
    this.stop();
  }

  private step(by: number): boolean {
    const [from, to] = this.options.value();
    const next = from + by;
    if (next < this.options.min || to + by > this.options.max) return false;
    this.options.move(next);
    return true;
  }

  private start(): void {
    const [, to] = this.options.value();
    if (this.options.max - to < FEWEST_PLAYED_YEARS) this.options.move(this.options.min);
    this.timer = window.setInterval(() => {
      if (!this.element.isConnected) this.stop();
      else if (!this.step(1)) this.pause();
    }, PLAYED_YEAR_MS);
    this.labelPlay();
  }

  /** Stops playing, and says where. */
  private pause(): void {
    this.stop();
    announce(`Stanset. ${this.shown()}`);
  }

  /** The years as they are announced. */
  private shown(): string {
    const [from, to] = this.options.value();
    return from === to ? String(from) : `${from}–${to}`;
  }

  private stop(): void {
    window.clearInterval(this.timer);
    this.timer = undefined;
    this.labelPlay();
  }

  private labelPlay(): void {
    const playing = this.timer !== undefined;
    if (this.labelled === playing) return;
    this.labelled = playing;
    this.play.replaceChildren(icon(playing ? 'pause' : 'play'));
    this.play.setAttribute('aria-label', playing ? 'Stans' : 'Spill av');
    this.play.title = playing ? 'Stans' : 'Spill av';
  }

  private endInputs(): HTMLElement[] {
    const { min, max, end } = this.options;
    return (['fra', 'til'] as const).map((name) => {
      const input = h('input', {
        type: 'number',
        min: String(min),
        max: String(max),
        inputmode: 'numeric',
        name,
      });
      input.addEventListener('change', () => {
        this.stop();
        // A field that was emptied gets back what stood there.
        if (input.value) {
          end?.(name, Number(input.value));
          announce(this.shown());
        }
        this.inputs.forEach((one, i) => {
          one.value = String(this.options.value()[i]);
        });
      });
      this.inputs.push(input);
      return h('label', { class: 'year-end' }, name, input);
    });
  }
}

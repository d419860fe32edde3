/** The clock of the speaker view: the time of day, and the duration of the talk. */
import { h } from '../dom/element';

const two = (value: number): string => String(value).padStart(2, '0');

export class Clock {
  readonly element: HTMLElement;
  private readonly time = h('time', { class: 'clock' });
  private readonly timer = h('output', {
    class: 'timer',
    'aria-live': 'off',
    'aria-label': 'Tid brukt',
  });
  private began = Date.now();
  private readonly interval: number;

  constructor() {
    const restart = h('button', { type: 'button', 'aria-label': 'Nullstill tiden' }, 'Nullstill');
    restart.addEventListener('click', () => {
      this.began = Date.now();
      this.tick();
    });
    this.element = h('div', { class: 'clocks' }, this.time, this.timer, restart);
    this.interval = window.setInterval(() => this.tick(), 1000);
    this.tick();
  }

  destroy(): void {
    window.clearInterval(this.interval);
  }

  private tick(): void {
    const now = new Date();
    this.time.textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
    const seconds = Math.floor((Date.now() - this.began) / 1000);
    this.timer.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }
}

/** The clock of the speaker view: the time of day, the time used, and the time left of a length. */
import { h } from '../dom/element';
import { setTalkMinutes, talkMinutes } from '../dom/preferences';

/** When the talk began, kept for when the window is reloaded. Milliseconds. */
const BEGAN_KEY = 'taler-begynte';

const two = (value: number): string => String(value).padStart(2, '0');
const minutesAndSeconds = (seconds: number): string =>
  `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;

export class Clock {
  readonly element: HTMLElement;
  private readonly time = h('time', { class: 'clock' });
  private readonly used = h('span', { class: 'timer' });
  private readonly left = h('span', { class: 'left' });
  private readonly minutes = h('input', { type: 'number', min: '1', max: '600' });
  private began = readBegan();
  private readonly interval: number;

  constructor() {
    const restart = h('button', { type: 'button', 'aria-label': 'Nullstill tiden' }, 'Nullstill');
    restart.addEventListener('click', () => {
      this.began = Date.now();
      this.tick();
    });
    this.minutes.value = talkMinutes() ?? '';
    this.minutes.addEventListener('input', () => {
      setTalkMinutes(this.minutes.value);
      this.tick();
    });
    const named = (name: string, element: HTMLElement) =>
      h('p', { role: 'timer' }, h('span', { class: 'name' }, name), element);
    this.element = h(
      'div',
      { class: 'clocks' },
      named('Klokken', this.time),
      named('Tid brukt', this.used),
      named('Tid igjen', this.left),
      h('label', {}, h('span', { class: 'name' }, 'Lengde, minutter'), this.minutes),
      restart,
    );
    this.interval = window.setInterval(() => this.tick(), 1000);
    this.tick();
  }

  destroy(): void {
    window.clearInterval(this.interval);
  }

  private tick(): void {
    const now = new Date();
    this.time.textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
    writeBegan(this.began);
    const seconds = Math.floor((now.getTime() - this.began) / 1000);
    this.used.textContent = minutesAndSeconds(seconds);
    const length = Number(this.minutes.value) * 60;
    const left = length - seconds;
    const shown = this.left.parentElement;
    if (shown) shown.hidden = !(length > 0);
    this.left.textContent = left >= 0 ? minutesAndSeconds(left) : `−${minutesAndSeconds(-left)}`;
    this.left.classList.toggle('is-over', left < 0);
  }
}

function readBegan(): number {
  try {
    return Number(sessionStorage.getItem(BEGAN_KEY)) || Date.now();
  } catch {
    return Date.now();
  }
}

function writeBegan(began: number): void {
  try {
    sessionStorage.setItem(BEGAN_KEY, String(began));
  } catch {
    // Storage is denied: a reload begins anew.
  }
}

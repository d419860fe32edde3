/**
 * All slides at once in a grid, numbered: the slides themselves, scaled. Digits and arrows choose,
 * Enter and a click open, Escape closes.
 */
import type { Deck } from '../deck';
import { announce } from '../dom/announcer';
import { h } from '../dom/element';

export class Overview {
  private readonly buttons: HTMLButtonElement[];
  private readonly list: HTMLElement;
  private readonly columns: number;
  /** Index of the slide that was shown before. */
  private shown = 0;
  /** The digits that were typed one after the other. */
  private typed = '';

  /**
   * `wrapper` is Reveal's element, `slides` the one in it that holds the slides. `open` is called with
   * the index of the slide to show.
   */
  constructor(
    private readonly deck: Deck,
    private readonly wrapper: HTMLElement,
    slides: HTMLElement,
    private readonly open: (index: number) => void,
  ) {
    this.columns = Math.ceil(Math.sqrt(deck.length));
    const rows = Math.ceil(deck.length / this.columns);
    slides.style.setProperty('--columns', String(this.columns));
    slides.style.setProperty('--rows', String(rows));
    this.buttons = deck.map(({ title }, i) => {
      const button = h('button', { type: 'button' }, h('span', {}, h('b', {}, `${i + 1} `), title));
      button.addEventListener('click', () => open(i));
      return button;
    });
    for (const [i, element] of [...slides.children, ...this.buttons].entries()) {
      const at = i % deck.length;
      (element as HTMLElement).style.setProperty('--column', String(at % this.columns));
      (element as HTMLElement).style.setProperty('--row', String(Math.floor(at / this.columns)));
    }
    const items = this.buttons.map((button) => h('li', {}, button));
    this.list = h('ol', { class: 'overview-choices', 'aria-label': 'Lysbildene' }, ...items);
    this.list.hidden = true;
    this.list.addEventListener('keydown', (event) => this.onKey(event));
    slides.append(this.list);
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** Shows the grid with the slide of an index marked. */
  show(index: number): void {
    this.wrapper.classList.add('is-overview');
    this.list.hidden = false;
    this.shown = index;
    this.typed = '';
    this.choose(index);
    announce(`Oversikt. ${index + 1} av ${this.deck.length}: ${this.deck[index]?.title}`);
  }

  hide(): void {
    this.wrapper.classList.remove('is-overview');
    this.list.hidden = true;
  }

  /** Marks another slide, some steps on or back; at the ends nothing happens. */
  move(steps: number): void {
    this.typed = '';
    this.choose(this.chosen + steps);
  }

  /** Marks the slide of an index. */
  choose(index: number): void {
    this.buttons[index]?.focus({ preventScroll: true });
  }

  /** Index of the slide that is marked. */
  get chosen(): number {
    return this.buttons.indexOf(document.activeElement as HTMLButtonElement);
  }

  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: this.columns,
      ArrowUp: -this.columns,
    };
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (steps[key]) this.move(steps[key]);
    else if (key === 'Home') this.choose(0);
    else if (key === 'End') this.choose(this.deck.length - 1);
    else if (key === 'Enter' || key === ' ') this.open(this.chosen);
    else if (key === 'Escape') this.open(this.shown);
    else if (/^\d$/.test(key)) this.type(key);
    else return;
    event.preventDefault();
  }

  /** «1» marks the first slide, «1» and «2» the twelfth. */
  private type(digit: string): void {
    const longer = this.typed + digit;
    this.typed = Number(longer) <= this.deck.length ? longer : digit;
    this.choose(Number(this.typed) - 1);
  }
}

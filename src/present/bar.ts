/** The slim bar under the slide: turning, the municipality, and the ways to other views. */
import { barButton as button } from '../chrome/bar-button';
import { logo } from '../chrome/logo';
import { KommuneSearch } from '../controls/kommune-search';
import type { Deck } from '../deck';
import { h } from '../dom/element';
import { icon } from '../dom/icon';
import type { Stage } from '../slide/stage';

/** What the bar's buttons do. */
export interface BarActions {
  next(): void;
  prev(): void;
  read(): void;
  openSpeaker(): void;
  toggleOverview(): void;
  toggleFullscreen(): void;
  print(): void;
  openGlossary(): void;
  openHelp(): void;
}

export class DeckBar {
  readonly element: HTMLElement;
  readonly search: KommuneSearch;
  private readonly counter = h('span', { class: 'counter' });
  private readonly prev: HTMLButtonElement;
  private readonly next: HTMLButtonElement;

  constructor(
    stage: Stage,
    private readonly deck: Deck,
    actions: BarActions,
  ) {
    this.search = new KommuneSearch(stage, 'Kommunesøk');
    this.prev = button(icon('left'), 'Forrige lysbilde', actions.prev);
    this.next = button(icon('right'), 'Neste lysbilde', actions.next);
    this.element = h(
      'nav',
      { class: 'deck-bar', 'aria-label': 'Presentasjonen' },
      h('div', { class: 'turn' }, ...logo(), this.prev, this.counter, this.next),
      this.search.element,
      h(
        'div',
        { class: 'ways' },
        button('Les', 'Les som nettside', actions.read),
        button('Taler', 'Åpne talerens side', actions.openSpeaker),
        button('Oversikt', 'Oversikt over lysbildene', actions.toggleOverview),
        button('Fullskjerm', 'Fullskjerm', actions.toggleFullscreen),
        button('Skriv ut', 'Skriv ut, eller lagre som PDF', actions.print),
        button('Ord', 'Ord i presentasjonen', actions.openGlossary),
        button('Hjelp', 'Hjelp, taster og utseende', actions.openHelp),
      ),
    );
  }

  /** Where in the talk we are: «2 av 11». */
  update(shown: string): void {
    const at = this.deck.findIndex(({ id }) => id === shown);
    this.counter.textContent = `${at + 1} av ${this.deck.length}`;
    this.prev.disabled = at === 0;
    this.next.disabled = at === this.deck.length - 1;
  }

  destroy(): void {
    this.search.destroy();
  }
}

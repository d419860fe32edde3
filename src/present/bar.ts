/** The slim bar under the slide: turning, the municipality, and the ways to other views. */
import { barButton as button } from '../elements/bar-button';
import { h } from '../elements/dom';
import { openGlossary } from '../elements/glossary';
import { openHelp } from '../elements/help';
import { KommuneSearch } from '../elements/kommune-search';
import { logo } from '../elements/logo';
import type { Stage } from '../elements/stage';
import { printDeck } from '../print/print-deck';
import { type Deck, numbered } from '../view';
import { SHORTCUTS } from './shortcuts';
import type { SpeakerLink } from './speaker-link';
import type { Talk } from './talk';

export class DeckBar {
  readonly element: HTMLElement;
  readonly search: KommuneSearch;
  private readonly counter = h('span', { class: 'counter' });
  private readonly prev: HTMLButtonElement;
  private readonly next: HTMLButtonElement;

  constructor(
    stage: Stage,
    private readonly talk: Talk,
    private readonly deck: Deck,
    speaker: SpeakerLink,
  ) {
    this.search = new KommuneSearch(stage, 'Kommunesøk');
    this.prev = button('←', 'Forrige lysbilde', () => talk.prev());
    this.next = button('→', 'Neste lysbilde', () => talk.next());
    this.element = h(
      'nav',
      { class: 'deck-bar', 'aria-label': 'Presentasjonen' },
      h('div', { class: 'turn' }, ...logo(), this.prev, this.counter, this.next),
      this.search.element,
      h(
        'div',
        { class: 'ways' },
        button('Les', 'Les som nettside', () => stage.store.set({ visning: 'les' })),
        button('Taler', 'Åpne talerens side', () => speaker.open()),
        button('Oversikt', 'Oversikt over lysbildene', () => talk.toggleOverview()),
        button('Fullskjerm', 'Fullskjerm', () => toggleFullscreen()),
        button('Skriv ut', 'Skriv ut, eller lagre som PDF', () => void printDeck(stage)),
        button('Ord', 'Ord i presentasjonen', openGlossary),
        button('Hjelp', 'Hjelp, taster og utseende', () => this.help()),
      ),
    );
  }

  /** Where in the talk we are: «1 av 10», «1b av 10» for a slide below another. */
  update(): void {
    const all = numbered(this.deck);
    const at = all.findIndex(({ slide }) => slide.id === this.talk.slide());
    this.counter.textContent = `${all[at]?.label} av ${this.deck.length}`;
    this.prev.disabled = at === 0;
    this.next.disabled = at === all.length - 1;
  }

  help(): void {
    openHelp(SHORTCUTS);
  }

  destroy(): void {
    this.search.destroy();
  }
}

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

/** The slim bar that stays at the top: the municipality, where we are, and other ways. */
import { barButton as button } from '../elements/bar-button';
import { h } from '../elements/dom';
import { openGlossary } from '../elements/glossary';
import { openHelp } from '../elements/help';
import { KommuneSearch } from '../elements/kommune-search';
import type { Stage } from '../elements/stage';
import { printDeck } from '../print/print-deck';
import type { Slide } from '../slide';
import { type Deck, numbered } from '../view';

export class ReadBar {
  readonly element: HTMLElement;
  private readonly search: KommuneSearch;
  private readonly where = h('p', { class: 'where' });
  private readonly progress: HTMLProgressElement;

  constructor(
    stage: Stage,
    private readonly deck: Deck,
  ) {
    this.search = new KommuneSearch(stage, 'Kommunesøk');
    this.progress = h('progress', { max: String(deck.flat().length), value: '0' });
    this.progress.setAttribute('aria-label', 'Hvor langt du har lest');
    this.element = h(
      'header',
      { class: 'read-bar' },
      this.search.element,
      this.where,
      h(
        'div',
        { class: 'ways' },
        button('Ord', 'Ord i presentasjonen', openGlossary),
        button('Hjelp', 'Hjelp, taster og utseende', () => openHelp(KEYS)),
        button('Skriv ut', 'Skriv ut, eller lagre som PDF', () => void printDeck(stage)),
        button('Presenter', 'Presenter', () => stage.store.set({ visning: 'presentasjon' })),
      ),
      this.progress,
    );
  }

  /** The slide that is being read; none yet above the first. */
  at(slide: Slide | undefined): void {
    const all = numbered(this.deck);
    const at = all.findIndex((one) => one.slide === slide);
    const label = all[at]?.label;
    this.where.textContent = slide
      ? `${label} av ${this.deck.length}: ${slide.title}`
      : `${all.length} lysbilder`;
    this.progress.value = at + 1;
  }

  destroy(): void {
    this.search.destroy();
  }
}

/** The keys that are of use while reading. */
const KEYS = [
  ['Tab', 'Neste knapp, felt, kart eller diagram'],
  ['Piltaster, Home, End', 'Verdi for verdi i «Gå gjennom verdiene» og på årene'],
  ['Enter', 'Velg kommunen som leses opp'],
  ['Esc', 'Lukk det som er åpnet'],
] as const;

/** The slim bar that stays at the top: the municipality, where we are, and other ways. */
import { barButton as button } from '../chrome/bar-button';
import { openGlossary } from '../chrome/glossary';
import { openHelp } from '../chrome/help';
import { printDeck } from '../chrome/print-deck';
import { KommuneSearch } from '../controls/kommune-search';
import type { Deck, Slide } from '../deck';
import { h } from '../dom/element';
import type { Stage } from '../slide/stage';

export class ReadBar {
  readonly element: HTMLElement;
  readonly search: KommuneSearch;
  private readonly where = h('p', { class: 'where' });
  private readonly progress: HTMLProgressElement;

  constructor(
    stage: Stage,
    private readonly deck: Deck,
  ) {
    this.search = new KommuneSearch(stage, 'Kommunesøk');
    this.progress = h('progress', { max: String(deck.length), value: '0' });
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
        button('Skriv ut', 'Skriv ut, eller lagre som PDF', () => void printDeck(stage.store)),
        button('Presenter', 'Presenter', () => stage.store.set({ visning: 'presentasjon' })),
      ),
      this.progress,
    );
  }

  /** The slide that is being read; none yet above the first. */
  at(slide: Slide | undefined): void {
    const at = this.deck.findIndex((one) => one.id === slide?.id);
    this.where.textContent = slide
      ? `${at + 1} av ${this.deck.length}: ${slide.title}`
      : `${this.deck.length} lysbilder`;
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

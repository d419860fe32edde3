/**
 * The bar at the top of the reading view: the municipality, the place in the talk, and links to
 * other views.
 */
import { barButton as button } from '../chrome/bar-button';
import { openGlossary } from '../chrome/glossary';
import { openHelp } from '../chrome/help';
import { printDeck } from '../chrome/print-deck';
import { KommuneSearch } from '../controls/kommune-search';
import type { Deck, Slide } from '../deck';
import { h, uniqueId } from '../dom/element';
import { setTitle } from '../dom/title';
import { chosenName, type Stage } from '../slide/stage';

export class ReadBar {
  readonly element: HTMLElement;
  readonly search: KommuneSearch;
  /** Only with a municipality, which it is about. */
  private readonly sheet: HTMLElement;
  private readonly letGo: () => void;
  private slide: Slide | undefined;
  private readonly place = h('span');
  private readonly title = h('span', { class: 'where-title' });
  /** For the eye: the text beside it says the same, and a screen reader would be interrupted. */
  private readonly progress: HTMLProgressElement;

  constructor(
    private readonly stage: Stage,
    private readonly deck: Deck,
  ) {
    this.search = new KommuneSearch(stage, 'Kommunesøk');
    this.progress = h('progress', {
      max: String(deck.length),
      value: '0',
      'aria-hidden': 'true',
    });
    const { store } = stage;
    this.sheet = button(
      'Ett ark',
      'Ett ark: kommunen på én side',
      () => void printDeck(store, 'ark'),
    );
    const update = () => {
      this.sheet.hidden = store.state.kommune === null;
      this.nameThePage();
    };
    update();
    this.letGo = store.subscribe(update);
    const ways = h(
      'div',
      { class: 'ways', id: uniqueId('ways'), popover: true, 'aria-label': 'Flere valg' },
      button('Ord', 'Ord i presentasjonen', openGlossary),
      button('Hjelp', 'Hjelp, taster og utseende', () => openHelp(KEYS)),
      button(
        'Skriv ut',
        'Skriv ut, eller lagre som PDF',
        () => void printDeck(stage.store, 'lysbilder'),
      ),
      this.sheet,
      button('Presenter', 'Presenter', () => stage.store.set({ visning: 'presentasjon' })),
    );
    // What was chosen opens in its place.
    ways.addEventListener('click', () => ways.hidePopover());
    this.element = h(
      'header',
      { class: 'read-bar' },
      this.search.element,
      h('p', { class: 'where' }, this.place, this.title),
      h('button', { type: 'button', class: 'menu', popovertarget: ways.id }, 'Meny'),
      ways,
      this.progress,
    );
  }

  /** Shows which slide is being read. Undefined above the first one. */
  at(slide: Slide | undefined): void {
    this.slide = slide;
    this.nameThePage();
    const at = this.deck.findIndex((one) => one.id === slide?.id);
    this.place.textContent = slide
      ? `${at + 1} av ${this.deck.length}`
      : `${this.deck.length} lysbilder`;
    this.title.textContent = slide ? `: ${slide.title}` : '';
    this.progress.value = at + 1;
  }

  private nameThePage(): void {
    setTitle(this.slide?.title, chosenName(this.stage));
  }

  destroy(): void {
    this.letGo();
    this.search.destroy();
  }
}

/** The keys in the help of the reading view. */
const KEYS = [
  ['Tab', 'Neste knapp, felt, kart eller diagram'],
  ['Piltaster, Home, End', 'Verdi for verdi i «Gå gjennom verdiene» og på årene'],
  ['Enter', 'Velg kommunen som leses opp'],
  ['Esc', 'Lukk det som er åpnet'],
] as const;

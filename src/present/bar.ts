/**
 * The bar below the slide: buttons that change slides, the municipality, and links to other views.
 */
import { barButton as button } from '../chrome/bar-button';
import type { Command } from '../chrome/keys';
import { logo } from '../chrome/logo';
import { chooseOn } from '../controls/kommune-search';
import { type Deck, lastStep } from '../deck';
import { h } from '../dom/element';
import { icon } from '../dom/icon';
import type { Stage } from '../slide/stage';

export class DeckBar {
  readonly element: HTMLElement;
  private readonly counter = h('span', { class: 'counter' });
  private readonly prev: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly choose: HTMLButtonElement;
  private readonly remove: HTMLButtonElement;
  private readonly chosen: HTMLElement;

  /** `run` carries out a command; `read` and `print` go to the other views. */
  constructor(
    private readonly stage: Stage,
    private readonly deck: Deck,
    run: (command: Command) => void,
    { read, print }: { read(): void; print(): void },
  ) {
    this.prev = button(icon('left'), 'Forrige lysbilde', () => run('prev'));
    this.next = button(icon('right'), 'Neste lysbilde', () => run('next'));
    this.choose = h('button', { type: 'button', class: 'choose-kommune' });
    this.choose.addEventListener('click', () => run('search'));
    this.remove = h('button', { type: 'button' }, '×');
    this.remove.addEventListener('click', () => {
      // The button disappears: the keyboard's focus goes to the one beside it.
      this.choose.focus();
      chooseOn(stage)(null);
    });
    this.chosen = h('div', { class: 'kommune-now' }, this.choose, this.remove);
    this.element = h(
      'nav',
      { class: 'deck-bar', 'aria-label': 'Presentasjonen' },
      h('div', { class: 'turn' }, ...logo(), this.prev, this.counter, this.next),
      this.chosen,
      h(
        'div',
        { class: 'ways' },
        button('Les', 'Les som nettside', read),
        button('Taler', 'Åpne talerens side', () => run('speaker')),
        button('Oversikt', 'Oversikt over lysbildene', () => run('overview')),
        button('Fullskjerm', 'Fullskjerm', () => run('fullscreen')),
        button('Skriv ut', 'Skriv ut, eller lagre som PDF', print),
        button('Ord', 'Ord i presentasjonen', () => run('glossary')),
        button('Hjelp', 'Hjelp, taster og utseende', () => run('help')),
      ),
    );
  }

  /** Shows the place in the talk, «2 av 12», and the chosen municipality. */
  update(shown: string, step: number): void {
    const at = this.deck.findIndex(({ id }) => id === shown);
    const slide = this.deck[at];
    this.counter.textContent = `${at + 1} av ${this.deck.length}`;
    this.prev.disabled = at === 0 && step === 0;
    this.next.disabled =
      at === this.deck.length - 1 && slide !== undefined && step === lastStep(slide);
    const { kommuner, store } = this.stage;
    const { kommune } = store.state;
    const name = kommune && kommuner ? kommuner.name(kommune) : '';
    this.choose.textContent = name || 'Velg kommune';
    this.choose.title = name ? `${name} (velg en annen kommune)` : 'Velg kommune';
    this.choose.setAttribute('aria-label', this.choose.title);
    this.choose.disabled = !kommuner;
    // One search on the screen: the slide's own.
    this.chosen.hidden = slide?.controls?.some(({ type }) => type === 'search') ?? false;
    this.remove.hidden = !name;
    this.remove.setAttribute('aria-label', `Fjern valget av ${name}`);
  }
}

/** The page's entry point: opens the deck and offers `window.deck`. */
import '../assets/styles/index.css';
import { painted } from './dom/element';
import { applyAppearance } from './dom/preferences';

declare global {
  interface Window {
    deck: {
      /** Resolves when everything on screen is drawn. On paper, when the whole deck is. */
      readonly ready: Promise<void>;
      /** Resolves when the controls of the shown slide and the bar can be used as well. */
      readonly usable: Promise<void>;
      /**
       * Chooses a municipality by its code of 2024, or none, without a step in the browser's
       * history.
       */
      choose(kommune: string | null): Promise<void>;
    };
  }
}

applyAppearance();
// The words that the build has written are painted first: the deck's code would keep the page busy.
const opened = painted()
  .then(() => import('./open-deck'))
  .then(({ openDeck }) =>
    openDeck(
      document.getElementById('presentasjon') as HTMLElement,
      document.getElementById('meldinger') as HTMLElement,
    ),
  );
window.deck = {
  get ready() {
    return opened.then((deck) => deck.ready);
  },
  get usable() {
    return opened.then((deck) => deck.usable);
  },
  choose: (kommune) => opened.then((deck) => deck.choose(kommune)),
};

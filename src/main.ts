/** The page's entry point: opens the deck and offers `window.deck`. */
import '../assets/styles/index.css';
import { applyAppearance } from './dom/preferences';
import { openDeck } from './open-deck';

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
window.deck = openDeck(
  document.getElementById('presentasjon') as HTMLElement,
  document.getElementById('meldinger') as HTMLElement,
);

/** The page's beginning: opens the deck, and says when what is on screen stands. */
import '../assets/styles/index.css';
import { applyAppearance } from './dom/preferences';
import { openDeck } from './open-deck';

declare global {
  interface Window {
    deck: {
      /** Resolves when what is on screen is drawn; on paper, all of it. */
      readonly ready: Promise<void>;
      /** Resolves when the shown slide's controls and the bar answer too. */
      readonly usable: Promise<void>;
      /** Chooses a municipality of 2024, or none, without a step in the browser's history. */
      choose(kommune: string | null): Promise<void>;
    };
  }
}

applyAppearance();
window.deck = openDeck(
  document.getElementById('presentasjon') as HTMLElement,
  document.getElementById('meldinger') as HTMLElement,
);

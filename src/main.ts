/** The page's beginning: the first slide's words, which stand in it, while the deck is on its way. */
import '../assets/styles/index.css';
import { applyAppearance } from './elements/preferences';
import { showFirstWords } from './present/first-words';

declare global {
  interface Window {
    deck: {
      /** Resolves when what is on screen is drawn; on paper, all of it. */
      readonly ready: Promise<void>;
      /** Chooses a municipality of 2024, or none, without a step in the browser's history. */
      choose(kommune: string | null): Promise<void>;
    };
  }
}

applyAppearance();
// What the deck is made of is fetched and compiled once the words stand: they need all of the machine.
const opened = showFirstWords().then((isShown) => {
  const code = document.querySelector<HTMLTemplateElement>('template[data-code]');
  if (code) document.head.append(code.content);
  // Decoded while the other code is still compiled; without it, the deck itself tells.
  if (isShown) import('./data/load').then(({ loadAhead }) => loadAhead()).catch(() => undefined);
  return import('./open-deck');
});

window.deck = {
  get ready() {
    return opened.then(({ ready }) => ready());
  },
  choose: (kommune) => opened.then(({ choose }) => choose(kommune)),
};

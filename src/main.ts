/** The page's entry point: opens the deck and offers `window.deck`. */
import '../assets/styles/index.css';
import { painted } from './dom/element';
import { applyAppearance } from './dom/preferences';
import { currentSearch } from './state/address';

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
const root = document.getElementById('presentasjon') as HTMLElement;
const messages = document.getElementById('meldinger') as HTMLElement;
const isFigure = new URLSearchParams(currentSearch()).get('visning') === 'figur';
const opened = isFigure ? openFigure() : openDeck();

async function openFigure(): Promise<Window['deck']> {
  return (await import('./alone/alone')).openFigurePage(root, messages);
}

async function openDeck(): Promise<Window['deck']> {
  // The files of the deck, which the page of one figure does not need.
  const files = document.querySelector<HTMLTemplateElement>('template#forhand');
  if (files) document.head.append(files.content);
  // The words that the build has written are painted first: the deck's code would keep the page busy.
  await painted();
  return (await import('./open-deck')).openDeck(root, messages);
}

window.deck = {
  get ready() {
    return opened.then((deck) => deck.ready);
  },
  get usable() {
    return opened.then((deck) => deck.usable);
  },
  choose: (kommune) => opened.then((deck) => deck.choose(kommune)),
};

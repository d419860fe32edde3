/** The browser's own print, from any view. */
import type { Store } from '../state/store';

/** Opens the pages for paper, and prints them when they are drawn. */
export async function printDeck(store: Store): Promise<void> {
  store.set({ visning: 'utskrift' });
  await window.deck.ready;
  window.print();
}

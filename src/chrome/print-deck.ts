/** Prints the deck from any view with the browser's own print dialog. */
import type { Store } from '../state/store';

/** Changes to the print view, and opens the print dialog when all pages are drawn. */
export async function printDeck(store: Store): Promise<void> {
  store.set({ visning: 'utskrift' });
  await window.deck.ready;
  window.print();
}

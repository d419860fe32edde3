/** Prints the deck from any view with the browser's own print dialog. */
import type { Store } from '../state/store';

/**
 * Changes to the print view, and opens the print dialog when all pages are drawn. Without an edition it
 * prints the one that was printed last.
 */
export async function printDeck(store: Store, utgave = store.state.utgave): Promise<void> {
  store.set({ visning: 'utskrift', utgave });
  await window.deck.ready;
  window.print();
}

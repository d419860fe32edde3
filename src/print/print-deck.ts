/** The browser's own print, from any view. */
import type { Stage } from '../elements/stage';

/** Opens the pages for paper, and prints them when they are drawn. */
export async function printDeck({ store }: Pick<Stage, 'store'>): Promise<void> {
  store.set({ visning: 'utskrift' });
  await window.deck.ready;
  window.print();
}

/**
 * The bar above the pages, only on screen: it prints them, changes edition, and opens other views.
 */
import { barButton as button } from '../chrome/bar-button';
import { h } from '../dom/element';
import type { Stage } from '../slide/stage';

/** Makes the bar. */
export function printBar({ store }: Stage): HTMLElement {
  return h(
    'nav',
    { class: 'print-bar', 'aria-label': 'Utskrift' },
    button('Skriv ut', 'Skriv ut, eller lagre som PDF', () => window.print()),
    button('Lysbilder', 'Lysbilder', () => store.set({ utgave: 'lysbilder' })),
    button('Med notater', 'Med notater', () => store.set({ utgave: 'notater' })),
    button('Ett ark', 'Ett ark: kommunen på én side', () => store.set({ utgave: 'ark' })),
    button('Presenter', 'Presenter', () => store.set({ visning: 'presentasjon' })),
    button('Les', 'Les som nettside', () => store.set({ visning: 'les' })),
  );
}

/** Over the pages on screen, never on paper: print them, or go back. */
import { h } from '../elements/dom';
import type { Stage } from '../elements/stage';

export function printBar({ store }: Stage): HTMLElement {
  const button = (text: string, action: () => void) => {
    const element = h('button', { type: 'button' }, text);
    element.addEventListener('click', action);
    return element;
  };
  return h(
    'nav',
    { class: 'print-bar', 'aria-label': 'Utskrift' },
    button('Skriv ut', () => window.print()),
    button('Lysbilder', () => store.set({ utgave: 'lysbilder' })),
    button('Med notater', () => store.set({ utgave: 'notater' })),
    button('Presenter', () => store.set({ visning: 'presentasjon' })),
    button('Les', () => store.set({ visning: 'les' })),
  );
}

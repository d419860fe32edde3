/** Says a short sentence to screen readers, politely. */
import { h } from './element';

let region: HTMLElement | undefined;

export function announce(text: string): void {
  if (!region?.isConnected) {
    region = h('p', { class: 'visually-hidden', 'aria-live': 'polite', id: 'kunngjoering' });
    document.body.append(region);
  }
  region.textContent = text;
}

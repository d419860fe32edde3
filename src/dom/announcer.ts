/** A live region through which screen readers speak short sentences. */
import { h } from './element';

let region: HTMLElement | undefined;

/**
 * Makes screen readers speak `text`, in Norwegian, when they have finished what they are saying.
 */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = h('p', { class: 'visually-hidden', 'aria-live': 'polite', id: 'kunngjoering' });
    document.body.append(region);
  }
  region.textContent = text;
}

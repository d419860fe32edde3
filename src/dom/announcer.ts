/** A live region through which screen readers speak short sentences. */
import { spoken } from './spoken';

/**
 * How long a sentence is kept. One that is still there when a dialog closes would be spoken again.
 */
const SAID_AFTER_MS = 8000;

let timer: number | undefined;

/**
 * Makes screen readers speak `text`, in Norwegian, when they have finished what they are saying.
 * The region is in the page from the start, because Firefox does not speak one that is added
 * together with its text.
 */
export function announce(text: string): void {
  const region = document.getElementById('kunngjoering');
  if (!region) return;
  region.textContent = spoken(text);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    region.textContent = '';
  }, SAID_AFTER_MS);
}

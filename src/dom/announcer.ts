/** Live regions through which screen readers speak short sentences. */
import { setText } from './element';
import { spoken } from './spoken';

/**
 * How long a sentence is kept. One that is still there when a dialog closes would be spoken again.
 */
const SAID_AFTER_MS = 8000;

let timer: number | undefined;

/**
 * Makes screen readers speak `text`, in Norwegian, when they have finished what they are saying.
 * The page has a region from the start, and so has every dialog (dialog.ts), because the rest of
 * the page is silent while it is open. Firefox does not speak a region that is added together with
 * its text.
 */
export function announce(text: string): void {
  const regions = document.querySelectorAll('#kunngjoering, dialog[open] > .announced');
  const region = [...regions].at(-1);
  if (!region) return;
  setText(region, spoken(text));
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    region.textContent = '';
  }, SAID_AFTER_MS);
}

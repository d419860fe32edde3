/** A live region through which screen readers speak short sentences. */

/** How long a sentence stays: what is there when a dialog closes would be read once more. */
const SAID_AFTER_MS = 8000;

let timer: number | undefined;

/**
 * Makes screen readers speak `text`, in Norwegian, when they have finished what they are saying. The
 * region stands in the page from the start: Firefox does not tell of one that comes with its text.
 */
export function announce(text: string): void {
  const region = document.getElementById('kunngjoering');
  if (!region) return;
  region.textContent = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    region.textContent = '';
  }, SAID_AFTER_MS);
}

/**
 * What is shown on pointing (WCAG 2.1, 1.4.13): it goes on Escape, and the pointer can be moved onto
 * it once it has rested. While the pointer sweeps past, it stays out of the way.
 */

/** Milliseconds that the pointer rests on one thing before what is shown can be reached. */
export const REST = 400;

/**
 * Escape hides what is shown, and does nothing else then: no overview, no closed dialog. Returns the
 * function that ends it.
 */
export function onEscape(isShown: () => boolean, hide: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isShown()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hide();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

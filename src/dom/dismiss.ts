/**
 * The rules for tooltips (WCAG 2.1, 1.4.13): Escape closes a tooltip, and the pointer can be moved
 * onto it after resting for a moment. While the pointer keeps moving, the tooltip stays out of its
 * way.
 */

/** How long the pointer must rest before it can be moved onto the tooltip. */
export const HOVER_REST_MS = 400;

/**
 * Calls `hide` on Escape while `isShown` is true, and keeps that key press from everyone else: it
 * opens no overview and closes no dialog. Returns a function that stops listening.
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

/** Keys with which a figure fills the slide: its number, and the arrows to the next one. */
import { belongsToDeck } from '../chrome/keys';
import type { SlideElement } from '../slide/slide-element';
import type { Store } from '../state/store';

/** Binds the keys for the slide that `current` gives; returns the function that lets them go. */
export function bindFigureKeys(store: Store, current: () => SlideElement | undefined): () => void {
  const names = () => current()?.slide.figures.map(({ name }) => name) ?? [];
  const full = () => names().indexOf(store.state.figur ?? '');
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !belongsToDeck(event)) return;
    const figur = wanted(event.key);
    if (figur === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    store.set({ figur });
  };
  /**
   * The figure that a key asks for; null for none, undefined where the key asks for something else.
   */
  const wanted = (key: string): string | null | undefined => {
    const all = names();
    if (/^[1-9]$/.test(key)) {
      const asked = all[Number(key) - 1];
      return asked === store.state.figur ? null : asked;
    }
    const at = full();
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    // Past the last figure the arrows turn slides again.
    return at >= 0 && by !== 0 ? all[at + by] : undefined;
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

/**
 * Keys while presenting. Reveal stands back for controls that use the same keys; a clicker's
 * PageUp and PageDown turn slides wherever the focus is.
 */
import type { RevealApi } from 'reveal.js';
import type { DeckBar } from './bar';
import type { SpeakerLink } from './speaker-link';

const OWN_KEYS =
  'select, button, summary, a[href], input, textarea, dialog, [role=slider], [role=tab], [role=combobox], [role=option], [role=listbox], .leaflet-container, .table-holder';

/** The deck's single-key shortcuts, as the help lists them. */
export const SHORTCUTS = [
  ['→ eller mellomrom', 'Neste lysbilde'],
  ['←', 'Forrige lysbilde'],
  ['Page Down og Page Up', 'Neste og forrige, også fra en fjernkontroll'],
  ['K', 'Søk etter kommune'],
  ['S', 'Talerens side'],
  ['O eller Esc', 'Oversikt over lysbildene'],
  ['F', 'Fullskjerm'],
  ['B', 'Svart skjerm, og tilbake'],
  ['Home og End', 'Første og siste lysbilde'],
  ['?', 'Denne listen'],
] as const;

/** Binds the keys; returns the function that lets them go. */
export function bindKeys(reveal: RevealApi, bar: DeckBar, speaker: SpeakerLink): () => void {
  reveal.configure({
    keyboardCondition: ((event: KeyboardEvent) =>
      !(event.target instanceof Element && event.target.closest(OWN_KEYS))) as never,
  });
  const own: Record<string, () => void> = {
    k: () => bar.search.focus(),
    s: () => speaker.open(),
    '?': () => bar.help(),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      if (event.key === 'PageDown') reveal.next();
      else reveal.prev();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
    const action = own[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

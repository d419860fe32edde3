/**
 * Keys while presenting. Reveal stands back for controls that use the same keys; a clicker's
 * PageUp and PageDown turn slides wherever the focus is.
 */
import { singleKeys } from '../dom/preferences';

/** These take letters: to write, to search a list, or for the dialog that they stand in. */
const OWN_LETTERS =
  'select, input:not([type=range], [type=checkbox]), textarea, dialog, [role=combobox], [role=option], [role=listbox]';
/** These take Space, Enter and the arrows. */
const OWN_KEYS = `${OWN_LETTERS}, input, button, summary, a[href], [role=slider], [role=tab], .leaflet-container, .table-holder`;

/**
 * Whether a key belongs to the deck: not to the control that has the focus, and not a letter when
 * the reader has switched letters off.
 */
export const belongsToDeck = (event: KeyboardEvent): boolean => {
  const isLetter = event.key.length === 1 && event.key !== ' ';
  const own = isLetter ? OWN_LETTERS : OWN_KEYS;
  if (event.target instanceof Element && event.target.closest(own)) return false;
  return singleKeys() || !isLetter;
};

/** A clicker's keys, which the deck takes wherever the focus is. */
const isTurning = ({ key }: KeyboardEvent): boolean => key === 'PageDown' || key === 'PageUp';

/** What the keys do. */
export interface KeyActions {
  next(): void;
  prev(): void;
  search(): void;
  openSpeaker(): void;
  openGlossary(): void;
  openHelp(): void;
}

/** Binds the keys; returns the function that lets them go. */
export function bindKeys(actions: KeyActions): () => void {
  const own: Record<string, () => void> = {
    k: actions.search,
    s: actions.openSpeaker,
    w: actions.openGlossary,
    '?': actions.openHelp,
  };
  const onKey = (event: KeyboardEvent) => {
    if (isTurning(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      if (event.key === 'PageDown') actions.next();
      else actions.prev();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!belongsToDeck(event)) return;
    const action = own[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

/** The keys, as the help lists them. */
export const SHORTCUTS = [
  ['Mellomrom, pil høyre og pil venstre', 'Neste og forrige lysbilde'],
  ['Page Down og Page Up', 'Neste og forrige, også fra en fjernkontroll'],
  ['K', 'Søk etter kommune'],
  ['S', 'Talerens side'],
  ['W', 'Ord i presentasjonen'],
  ['H', 'Snu tilflyttingshierarkiet på hodet, når det vises'],
  ['1–4', 'La en figur fylle lysbildet, og tilbake; → og ← går til neste figur'],
  ['O eller Esc', 'Oversikt over lysbildene'],
  ['F', 'Fullskjerm'],
  ['B', 'Svart skjerm, og tilbake'],
  ['Home og End', 'Første og siste lysbilde'],
  ['?', 'Denne listen'],
] as const;

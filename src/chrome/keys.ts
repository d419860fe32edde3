/**
 * Keys while presenting: each is a command. A control that uses the same key keeps it; a clicker's
 * PageUp and PageDown turn slides wherever the focus is.
 */
import { singleKeys } from '../dom/preferences';

/** What a key can ask of the deck. */
export type Command =
  | 'next'
  | 'prev'
  | 'first'
  | 'last'
  | 'all'
  | 'black'
  | 'overview'
  | 'fullscreen'
  | 'search'
  | 'speaker'
  | 'glossary'
  | 'help';

const COMMANDS: Readonly<Record<string, Command>> = {
  ' ': 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  n: 'next',
  ArrowLeft: 'prev',
  ArrowUp: 'prev',
  PageUp: 'prev',
  p: 'prev',
  Home: 'first',
  End: 'last',
  a: 'all',
  b: 'black',
  '.': 'black',
  o: 'overview',
  Escape: 'overview',
  f: 'fullscreen',
  k: 'search',
  s: 'speaker',
  w: 'glossary',
  '?': 'help',
};

/** The command of a key; undefined where it has none, or is pressed with Ctrl, Alt or Meta. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === ' ' && event.shiftKey) return 'prev';
  return COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

/** Controls that take letters: to write, or to search a list. */
const OWN_LETTERS =
  'select, input:not([type=range], [type=checkbox]), textarea, [role=combobox], [role=option], [role=listbox]';
/** Controls that take Space, Enter and the arrows. */
const OWN_KEYS = `${OWN_LETTERS}, input, button, summary, a[href], [role=slider], [role=tab], .leaflet-container`;

/**
 * Whether a key belongs to the deck: not to an open dialog, not to the control that has the focus, and
 * not a letter when the reader has switched letters off.
 */
export function belongsToDeck(event: KeyboardEvent): boolean {
  // A screen reader that reads a dialog can take the focus out of it.
  if (document.querySelector('dialog[open]')) return false;
  const isLetter = event.key.length === 1 && event.key !== ' ';
  const own = isLetter ? OWN_LETTERS : OWN_KEYS;
  if (event.target instanceof Element && event.target.closest(own)) return false;
  return singleKeys() || !isLetter;
}

/** A clicker's keys, which the deck takes wherever the focus is. */
export const isTurning = ({ key }: KeyboardEvent): boolean =>
  key === 'PageDown' || key === 'PageUp';

/** Closes all dialogs that are open. Returns whether there were any. */
export function closeDialogs(): boolean {
  const open = document.querySelectorAll<HTMLDialogElement>('dialog[open]');
  for (const dialog of open) dialog.close();
  return open.length > 0;
}

/** Binds the keys to `run`; returns the function that unbinds them. */
export function bindKeys(run: (command: Command) => void): () => void {
  const onTurning = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!isTurning(event) || !command) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    closeDialogs();
    run(command);
  };
  // Last of all: what Escape closes first, and controls with keys of their own, come before.
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command || event.defaultPrevented || !belongsToDeck(event)) return;
    event.preventDefault();
    run(command);
  };
  window.addEventListener('keydown', onTurning, { capture: true });
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('keydown', onTurning, { capture: true });
    window.removeEventListener('keydown', onKey);
  };
}

/** The keys in the help, with what they do. */
export const SHORTCUTS = [
  ['Mellomrom, pil høyre og pil venstre', 'Neste og forrige trinn eller lysbilde'],
  ['Page Down og Page Up', 'Neste og forrige, også fra en fjernkontroll og i et felt'],
  ['A', 'Hele lysbildet med én gang, og tilbake til trinn for trinn'],
  ['K', 'Velg kommune'],
  ['S', 'Talerens side'],
  ['W', 'Ord i presentasjonen'],
  ['H', 'Snu tilflyttingshierarkiet på hodet, når det vises'],
  ['1–4', 'La en figur fylle lysbildet, og tilbake; → og ← går til neste figur'],
  ['O eller Esc', 'Oversikt over lysbildene: tall og piler velger, Enter åpner'],
  ['F', 'Fullskjerm'],
  ['B', 'Svart skjerm, og tilbake'],
  ['Home og End', 'Første og siste lysbilde'],
  ['?', 'Denne listen'],
  [
    'Med skjermleser',
    'Knappene «Forrige» og «Neste» virker alltid. I lesemodus tar skjermleseren piler og bokstaver selv: slå den av for å bruke dem her',
  ],
] as const;

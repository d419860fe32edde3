/**
 * Reads and writes the page's address. A browser may refuse to let a page that was opened from a
 * file write its address (Safari and older Chrome do): the query is then kept until the window is
 * closed.
 */
const STORAGE_KEY = 'adresse';
/** How long a slider must stand still before its position is written. */
const SLIDER_REST_MS = 150;
/**
 * A query that has not been written to the address, and the query that the address has instead.
 * Storage is read only for pages opened from a file, the only ones that can have stored anything.
 */
let kept = location.protocol === 'file:' ? restore() : null;

/** The query of the state that is shown, whether or not the address has it yet. */
export const currentSearch = (): string =>
  kept?.address === location.search ? kept.search : location.search;

/** The address without its query and fragment. Works for files too, unlike `location.origin`. */
export const pageAddress = (): string => location.href.replace(/[?#].*$/s, '');

/** Writes the query and the fragment. `push` adds a step that the browser's back button undoes. */
export function writeAddress(search: string, hash: string, step: 'push' | 'replace'): void {
  if (step === 'push') writeWaiting();
  window.clearTimeout(timer);
  const written = rewrite(search, hash, step);
  keep(written ? null : { address: location.search, search });
  // The query was refused, but a fragment alone may be allowed.
  if (!written) rewrite(location.search, hash, step);
}

/**
 * Writes the query once it has not changed for a moment. Browsers stop a page that writes hundreds
 * of addresses in a row, and writing one takes as long as drawing a chart.
 */
export function writeSearchSoon(search: string): void {
  window.clearTimeout(timer);
  kept = { address: location.search, search };
  timer = window.setTimeout(writeWaiting, SLIDER_REST_MS);
}

let timer: number | undefined;

/** Writes the waiting query now, so that the back button comes back to it after the next step. */
export function writeWaiting(): void {
  if (kept) writeAddress(currentSearch(), location.hash, 'replace');
}

function rewrite(search: string, hash: string, step: 'push' | 'replace'): boolean {
  const url = pageAddress() + search + hash;
  if (url === location.href) return true;
  try {
    if (step === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    return true;
  } catch {
    return false;
  }
}

function keep(query: typeof kept): void {
  if (query === kept) return;
  kept = query;
  try {
    if (query) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(query));
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is closed: the query is kept in memory only.
  }
}

function restore(): { address: string; search: string } | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * The page's address, read and written. A page opened from a file may be refused to write it
 * (Safari, older Chrome): its query is then kept for as long as the window is open.
 */
const KEY = 'adresse';
/** How long a slider must stand before its place is written, milliseconds. */
const REST = 150;
/**
 * The query that is not written, yet or at all, and the one that the address has instead. What is
 * stored is asked for only where it can be: the browser's answer takes longer than a slide's words.
 */
let kept = location.protocol === 'file:' ? restore() : null;

/** The query of the address as it would be. */
export const currentSearch = (): string =>
  kept?.address === location.search ? kept.search : location.search;

/** The address without query and fragment, also of a file. */
export const pageAddress = (): string => location.href.replace(/[?#].*$/s, '');

/** Writes query and fragment. `push` makes a step that the browser's back button undoes. */
export function writeAddress(search: string, hash: string, step: 'push' | 'replace'): void {
  if (step === 'push') writeWaiting();
  window.clearTimeout(timer);
  const written = rewrite(search, hash, step);
  keep(written ? null : { address: location.search, search });
  // The fragment alone may still be written.
  if (!written) rewrite(location.search, hash, step);
}

/**
 * Writes the query when it has rested: browsers refuse a page that writes hundreds in a row, and
 * each takes as long as the chart of a year.
 */
export function writeSearchSoon(search: string): void {
  window.clearTimeout(timer);
  kept = { address: location.search, search };
  timer = window.setTimeout(writeWaiting, REST);
}

let timer: number | undefined;

/** Before the page takes a step: what the back button comes to. */
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
    if (query) sessionStorage.setItem(KEY, JSON.stringify(query));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Kept in memory.
  }
}

function restore(): { address: string; search: string } | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * The builds of the deck that this browser keeps: a cache each, oldest first. The oldest is the one
 * shown, for as long as it is there; so a newer one is taken on by letting go of it, and by that
 * alone. Used by the page and by its service worker.
 */

/** What a build consists of, as its worker is told. */
export interface Manifest {
  /** Another for every build that differs. */
  version: string;
  /** All but the page itself. Their names change with what is in them. */
  files: string[];
  /** The script that the page of this build begins with. */
  entry: string;
}

/** Several decks may lie on one host: the folder is part of the name. */
export const cacheName = (scope: string, version: string): string =>
  `innvandring-er-redningen ${scope} ${version}`;

/** The caches of the deck in this folder. Without its page, kept last, a cache is not whole. */
export async function keptBuilds(scope: string): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheName(scope, '')));
  const pages = await Promise.all(names.map((name) => caches.match(scope, { cacheName: name })));
  return names.filter((_name, i) => pages[i]);
}

/**
 * The builds of the deck that this browser has stored, one cache for each, oldest first. The page
 * always shows the oldest one. To change to a newer build, it is enough to delete the caches of the
 * older ones. Used by the page and by its service worker.
 */

/** The files of a build. The build writes this list into the service worker. */
export interface Manifest {
  /** Different for builds that differ. */
  version: string;
  /** All files but the page itself. Their names change with their content. */
  files: string[];
  /** The first script of this build's page, by which the page is known to be of this build. */
  entry: string;
}

/** The name of a build's cache. It has the folder in it, because a host may have several decks. */
export const cacheName = (scope: string, version: string): string =>
  `innvandring-er-redningen ${scope} ${version}`;

/**
 * The names of the deck's complete caches. The page is stored last, so a cache without it is not.
 */
export async function keptBuilds(scope: string): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheName(scope, '')));
  const pages = await Promise.all(names.map((name) => caches.match(scope, { cacheName: name })));
  return names.filter((_name, i) => pages[i]);
}

/**
 * The hosted deck without network: after the first visit this browser keeps all of it. A newer build
 * is fetched beside it and taken on when the presenter says so, never by itself.
 */

import type { Messages } from '../dom/messages';
import { pageAddress } from '../state/address';
import { cacheName, keptBuilds } from './kept';

/** The folder that the deck lies in. */
const scope = new URL('./', pageAddress()).href;

/** Never where decks are made, so that `npm start` shows what was just built; nor from a file. */
const hosted = (): boolean =>
  import.meta.env.PROD &&
  import.meta.env.MODE !== 'enfil' &&
  location.protocol.startsWith('http') &&
  !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname) &&
  'serviceWorker' in navigator;

/** Whether the deck opens without network. */
export async function readyOffline(): Promise<boolean> {
  if (!hosted() || navigator.serviceWorker.controller === null) return false;
  // A browser may have closed its storage to us.
  return keptBuilds(scope).then(
    (kept) => kept.length > 0,
    () => false,
  );
}

/** Keeps the deck, and tells when it is kept and when there is a newer one. */
export async function keepOffline(messages: Messages): Promise<void> {
  if (!hosted()) return;
  const others = new BroadcastChannel(cacheName(scope, ''));
  others.addEventListener('message', () => {
    messages.say('En ny utgave er tatt i bruk i et annet vindu.', [
      { label: 'Last inn på nytt', choose: () => location.reload() },
    ]);
  });
  const first = (await keptBuilds(scope)).length === 0;
  const workers = navigator.serviceWorker;
  const registration = await workers
    .register('./sw.js', { updateViaCache: 'none' })
    .catch(() => {});
  // A host that does not give the worker: the deck is as before, with network.
  if (!registration) return;

  let offered = false;
  const look = async () => {
    const kept = await keptBuilds(scope);
    if (offered || kept.length < 2) return;
    offered = true;
    messages.say('En ny utgave er klar.', [
      {
        label: 'Ta den i bruk',
        choose: async () => {
          for (const old of (await keptBuilds(scope)).slice(0, -1)) await caches.delete(old);
          others.postMessage('ny utgave');
          location.reload();
        },
      },
    ]);
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  await workers.ready;
  if (first) tellReady(messages);
  void look();
  // Offline there is nothing to look for.
  void registration.update().catch(() => {});
}

/** Gone with the next key or touch: it must not lie on the slide. */
function tellReady(messages: Messages): void {
  const remove = messages.say('Klar uten nett: hele presentasjonen ligger nå på denne enheten.');
  const done = new AbortController();
  // The deck takes some keys for itself as they go down.
  for (const type of ['keyup', 'pointerdown']) {
    const end = () => {
      remove();
      done.abort();
    };
    window.addEventListener(type, end, { signal: done.signal, capture: true });
  }
}

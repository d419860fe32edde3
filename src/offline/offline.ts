/**
 * Offline use of a hosted deck. After the first visit the browser has stored all of it. A newer
 * build is fetched in the background, and shown when the presenter asks for it, never by itself.
 */

import type { Messages } from '../dom/messages';
import { pageAddress } from '../state/address';
import { cacheName, keptBuilds } from './kept';

/** The address of the deck's folder. */
const scope = new URL('./', pageAddress()).href;

/**
 * Whether the deck is to be stored: only when it is built, hosted, and not opened on the host
 * itself, where `npm start` must show the latest build.
 */
const hosted = (): boolean =>
  import.meta.env.PROD &&
  import.meta.env.MODE !== 'enfil' &&
  location.protocol.startsWith('http') &&
  !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname) &&
  'serviceWorker' in navigator;

/** Whether the deck can be opened without network. */
export async function readyOffline(): Promise<boolean> {
  if (!hosted() || navigator.serviceWorker.controller === null) return false;
  // The browser may deny access to its storage.
  return keptBuilds(scope).then(
    (kept) => kept.length > 0,
    () => false,
  );
}

/** Stores the deck for offline use, and tells when it is stored and when there is a newer build. */
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
  // Without the worker's file on the host, the deck still works with network.
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
  // Fails without network, where there is no newer build to find.
  void registration.update().catch(() => {});
}

/**
 * Tells that the deck is stored, until the next key or touch: the message covers part of the slide.
 */
function tellReady(messages: Messages): void {
  const remove = messages.say('Klar uten nett: hele presentasjonen ligger nå på denne enheten.');
  const done = new AbortController();
  // Listens for keyup because the deck stops some keydown events.
  for (const type of ['keyup', 'pointerdown']) {
    const end = () => {
      remove();
      done.abort();
    };
    window.addEventListener(type, end, { signal: done.signal, capture: true });
  }
}

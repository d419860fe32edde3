/**
 * The service worker: stores the files of its build, and answers with those of the build that is
 * shown.
 */
import { cacheName, keptBuilds, type Manifest } from './kept';

/** Filled in by the build. */
declare const __MANIFEST__: Manifest;

// TypeScript's types for a page have no service worker events. These are the parts used here.
interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
const worker = globalThis as unknown as WorkerScope;
const scope = worker.registration.scope;

// A newer worker can take over at once, because it too answers with the build that is shown.
worker.addEventListener('install', (event) => {
  event.waitUntil(keep(__MANIFEST__).then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});

/**
 * Stores all files of this build or none, and deletes older builds except the one that is shown.
 */
async function keep({ version, files, entry }: Manifest): Promise<void> {
  const name = cacheName(scope, version);
  const before = await keptBuilds(scope);
  if (!before.includes(name)) {
    await caches.delete(name);
    try {
      const cache = await caches.open(name);
      // The page of one figure has the same name in all builds, and may be in the browser's own cache.
      await cache.addAll(files.map((file) => new Request(scope + file, { cache: 'no-cache' })));
      await cache.put(scope, await fetchPage(entry));
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  }
  for (const old of before.slice(1)) if (old !== name) await caches.delete(old);
}

/** Fetches the page without the browser's HTTP cache. Throws if it is of another build. */
async function fetchPage(entry: string): Promise<Response> {
  const page = await fetch(scope, { cache: 'reload' });
  const html = await page.text();
  if (!page.ok || !html.includes(entry)) throw new Error('The page is of another build.');
  // A copy, because browsers refuse a redirected response as the answer to a navigation.
  return new Response(html, { headers: page.headers });
}

/** Answers from the build that is shown, or from the network if it has no such file. */
async function answer(request: Request): Promise<Response> {
  const [shown] = await keptBuilds(scope);
  const address = request.url.replace(/[?#].*$/s, '');
  const isPage = request.mode === 'navigate' && [scope, `${scope}index.html`].includes(address);
  const key = isPage ? scope : address;
  const kept = shown && (await caches.match(key, { cacheName: shown, ignoreVary: true }));
  return kept || fetch(request);
}

/** Bytes that are sent: until slide 1 can be used, and for the whole deck. */
import { join } from 'node:path';
import { filesIn, onTheWire } from './compressed-server';
import { atMost, type Row } from './report';
import { type Bench, openTab } from './setup';

/** Bytes in a kilobyte. */
const BYTES_PER_KB = 1000;

declare global {
  interface Window {
    /** When the deck could be used, in milliseconds. */
    usableAt: Promise<number>;
  }
}

/** The folder of the built deck, its address on a compressing server, and a browser. */
export type Wired = Pick<Bench, 'browser' | 'folder' | 'deck'>;

/** Measures the bytes. */
export async function wire(bench: Wired): Promise<Row[]> {
  const { folder } = bench;
  const size = (name: string) => onTheWire(join(folder, name)).body.length / BYTES_PER_KB;
  const files = filesIn(folder);
  return [
    atMost('bytes until slide 1 can be used (kB)', (await untilUsable(bench)) / BYTES_PER_KB, 300),
    atMost(
      'the whole deck, every file of it (kB)',
      files.reduce((sum, name) => sum + size(name), 0),
      850,
    ),
  ];
}

/** The bytes of everything that was requested before slide 1 could be used, including headers. */
async function untilUsable(bench: Wired): Promise<number> {
  const { context, page, client } = await openTab(bench);
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    urls.set(requestId, request.url);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(urls.get(requestId) ?? '', encodedDataLength);
  });
  await client.send('Network.enable');
  await page.addInitScript(watchUsable);
  await page.goto(bench.deck);
  const before = await page.evaluate(async () => {
    const usable = await window.usableAt;
    const asked = performance.getEntriesByType('resource').filter((one) => one.startTime <= usable);
    return [location.href.replace(/#.*/, ''), ...asked.map(({ name }) => name)];
  });
  await page.waitForLoadState('networkidle');
  await context.close();
  return before.reduce((sum, url) => sum + (bytes.get(url) ?? Number.NaN), 0);
}

/** In the page, before anything of it: notes the moment, before the deck goes on loading. */
function watchUsable(): void {
  window.usableAt = new Promise((resolve) => {
    const asking = setInterval(() => {
      if (!('deck' in window)) return;
      clearInterval(asking);
      window.deck.usable.then(() => resolve(performance.now()));
    });
  });
}

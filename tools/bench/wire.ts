/** Bytes that are sent: until slide 1 can be used, and for the whole deck. */
import { join } from 'node:path';
import { filesIn, onTheWire } from './compressed-server';
import { againstReference, atMost, type Row } from './report';
import { type Bench, openTab } from './setup';

/** Bytes in a kilobyte. */
const BYTES_PER_KB = 1000;

declare global {
  interface Window {
    /** When the deck could be used, in milliseconds. */
    usableAt: Promise<number>;
  }
}

/** The page of one figure. */
const alone = (figure: string): string => `figur.html?visning=figur&figur=${figure}&kommune=1580`;

/** The folder of the built deck, its address on a compressing server, and a browser. */
export type Wired = Pick<Bench, 'browser' | 'folder' | 'deck'>;

/** Measures the bytes. */
export async function wire(bench: Wired): Promise<Row[]> {
  const { folder } = bench;
  const size = (name: string) => onTheWire(join(folder, name)).body.length / BYTES_PER_KB;
  const files = filesIn(folder);
  const deck = (await untilUsable(bench, '')) / BYTES_PER_KB;
  const chart = (await untilUsable(bench, alone('redningen-sentralitet'))) / BYTES_PER_KB;
  const map = (await untilUsable(bench, alone('holdt-det-kart'))) / BYTES_PER_KB;
  return [
    atMost('bytes until slide 1 can be used (kB)', deck, 300),
    againstReference(
      'bytes until one chart alone can be used, of slide 1’s (kB)',
      chart,
      deck,
      0.5,
    ),
    againstReference('bytes until one map alone can be used, of slide 1’s (kB)', map, deck, 0.5),
    atMost(
      'the whole deck, every file of it (kB)',
      files.reduce((sum, name) => sum + size(name), 0),
      870,
    ),
  ];
}

/** The bytes of everything that was requested before the page could be used, including headers. */
async function untilUsable(bench: Wired, address: string): Promise<number> {
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
  await page.goto(bench.deck + address);
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

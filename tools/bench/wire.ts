/** Bytes over the wire: until slide 1 is drawn, the boundaries alone, and the whole deck. */
import { join } from 'node:path';
import { filesIn, onTheWire } from './compressed-server';
import { atMost, type Row } from './report';
import { type Bench, openDeck, openTab } from './setup';

const KB = 1000;

declare global {
  interface Window {
    /** When the figures of the first slide were drawn, in milliseconds. */
    firstDrawn: number | undefined;
  }
}

/** Where the built deck lies, where it is served compressed, and a browser to open it in. */
export type Wired = Pick<Bench, 'browser' | 'folder' | 'deck'>;

export async function wire(bench: Wired): Promise<Row[]> {
  const { folder } = bench;
  const size = (name: string) => onTheWire(join(folder, name)).body.length / KB;
  const files = filesIn(folder);
  const boundaries = files.filter((name) => /norge-\d{4}/.test(name)).map(size);
  return [
    atMost('bytes until slide 1 is drawn (kB)', (await untilDrawn(bench)) / KB, 340),
    atMost('the largest boundary file (kB)', Math.max(...boundaries), 70),
    atMost(
      'the whole deck, every file of it (kB)',
      files.reduce((sum, name) => sum + size(name), 0),
      850,
    ),
  ];
}

/** What was asked for before the first slide's figures stood there, with headers. */
async function untilDrawn(bench: Wired): Promise<number> {
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
  await page.addInitScript(watchDrawing);
  await openDeck(page, bench.deck);
  await page.waitForLoadState('networkidle');
  const before = await page.evaluate(() => {
    const drawn = window.firstDrawn ?? Number.NaN;
    const asked = performance.getEntriesByType('resource').filter((one) => one.startTime <= drawn);
    return [location.href.replace(/#.*/, ''), ...asked.map(({ name }) => name)];
  });
  await context.close();
  return before.reduce((sum, url) => sum + (bytes.get(url) ?? Number.NaN), 0);
}

/** In the page, before anything of it: notes the moment, before the deck itself goes on loading. */
function watchDrawing(): void {
  new MutationObserver((_changes, observer) => {
    const figures = [...document.querySelectorAll<HTMLElement>('section.slide.present figure')];
    if (figures.length === 0 || figures.some((one) => one.dataset.ready !== 'true')) return;
    window.firstDrawn = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
}

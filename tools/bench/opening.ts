/** From an empty cache on a slow machine: until the words are painted, until all is drawn. */
import { againstReference, type Row } from './report';
import { type Bench, openTab } from './setup';
import { median } from './statistics';

/** How many times slower than this machine. */
const SLOWER = 4;

declare global {
  interface Window {
    /** When the slide's title was painted, in milliseconds after the address was given. */
    titlePainted: Promise<number>;
  }
}

/** Both decks, one after the other; the first of each is for warming up and not counted. */
export async function opening(bench: Bench): Promise<Row[]> {
  const deck: Opening[] = [];
  const reference: Opening[] = [];
  for (let i = 0; i <= bench.runs; i++) {
    const [own, other] = [await open(bench, bench.deck), await open(bench, bench.reference)];
    if (i === 0) continue;
    deck.push(own);
    reference.push(other);
  }
  const of = (openings: Opening[], key: keyof Opening) => median(openings.map((one) => one[key]));
  return [
    againstReference(
      'words of slide 1 painted, cold, 4× slower CPU (ms)',
      of(deck, 'painted'),
      of(reference, 'painted'),
      1.2,
    ),
    againstReference(
      'map and chart of slide 1 drawn, cold, 4× slower CPU (ms)',
      of(deck, 'drawn'),
      of(reference, 'drawn'),
      2,
    ),
  ];
}

/** Milliseconds after the address was given. */
interface Opening {
  painted: number;
  /** All is drawn: in the reference, that is its title. */
  drawn: number;
}

async function open(bench: Bench, url: string): Promise<Opening> {
  const { context, page, client } = await openTab(bench);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watchTitle);
  await page.goto(url, { waitUntil: 'commit' });
  const painted = await page.evaluate(() => window.titlePainted);
  const drawn = await page.evaluate(async () => {
    if (!('deck' in window)) return 0;
    await window.deck.ready;
    return performance.now();
  });
  await context.close();
  return { painted, drawn: Math.max(painted, drawn) };
}

/** In the page, before anything of it: asks the browser when it painted the title. */
function watchTitle(): void {
  new MutationObserver(() => {
    document.querySelector('h1:not([elementtiming])')?.setAttribute('elementtiming', 'title');
  }).observe(document, { childList: true, subtree: true });
  window.titlePainted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntries() as (PerformanceEntry & { renderTime: number })[];
      if (first) resolve(first.renderTime);
    }).observe({ type: 'element', buffered: true });
  });
}

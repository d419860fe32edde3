/**
 * From an empty cache on a slow machine: until the words are painted, until all is drawn, until it
 * can be used.
 */
import { againstReference, type Row } from './report';
import { type Bench, openTab } from './setup';
import { median } from './statistics';

/** How many times slower than this machine. */
const SLOWER = 4;
/** A slow line: 1.6 megabits a second, 150 milliseconds there and back. */
const SLOW_LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const WIDE = { width: 1600, height: 900 };
const PHONE = { width: 390, height: 844 };

declare global {
  interface Window {
    /** When a heading was painted, in milliseconds after the address was given. */
    headingPainted: Promise<number>;
    /** When the first figure was drawn. */
    figureDrawn: Promise<number>;
  }
}

/** How an address is opened. */
interface Way {
  address: string;
  viewport: { width: number; height: number };
  slowLine?: boolean;
}

/** Milliseconds after the address was given. In the reference, all of them are its title's. */
interface Opening {
  painted: number;
  figure: number;
  drawn: number;
  usable: number;
}

const PRESENTED = ['', '?kommune=1580', '#/kunnskapsbasert'];
const READ = ['', '?kommune=1580'];

/** Each row is the worst of several addresses against the empty deck, opened in turn with them. */
export async function opening(bench: Bench): Promise<Row[]> {
  const wide = await openings(bench, PRESENTED, { viewport: WIDE });
  const phone = await openings(bench, READ, { viewport: PHONE });
  const slow = await openings(bench, READ, { viewport: PHONE, slowLine: true });
  const row = (name: string, from: Openings, key: keyof Opening, goal: number) => {
    const values = from.deck.map((some) => median(some.map((one) => one[key])));
    const reference = median(from.reference.map(({ painted }) => painted));
    return againstReference(`${name} (ms)`, Math.max(...values), reference, goal);
  };
  return [
    row(
      'presenting: words painted, worst of three addresses, cold, 4× slower CPU',
      wide,
      'painted',
      1.1,
    ),
    row('presenting: all figures of the slide drawn, the same', wide, 'drawn', 2.8),
    row('presenting: usable, the same', wide, 'usable', 3.3),
    row(
      'reading on a phone: words painted, worst of two, cold, 4× slower CPU',
      phone,
      'painted',
      1.1,
    ),
    row('reading on a phone: first figure drawn, the same', phone, 'figure', 3),
    row('reading on a phone: words painted, slow line', slow, 'painted', 1.2),
  ];
}

interface Openings {
  /** Of each address. */
  deck: Opening[][];
  reference: Opening[];
}

/** The first round is for warming up and not counted. */
async function openings(
  bench: Bench,
  addresses: readonly string[],
  way: Omit<Way, 'address'>,
): Promise<Openings> {
  const deck: Opening[][] = addresses.map(() => []);
  const reference: Opening[] = [];
  for (let round = 0; round <= bench.runs; round++) {
    const other = await open(bench, { ...way, address: bench.reference });
    if (round > 0) reference.push(other);
    for (const [i, address] of addresses.entries()) {
      const own = await open(bench, { ...way, address: bench.deck + address });
      if (round > 0) deck[i]?.push(own);
    }
  }
  return { deck, reference };
}

async function open(bench: Bench, { address, viewport, slowLine }: Way): Promise<Opening> {
  const { context, page, client } = await openTab(bench, { viewport });
  if (slowLine) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', SLOW_LINE);
  } else await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'commit' });
  const painted = await page.evaluate(() => window.headingPainted);
  // The empty deck has nothing more to draw.
  const isEmpty = address.startsWith(bench.reference);
  if (!isEmpty) await page.waitForFunction(() => 'deck' in window);
  const later = await page.evaluate(async (empty) => {
    if (empty) return { figure: 0, drawn: 0, usable: 0 };
    const at = async (moment: Promise<unknown>) => moment.then(() => performance.now());
    const [figure, drawn, usable] = await Promise.all([
      window.figureDrawn,
      at(window.deck.ready),
      at(window.deck.usable),
    ]);
    return { figure, drawn, usable };
  }, isEmpty);
  await context.close();
  return {
    painted,
    figure: Math.max(painted, later.figure),
    drawn: Math.max(painted, later.drawn),
    usable: Math.max(painted, later.usable),
  };
}

/** In the page, before anything of it: asks the browser when it painted a heading. */
function watch(): void {
  let figureDrawn: (at: number) => void = () => undefined;
  window.figureDrawn = new Promise((resolve) => {
    figureDrawn = resolve;
  });
  new MutationObserver(() => {
    for (const heading of document.querySelectorAll(':is(h1, h2):not([elementtiming])')) {
      heading.setAttribute('elementtiming', 'heading');
    }
    if (document.querySelector('#presentasjon figure[data-ready="true"]')) {
      figureDrawn(performance.now());
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-ready'] });
  window.headingPainted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntries() as (PerformanceEntry & { renderTime: number })[];
      if (first) resolve(first.renderTime);
    }).observe({ type: 'element', buffered: true });
  });
}

/**
 * Opening the deck on a slow machine with an empty cache: the time until the words are painted, the
 * figures are drawn, and the deck can be used.
 */
import { againstReference, type Row } from './report';
import { type Bench, openTab } from './setup';
import { median } from './statistics';

/** How many times slower than this machine the processor is made. */
const CPU_SLOWDOWN = 4;
/** A slow line: 1.6 megabits per second down, and 150 milliseconds for a round trip. */
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
    /**
     * Resolves with the time at which a heading was painted, in milliseconds after navigation
     * began.
     */
    headingPainted: Promise<number>;
    /** Resolves with the time at which the first figure was drawn. */
    figureDrawn: Promise<number>;
  }
}

/** An address, and how it is opened. */
interface Way {
  address: string;
  viewport: { width: number; height: number };
  slowLine?: boolean;
}

/**
 * Milliseconds after navigation began. The reference has only a title, and all of its times are the
 * same.
 */
interface Opening {
  painted: number;
  figure: number;
  drawn: number;
  usable: number;
}

const PRESENTED = ['', '?kommune=1580', '#/kunnskapsbasert'];
const READ = ['', '?kommune=1580'];

/**
 * Each row is the worst of several addresses, compared with the empty deck that is opened in turn
 * with them.
 */
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
  /** The openings of each address. */
  deck: Opening[][];
  reference: Opening[];
}

/** Opens every address `bench.runs` times. A first round, to warm up, is not counted. */
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
  } else await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'commit' });
  const painted = await page.evaluate(() => window.headingPainted);
  // The empty deck draws no figures.
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

/**
 * Runs in the page before its own scripts, and observes when headings are painted and figures
 * drawn.
 */
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

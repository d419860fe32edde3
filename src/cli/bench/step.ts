/** One year's step on slide 1, against a bare change of as many fills in the same page. */
import type { CDPSession, Page } from '@playwright/test';
import { againstReference, atMost, type Row } from './report';
import { type Bench, openDeck, openTab } from './setup';
import { percentile95 } from './statistics';

/** Fewer would leave the 95th percentile to one of them. */
const STEPS = 40;
const WARM_UP = 4;
const AREAS = 'section.slide.present path.area';
/** First years between which the window of five years moves. */
const [FIRST, LAST] = [1986, 2010];

export async function step(bench: Bench): Promise<Row[]> {
  const { context, page, client } = await openTab(bench);
  // The thread's own time: what else this machine does is not counted.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await openDeck(page, bench.deck);
  const own: number[] = [];
  const bare: number[] = [];
  let [year, by] = [2008, -1];
  for (let i = 0; i < STEPS + WARM_UP; i++) {
    if (year === FIRST) by = 1;
    if (year === LAST) by = -1;
    year += by;
    const stepped = await spent(client, () => stepTo(page, by));
    const changed = await bareChange(page, client);
    if (i < WARM_UP) continue;
    own.push(stepped);
    bare.push(changed);
  }
  await context.close();
  const [value, reference] = [percentile95(own), percentile95(bare)];
  return [
    atMost('one year’s step, beyond 428 bare fills, p95 (ms)', value - reference, 8),
    againstReference('one year’s step, against 428 bare fills, p95 (ms)', value, reference, 3),
  ];
}

/** Milliseconds of script, style and layout while `work` goes on. */
async function spent(client: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await workSoFar(client);
  await work();
  return (await workSoFar(client)) - before;
}

const COUNTED = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

async function workSoFar(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const counted = metrics.filter(({ name }) => COUNTED.includes(name));
  return 1000 * counted.reduce((sum, { value }) => sum + value, 0);
}

const stepTo = (page: Page, by: number): Promise<void> =>
  page.evaluate(
    async (label) => {
      document.querySelector<HTMLElement>(`section.slide.present [aria-label="${label}"]`)?.click();
      await window.deck.ready;
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    },
    by > 0 ? 'Ett år fram' : 'Ett år tilbake',
  );

/** The areas' own elements, as bare as can be: one attribute each, all another than before. */
async function bareChange(page: Page, client: CDPSession): Promise<number> {
  const fills = await page.evaluate(
    (areas) => [...document.querySelectorAll(areas)].map((area) => area.getAttribute('fill') ?? ''),
    AREAS,
  );
  const other = fills.map((fill) => (fill === '#123456' ? '#654321' : '#123456'));
  const milliseconds = await spent(client, () => setFills(page, other));
  await setFills(page, fills);
  return milliseconds;
}

const setFills = (page: Page, fills: string[]): Promise<void> =>
  page.evaluate(
    async ([areas, all]) => {
      const paths = document.querySelectorAll(areas);
      for (let i = 0; i < paths.length; i++) paths[i]?.setAttribute('fill', all[i] ?? '');
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    },
    [AREAS, fills] as const,
  );

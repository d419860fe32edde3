/**
 * The work of the page's main thread, in processor time, which other work on the machine does not
 * change.
 */
import type { Browser, Page } from '@playwright/test';

/** The trace events that count: scripts, style and layout, but not painting. */
const WORK = new Set([
  'EvaluateScript',
  'v8.evaluateModule',
  'v8.callFunction',
  'FunctionCall',
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'UpdateLayoutTree',
  'Layout',
]);
const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink', 'v8', 'blink.user_timing'];

/**
 * An event of the browser's trace. Times are in microseconds; `tdur` is the thread's processor
 * time.
 */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/**
 * Traces the browser during `work`. Returns the milliseconds of script, style and layout between
 * the page's marks `<name>-begins` and `<name>-ends`, in the order of the marks.
 */
export async function workBetweenMarks<Name extends string>(
  browser: Browser,
  page: Page,
  names: readonly Name[],
  work: () => Promise<unknown>,
): Promise<Record<Name, number[]>> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const found = {} as Record<Name, number[]>;
  for (const name of names) {
    const begins = traceEvents.filter((event) => event.name === `${name}-begins`);
    const ends = traceEvents.filter((event) => event.name === `${name}-ends`);
    found[name] = begins.map((begin, i) => {
      const thread = ({ pid, tid }: TraceEvent) => pid === begin.pid && tid === begin.tid;
      return outermost(traceEvents.filter(thread), begin.ts, ends[i]?.ts ?? Number.NaN);
    });
  }
  return found;
}

/**
 * The milliseconds of work between two moments. An event within another one is not counted again.
 */
function outermost(events: TraceEvent[], from: number, to: number): number {
  const own = events.filter(
    ({ name, dur = 0, ts }) => WORK.has(name) && ts + dur > from && ts < to,
  );
  let sum = 0;
  let until = 0;
  for (const { ts, dur = 0, tdur = 0 } of own.sort((a, b) => a.ts - b.ts)) {
    if (ts < until) continue;
    until = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}

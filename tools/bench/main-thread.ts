/**
 * How long the page's own thread is at work: its processor time, whatever else the machine does.
 */
import type { Browser, Page } from '@playwright/test';

/** Scripts, however they were called, and style and layout. Not painting. */
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

/** A line of the browser's trace; times in microseconds, `tdur` of the thread itself. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/**
 * Milliseconds of script, style and layout between the page's marks `<name>-begins` and
 * `<name>-ends`, in the order of the marks, for all that happens while `work` goes on.
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

/** Milliseconds of the work that lies between two moments; what lies in other work counts once. */
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

/**
 * The deck in Firefox and WebKit, where they are installed: a year's step compared with Chromium's in
 * the same run, and slide changes. The same page is driven in the same way in all of them.
 */
import type { EngineName, Tab } from '../engines/engine';
import { installedEngines, startEngine } from '../engines/installed';
import { againstReference, atMost, type Row } from './report';
import type { Bench } from './setup';
import { median, percentile95 } from './statistics';

const NAMES: Record<EngineName, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};
/** Steps of a year, and those before them that are not counted. */
const [STEPS, WARM_UP] = [20, 5];
/** The greatest time of a slide change, milliseconds. */
const TURN_GOAL_MS = 200;

interface Times {
  /** Milliseconds from the press to the second frame after everything is drawn. */
  steps: number[];
  turns: number[];
}

/** Measures all engines, one after the other. */
export async function engines({ deck }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  let reference: number | undefined;
  for (const name of installedEngines()) {
    const engine = await startEngine(name);
    try {
      const tab = await engine.open();
      const { steps, turns } = await timesIn(tab, deck);
      await tab.close();
      const step = median(steps);
      reference ??= step;
      const what = `one year’s step with two frames in ${NAMES[name]}, median (ms)`;
      rows.push(againstReference(what, step, reference, name === 'chromium' ? 1 : 2));
      const turn = percentile95(turns);
      rows.push(atMost(`slide change in ${NAMES[name]}, p95 (ms)`, turn, TURN_GOAL_MS));
    } finally {
      await engine.close();
    }
  }
  return rows;
}

async function timesIn(tab: Tab, deck: string): Promise<Times> {
  await tab.goto(`${deck}?trinn=alle`);
  await tab.run(async () => {
    while (!('deck' in window)) await new Promise(requestAnimationFrame);
    await window.deck.usable;
    await window.deck.ready;
  });
  const steps = await tab.run(timeSteps, STEPS + WARM_UP);
  // Twice: the first time everything is loaded and created.
  await tab.run(timeTurns);
  return { steps: steps.slice(WARM_UP), turns: await tab.run(timeTurns) };
}

/** Runs in the page: steps through the years, down and up again. */
async function timeSteps(count: number): Promise<number[]> {
  const press = (label: string) =>
    document.querySelector<HTMLElement>(`.slide.present [aria-label="${label}"]`)?.click();
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    press(i % 10 < 5 ? 'Ett år tilbake' : 'Ett år fram');
    await window.deck.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    times.push(performance.now() - began);
  }
  return times;
}

/** Runs in the page: goes from the first slide to the last. */
async function timeTurns(): Promise<number[]> {
  const shown = () => document.querySelector('section.slide.present:not(.stack)')?.id;
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('Home');
  await window.deck.ready;
  const times: number[] = [];
  for (let before: string | undefined; shown() !== before; ) {
    before = shown();
    // The deck has drawn the next slide ahead when it has been at rest.
    await new Promise((rest) => setTimeout(rest, 500));
    const began = performance.now();
    press('PageDown');
    await window.deck.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    if (shown() !== before) times.push(performance.now() - began);
  }
  return times;
}

/**
 * One step of a year on slide 1, compared with only changing the fill of as many areas in the same
 * page.
 */
import type { Page } from '@playwright/test';
import { workBetweenMarks } from './main-thread';
import { againstReference, atMost, type Row } from './report';
import { atRest, type Bench, openDeck, openTab } from './setup';
import { percentile95 } from './statistics';

/** With fewer steps, the 95th percentile would depend on one or two of them. */
const STEPS = 100;
/** Steps that are not counted, in which the engine compiles the code. */
const WARM_UP = 12;
/** The first years between which the window of five years moves. */
const [FIRST, LAST] = [1986, 2010];

/** Measures the step of a year. */
export async function step(bench: Bench): Promise<Row[]> {
  const { context, page } = await openTab(bench);
  await openDeck(page, bench.deck);
  // Work that the deck does when idle after the first drawing does not belong to the step.
  await atRest(page);
  const work = await workBetweenMarks(bench.browser, page, ['step', 'bare'], async () => {
    let [year, by] = [2008, -1];
    for (let i = 0; i < STEPS + WARM_UP; i++) {
      if (year === FIRST) by = 1;
      if (year === LAST) by = -1;
      year += by;
      await oneStep(page, by > 0 ? 'Ett år fram' : 'Ett år tilbake');
      await bareChange(page);
    }
  });
  await context.close();
  const value = percentile95(work.step.slice(WARM_UP));
  const reference = percentile95(work.bare.slice(WARM_UP));
  return [
    atMost('one year’s step, beyond 428 bare fills, p95 (ms)', value - reference, 8),
    againstReference('one year’s step, against 428 bare fills, p95 (ms)', value, reference, 3),
  ];
}

/** Presses a button, and waits until everything is drawn and for two more frames. */
const oneStep = (page: Page, label: string): Promise<void> =>
  page.evaluate(
    (own) =>
      new Promise((resolve) => {
        // Runs in a separate task, because the work of this call itself does not belong to the
        // page.
        setTimeout(async () => {
          performance.mark('step-begins');
          document.querySelector<HTMLElement>(`.slide.present [aria-label="${own}"]`)?.click();
          await window.deck.ready;
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          performance.mark('step-ends');
          resolve();
        });
      }),
    label,
  );

/** Changes one attribute of every area to a new value, and nothing else. */
const bareChange = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const areas = [...document.querySelectorAll('.slide.present path.area')];
        const fills = areas.map((area) => area.getAttribute('fill') ?? '');
        setTimeout(async () => {
          performance.mark('bare-begins');
          for (const area of areas) area.setAttribute('fill', '#123456');
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          performance.mark('bare-ends');
          areas.forEach((area, i) => {
            area.setAttribute('fill', fills[i] ?? '');
          });
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          resolve();
        });
      }),
  );

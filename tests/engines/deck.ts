/**
 * What the tests of the engines share: an engine for each worker, the deck on a host, and reading
 * the page. A test fails when the page has told of a fault, whatever else it asks.
 */
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { Engine, EngineName, Tab } from '../../tools/engines/engine';
import { startEngine } from '../../tools/engines/installed';
import { type Host, openHost } from '../browser/host';
import { HOSTED } from './folders';

export const LISTEN = readFileSync(new URL('listen.js', import.meta.url), 'utf8');

interface Fixtures {
  tab: Tab;
}
interface WorkerFixtures {
  engineName: EngineName;
  engine: Engine;
  host: Host;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engineName: ['chromium', { scope: 'worker', option: true }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await startEngine(engineName);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of what is needed.
    async ({}, use) => {
      const host = await openHost({
        head: '<script src="./listen.js"></script>',
        files: {
          '/listen.js': LISTEN,
          '/frame.html': '<!doctype html><html lang="nb"><title>Ramme</title><body></body></html>',
        },
        framed: true,
      });
      host.folders = { '/': HOSTED };
      await use(host);
      host.close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ engine, host }, use) => {
    host.posted.length = 0;
    const tab = await engine.open();
    await use(tab);
    const heard = await tab.run(() => (window as Window & { heard?: string[] }).heard ?? []);
    await tab.close();
    expect([...new Set([...host.posted, ...heard])]).toEqual([]);
  },
});
export { expect };

/** Opens an address of the deck on the host, and waits until it is drawn and can be used. */
export async function open(tab: Tab, host: Host, address = ''): Promise<void> {
  await tab.goto(`http://localhost:${host.port}/${address}`);
  await ready(tab);
}

/** Waits until everything on screen is drawn, and its controls can be used. */
export const ready = (tab: Tab): Promise<void> =>
  tab.run(async () => {
    while (!('deck' in window)) await new Promise(requestAnimationFrame);
    await window.deck.usable;
    await window.deck.ready;
  });

/** The slide that is shown in the presentation, with its step: «redningen 0». */
export const current = (tab: Tab): Promise<string> =>
  tab.run(() => {
    const slide = document.querySelector<HTMLElement>('section.slide.present:not(.stack)');
    return `${slide?.id} ${slide?.dataset.step ?? slide?.querySelectorAll('.visible').length}`;
  });

/** A point of an element that the pointer meets, when it stands still; throws when there is none. */
export const pointOn = (tab: Tab, selector: string): Promise<{ x: number; y: number }> =>
  tab.run(async (own) => {
    const find = () => [...document.querySelectorAll(own)].find((one) => one.checkVisibility());
    const box = () => find()?.getBoundingClientRect() ?? new DOMRect();
    // Until it has stood still for three frames.
    for (let still = 0, before = box(); still < 3; ) {
      await new Promise(requestAnimationFrame);
      const { x, y, width } = box();
      still = x === before.x && y === before.y && width === before.width ? still + 1 : 0;
      before = box();
    }
    const element = find();
    if (!element) throw new Error(`${own} is not in the page`);
    const { left, top, width, height } = element.getBoundingClientRect();
    const shares = [0.5, ...Array.from({ length: 19 }, (_, i) => (i + 1) / 20)];
    for (const down of shares) {
      for (const across of shares) {
        const [x, y] = [Math.round(left + width * across), Math.round(top + height * down)];
        const met = document.elementFromPoint(x, y);
        if (met && element.contains(met)) return { x, y };
      }
    }
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    throw new Error(`${own} is covered by ${above?.outerHTML.slice(0, 100)}`);
  }, selector);

/** Presses and lets go of the mouse's button on the first visible element of a selector. */
export async function click(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await pointOn(tab, selector);
  await tab.move(x, y);
  await tab.down();
  await tab.up();
}

/** Drags from a point by some pixels, in several moves as a hand does. */
export async function drag(
  tab: Tab,
  from: { x: number; y: number },
  by: { x: number; y: number },
): Promise<void> {
  await tab.move(from.x, from.y);
  await tab.down();
  for (let i = 1; i <= 5; i++) await tab.move(from.x + (by.x * i) / 5, from.y + (by.y * i) / 5);
  await tab.up();
}

/** The texts of the visible elements of a selector, with ordinary spaces. */
export const texts = (tab: Tab, selector: string): Promise<string[]> =>
  tab.run(
    (own) =>
      [...document.querySelectorAll(own)]
        .filter((one) => one.checkVisibility())
        .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector,
  );

/** The query and fragment of the address. */
export const address = (tab: Tab): Promise<string> =>
  tab.run(() => location.search + location.hash);

/** Waits until what `read` gives is as expected. */
export const expectSoon = <Value>(read: () => Promise<Value>) =>
  expect.poll(read, { intervals: [50] });

/** The least and the greatest value of a native slider. */
export const limitsOf = (tab: Tab, selector: string): Promise<[number, number]> =>
  tab.run((own) => {
    const slider = document.querySelector<HTMLInputElement>(own);
    return [Number(slider?.min), Number(slider?.max)] as [number, number];
  }, selector);

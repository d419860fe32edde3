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

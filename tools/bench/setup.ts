/**
 * The setting of all measurements: the deck and its reference, built and served, and one browser.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Page,
} from '@playwright/test';
import { root } from '../args';
import { temporary } from '../files';
import { launch } from '../pdf/print';
import { findBrowser } from '../programs';
import { buildDeck } from '../serve';
import { serveCompressed } from './compressed-server';

export interface Bench {
  browser: Browser;
  /** The folder of the built deck. */
  folder: string;
  /** The addresses of the deck and its reference, with a slash at the end. */
  deck: string;
  reference: string;
  /** How many times each timing is repeated. */
  runs: number;
}

/** Builds and serves the deck and the reference, runs `work`, and cleans up. */
export async function withBench<T>(runs: number, work: (bench: Bench) => Promise<T>): Promise<T> {
  const executable = findBrowser();
  const folder = temporary(mkdtempSync(join(tmpdir(), 'bench-deck-')));
  const referenceFolder = temporary(mkdtempSync(join(tmpdir(), 'bench-reference-')));
  await buildDeck(folder);
  await buildReference(referenceFolder);
  const [deck, reference] = [await serveCompressed(folder), await serveCompressed(referenceFolder)];
  try {
    const browser = await launch(executable);
    try {
      return await work({ browser, folder, deck: deck.url, reference: reference.url, runs });
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([deck.close(), reference.close()]);
  }
}

/**
 * Builds the empty deck with the same settings of Vite, but without our plugins, which it does not
 * need.
 */
async function buildReference(outDir: string): Promise<void> {
  const { build, loadConfigFromFile } = await import('vite');
  const env = { command: 'build', mode: 'production' } as const;
  const own = (
    await loadConfigFromFile(env, join(root, 'vite.config.ts'), root, 'silent', undefined, 'runner')
  )?.config;
  await build({
    root: join(root, 'tools/bench/reference'),
    configFile: false,
    logLevel: 'silent',
    base: own?.base ?? './',
    build: { ...own?.build, outDir, emptyOutDir: true },
  });
}

export interface Tab {
  context: BrowserContext;
  page: Page;
  client: CDPSession;
}

/** Opens a tab with an empty cache and storage. */
export async function openTab(
  { browser }: Pick<Bench, 'browser'>,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const viewport = { width: 1600, height: 900 };
  const context = await browser.newContext({ viewport, locale: 'nb-NO', ...options });
  // The compiler adds calls of this function to the functions that are sent to the page.
  await context.addInitScript('globalThis.__name = (value) => value;');
  const page = await context.newPage();
  await browserAtRest(browser);
  return { context, page, client: await context.newCDPSession(page) };
}

/**
 * How often the browser's processor time is read, and below which share of a processor it is idle.
 */
const [CHECK_INTERVAL_MS, IDLE_SHARE] = [250, 0.05];

/**
 * Waits until the browser is idle. After opening a window it is busy with its own controls for a
 * second or two.
 */
async function browserAtRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const used = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
  };
  for (let before = await used(), share = 1; share > IDLE_SHARE; ) {
    await new Promise((resolve) => setTimeout(resolve, CHECK_INTERVAL_MS));
    const now = await used();
    // The sum falls when a process ends, because its time is no longer counted.
    share = Math.abs(now - before) / CHECK_INTERVAL_MS;
    before = now;
  }
  await session.detach();
}

/** Opens the deck at an address, and waits until it is drawn and can be used. */
export async function openDeck(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'deck' in window);
  await page.evaluate(() => window.deck.usable);
  await page.evaluate(() => window.deck.ready);
}

/** Waits until the deck has finished the work that it does when idle: see present/slides.ts. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const slides = [...document.querySelectorAll('section.slide')];
    const next = slides[slides.findIndex((slide) => slide.matches('.present')) + 1];
    const figures = [...(next?.querySelectorAll<HTMLElement>('figure') ?? [])];
    return (
      slides.every((slide) => slide.childElementCount > 0) &&
      figures.every((figure) => figure.dataset.ready === 'true')
    );
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

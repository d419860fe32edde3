/**
 * The engines on this machine, and how each is started. `tsx tools/engines/installed.ts`, which
 * `.ci/run` calls, installs those that are missing.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../args';
import { findBrowser, findProgram, installDebian, isProgram } from '../programs';
import type { Engine, EngineName } from './engine';

/** The Debian packages of the engines beside Chromium. */
const DEBIAN = ['firefox-esr', 'webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'];
/** Where Debian and its likes put WebKitGTK's browser, below the folder of the processor's kind. */
const MINI_BROWSER = 'webkit2gtk-4.1/MiniBrowser';

const findFirefox = (): string | undefined => findProgram(['firefox-esr', 'firefox']);

function findWebKit() {
  const [driver, screen] = [findProgram(['WebKitWebDriver']), findProgram(['Xvfb'])];
  if (!driver || !screen) return undefined;
  const browser = readdirSync('/usr/lib')
    .map((kind) => join('/usr/lib', kind, MINI_BROWSER))
    .find(isProgram);
  return browser ? { browser, driver, screen } : undefined;
}

/** The engines that can be started, Chromium first. */
export function installedEngines(): EngineName[] {
  return [
    'chromium',
    ...(findFirefox() ? (['firefox'] as const) : []),
    ...(findWebKit() ? (['webkit'] as const) : []),
  ];
}

/** Starts an engine. Throws when it is not installed. */
export async function startEngine(name: EngineName): Promise<Engine> {
  // The libraries are loaded here and not at the top, because most commands need only one, or none.
  if (name === 'webkit') {
    const programs = findWebKit();
    if (!programs) throw new Error('WebKitGTK’s MiniBrowser, its driver and Xvfb are not here.');
    return (await import('./webkit')).startWebKit(programs);
  }
  const program = name === 'chromium' ? findBrowser() : findFirefox();
  if (!program) throw new Error('Firefox is not here.');
  return (await import('./puppeteer')).startPuppeteer(name, program);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(async () => {
    if (installedEngines().length < 3) installDebian(DEBIAN);
    console.log(`The engines are ${installedEngines().join(', ')}.`);
  });
}

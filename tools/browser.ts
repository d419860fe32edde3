/** Finds a Chromium for the tests and the PDF, and installs one where there is none. */
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installs, isLinuxRoot, isProgram, onPath, viaApt } from './programs';

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments for a quiet browser: it asks for nothing but the deck. */
export function launchArgs(): string[] {
  return [
    // Chromium's sandbox refuses to run as root.
    ...(isLinuxRoot() ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
}

/** The path of a Chromium that can run. Throws with what to do when there is none to be had. */
export function findBrowser(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is not a program; correct or unset it.`);
  }
  const found = installed() ?? install();
  if (found) return found;
  throw new Error(
    'No Chrome or Chromium was found or could be installed; install one, or set CHROME_PATH to it.',
  );
}

function installed(): string | undefined {
  return [...candidates(), chromium.executablePath()].find(isProgram);
}

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return MAC_APPS.flatMap((app) =>
      ['/', homedir()].map((base) => join(base, `Applications/${app}.app/Contents/MacOS/${app}`)),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
    return WINDOWS_PROGRAMS.flatMap((program) =>
      [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((base) => (base ? [join(base, program)] : [])),
    );
  }
  return ON_PATH.flatMap(onPath);
}

/** Playwright's own Chromium, else Debian's. As root Playwright also fetches system libraries. */
function install(): string | undefined {
  console.error('No Chrome or Chromium found; installing Chromium.');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const libraries = isLinuxRoot() ? ['--with-deps'] : [];
  installs(process.execPath, [cli, 'install', ...libraries, 'chromium']);
  if (!installed()) viaApt(['chromium']);
  return installed();
}

/** Finds a Chromium for the tests and the PDF, and installs one where there is none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

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

const isLinuxRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

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

function onPath(name: string): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Playwright's own Chromium, else Debian's. As root Playwright also fetches system libraries. */
function install(): string | undefined {
  console.error('No Chrome or Chromium found; installing Chromium.');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const libraries = isLinuxRoot() ? ['--with-deps'] : [];
  attempt(process.execPath, [cli, 'install', ...libraries, 'chromium']);
  const own = installed();
  if (own || !isLinuxRoot() || !onPath('apt-get').some(isProgram)) return own;
  if (attempt('apt-get', ['update'])) attempt('apt-get', ['install', '-y', 'chromium']);
  return installed();
}

function attempt(command: string, args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: 'ignore', env, timeout: 10 * 60_000 });
    return true;
  } catch {
    return false;
  }
}

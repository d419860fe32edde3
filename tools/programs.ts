/**
 * The programs that the commands need beside npm's packages: a Chromium and, for the tests,
 * programs that read PDFs. A missing one is installed if possible, after a message that names it.
 *
 * `tsx tools/programs.ts`, which runs before the tests, looks for all of them.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const CHROMIUMS = [
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
/** The Debian packages that the tests read PDFs with, and the programs in each. */
const PDF_READERS = {
  'poppler-utils': ['pdfinfo', 'pdftotext', 'pdfimages', 'pdffonts'],
  qpdf: ['qpdf'],
};
const INSTALL_LIMIT_MS = 10 * 60_000;

const isLinuxRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Whether a path is that of a program that this user may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of the first of the named programs that is on PATH. Undefined when none is. */
export function findProgram(names: readonly string[]): string | undefined {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)))
    .find(isProgram);
}

/** The arguments with which Chromium makes no requests of its own. */
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

/**
 * The path of a Chromium: that of CHROME_PATH, an installed one, or one that is installed now.
 * Throws, and says what to do, when there is none.
 */
export function findBrowser(): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is not a program; correct or unset it.`);
  }
  const found = installedBrowser() ?? installBrowser();
  if (found) return found;
  throw new Error(
    'No Chrome or Chromium was found or could be installed; install one, or set CHROME_PATH to it.',
  );
}

function installedBrowser(): string | undefined {
  return findProgram(CHROMIUMS) ?? [...applications(), chromium.executablePath()].find(isProgram);
}

/** The usual paths of browsers that are not on PATH. */
function applications(): string[] {
  if (process.platform === 'darwin') {
    return MAC_APPS.flatMap((app) =>
      ['/', homedir()].map((base) => join(base, `Applications/${app}.app/Contents/MacOS/${app}`)),
    );
  }
  if (process.platform !== 'win32') return [];
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
  return WINDOWS_PROGRAMS.flatMap((program) =>
    [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((base) => (base ? [join(base, program)] : [])),
  );
}

/**
 * Installs Debian's Chromium if possible, otherwise Playwright's (and, as root, the libraries that
 * it needs).
 */
function installBrowser(): string | undefined {
  // Ubuntu's package of the same name does not contain a browser.
  if (isDebian() && installDebian(['chromium'])) return installedBrowser();
  console.error('No Chrome or Chromium was found. Installing Playwright’s Chromium.');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const libraries = isLinuxRoot() ? ['--with-deps'] : [];
  succeeds(process.execPath, [cli, 'install', ...libraries, 'chromium']);
  return installedBrowser();
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs Debian packages. False when the user is not root or the installation fails. */
export function installDebian(packages: readonly string[]): boolean {
  if (!isLinuxRoot() || !findProgram(['apt-get'])) return false;
  console.error(`Installing ${packages.join(' and ')} with apt-get.`);
  return succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', ...packages]);
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: 'ignore', env, timeout: INSTALL_LIMIT_MS });
    return true;
  } catch {
    return false;
  }
}

/** Throws when a program for reading PDFs is missing and cannot be installed. */
function ensurePdfReaders(): void {
  const missing = Object.entries(PDF_READERS).flatMap(([name, programs]) =>
    programs.every((program) => findProgram([program])) ? [] : [name],
  );
  if (missing.length === 0 || installDebian(missing)) return;
  throw new Error(`The tests read PDFs with ${missing.join(' and ')}, not found here; install it.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`The browser is ${findBrowser()}.`);
    ensurePdfReaders();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * The files that the command leaves when it is stopped or its browser crashes, for an edition of
 * four slides. What a batch prints, keeps and notes is tested in tests/tools/pdf/batch.test.ts.
 */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../../../tools/programs';
import { openPdf, printPdf, startPdf, tool } from './command';

// Serial, because each test goes on with the files that the one before has left.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const CODES = '0301,1103,1151,1505,1534,1804'.split(',');

const home = mkdtempSync(join(tmpdir(), 'pdf-batch-'));
const folder = join(home, 'ut');
const temporary = join(home, 'tmp');
const pidFile = join(home, 'browser.pid');
const browser = join(home, 'browser');
// The command's own: its temporary files, and a browser that says which process it is.
const env = {
  DECK_SETTINGS: 'tests/browser/own-settings.ts',
  TMPDIR: temporary,
  CHROME_PATH: browser,
};
const batch = ['--alle', '--mappe', folder, '--bare', CODES.join()];

test.beforeAll(() => {
  mkdirSync(temporary);
  writeFileSync(browser, `#!/bin/sh\necho $$ > '${pidFile}'\nexec '${findBrowser()}' "$@"\n`);
  chmodSync(browser, 0o755);
});
test.afterAll(() => rmSync(home, { recursive: true, force: true }));
test.beforeEach(() => rmSync(pidFile, { force: true }));

const files = () => readdirSync(folder).toSorted();

/** Expects each file to be complete under its name, and no other file to be there. */
async function expectWhole(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const file = join(folder, name);
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect((await openPdf(file)).numPages).toBeGreaterThan(4);
  }
}

/** Neither the browser nor temporary files are left. */
async function expectNothingLeft(): Promise<void> {
  await expect.poll(() => isRunning(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
  const left = readdirSync(temporary).filter((name) => /innvandring|playwright/.test(name));
  expect(left).toEqual([]);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A dead process that its parent has not collected yet.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Ends the batch, or its browser, when `some` files are there. */
async function inTheMiddle(some: number, end: (pid: number) => void) {
  mkdirSync(folder, { recursive: true });
  const { child, ended } = startPdf(batch, env);
  const before = files().length;
  await expect
    .poll(() => files().length, { timeout: 120_000 })
    .toBeGreaterThanOrEqual(before + some);
  end(child.pid ?? 0);
  return await ended;
}

test('interrupted: nothing is left but whole files', async () => {
  const { code } = await inTheMiddle(1, (pid) => process.kill(pid, 'SIGINT'));
  expect(code).toBe(130);
  expect(files().filter((name) => !/^innvandring-er-redningen-\d{4}\.pdf$/.test(name))).toEqual([]);
  await expectWhole(files());
  await expectNothingLeft();
});

test('the browser dies: what it was at is noted, the rest are made in a new one', async () => {
  rmSync(folder, { recursive: true });
  const { code, stdout, stderr } = await inTheMiddle(1, () =>
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL'),
  );
  const made = files();
  await expectWhole(made);
  const lost = CODES.length - made.length;
  // In each of the two lanes one that is drawn and one that is written, at most.
  expect([1, 2, 3, 4]).toContain(lost);
  expect(stdout).toBe(`${made.length} printed, 0 already there, ${lost} failed\n`);
  const said = stderr.split('\n').filter((line) => line.includes('The browser stopped'));
  expect(said).toHaveLength(lost);
  for (const line of said) {
    expect(line).toMatch(/^\d{4} .*: The browser stopped before .*; nothing was written\.$/);
  }
  expect(code).toBe(1);
  await expectNothingLeft();
});

test('alone it follows the settings: the municipality, and who stands behind', async () => {
  const target = join(home, 'own.pdf');
  const { code, stderr } = await printPdf(['--ut', target], env);
  expect([code, stderr]).toEqual([0, '']);
  const info = tool('pdfinfo', target);
  expect(info).toMatch(/^Title: +Innvandring er redningen! Haram \(Møre og Romsdal\)$/m);
  expect(info).toMatch(/^Author: +Haram kommune$/m);
  await expectNothingLeft();
  rmSync(target);
});

test('a browser that will not start is said in a sentence', async () => {
  writeFileSync(browser, `#!/bin/sh\necho $$ > '${pidFile}'\nexit 1\n`);
  const target = join(home, 'one.pdf');
  const { code, stdout, stderr } = await printPdf(['--ut', target], env);
  expect(stderr).toBe(
    `The browser ${browser} did not start; set CHROME_PATH to a Chromium that does.\n`,
  );
  expect([code, stdout]).toEqual([1, '']);
  expect(readdirSync(home).filter((name) => name.includes('.pdf'))).toEqual([]);
  await expectNothingLeft();
});

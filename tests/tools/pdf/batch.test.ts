/**
 * The batch with a simulated printer: what is printed, kept, noted and closed.
 * tests/browser/tools/pdf/batch.spec.ts uses a real browser, and kills and interrupts it.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printAll } from '../../../tools/pdf/batch';
import type { Printer } from '../../../tools/pdf/print';

const CODES = ['0301', '1103', '1151', '1505', '1580', '1804'];
const jobs = CODES.map((code) => ({ code, name: `Kommune ${code}` }));
const fileOf = (code: string) => `deck-${code}.pdf`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** The requests to the printers, and how many printers are open. */
const log = { printed: [] as string[], opened: 0, closed: 0 };

/** A printer that fails to draw the page, or to complete the file, for some municipalities. */
function pretend({ draws = [], makes = [] }: { draws?: string[]; makes?: string[] } = {}) {
  Object.assign(log, { printed: [], opened: 0, closed: 0 });
  return async (): Promise<Printer> => {
    log.opened += 1;
    const printer: Pick<Printer, 'start' | 'close'> = {
      async start(code) {
        if (code === null || draws.includes(code)) throw new Error(`${code} was not drawn.`);
        log.printed.push(code);
        const whole = makes.includes(code)
          ? Promise.reject(new Error(`${code} was not made whole.`))
          : Promise.resolve({ bytes: new TextEncoder().encode(`PDF ${code}`), pages: 1 });
        return { whole };
      },
      async close() {
        log.closed += 1;
      },
    };
    return printer as Printer;
  };
}

const batch = (open: () => Promise<Printer>, again = false) =>
  printAll(jobs, { folder, fileOf, again, lanes: 2, open });
const there = () =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
const whole = (codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [fileOf(code), `PDF ${code}`]));

test('each municipality gets its own file, from as many pages as there are lanes', async () => {
  expect(await batch(pretend())).toEqual({ printed: 6, skipped: 0, failed: [] });
  expect(there()).toEqual(whole(CODES));
  expect(log.printed.toSorted()).toEqual(CODES);
  expect([log.opened, log.closed]).toEqual([2, 2]);
});

test('those that are there are kept as they are, and nothing is opened when all are', async () => {
  for (const code of CODES.slice(2)) writeFileSync(join(folder, fileOf(code)), 'earlier');
  expect(await batch(pretend())).toEqual({ printed: 2, skipped: 4, failed: [] });
  expect(log.printed.toSorted()).toEqual(CODES.slice(0, 2));
  expect(there()[fileOf('1804')]).toBe('earlier');
  expect(await batch(pretend())).toEqual({ printed: 0, skipped: 6, failed: [] });
  expect([log.opened, log.closed]).toEqual([0, 0]);
});

test('asked for again, those that are there are replaced', async () => {
  for (const code of CODES) writeFileSync(join(folder, fileOf(code)), 'earlier');
  expect(await batch(pretend(), true)).toEqual({ printed: 6, skipped: 0, failed: [] });
  expect(there()).toEqual(whole(CODES));
});

test('a page that fails is noted and closed, and the next is drawn on a new one', async () => {
  const result = await batch(pretend({ draws: ['1151'] }));
  const failed = [{ job: jobs[2], why: '1151 was not drawn.' }];
  expect(result).toEqual({ printed: 5, skipped: 0, failed });
  expect(there()).toEqual(whole(CODES.filter((code) => code !== '1151')));
  expect([log.opened, log.closed]).toEqual([3, 3]);
});

test('a file that is not made whole or cannot be written is noted, and leaves nothing', async () => {
  // A folder of that name cannot be replaced by a file.
  mkdirSync(join(folder, fileOf('1580')));
  const { printed, failed } = await batch(pretend({ makes: ['0301'] }));
  expect(printed).toBe(4);
  expect(failed.map(({ job }) => job.code).toSorted()).toEqual(['0301', '1580']);
  const why = new Map(failed.map((one) => [one.job.code, one.why]));
  expect(why.get('0301')).toBe('0301 was not made whole.');
  expect(why.get('1580')).toMatch(/^deck-1580\.pdf cannot be written: /);
  expect(there()).toEqual(whole(['1103', '1151', '1505', '1804']));
  expect([log.opened, log.closed]).toEqual([2, 2]);
});

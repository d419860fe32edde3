/** `npm run data:hent` as it is given on a command line, against the stand-in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { root } from '../../../../tools/args';
import { dataset, text } from '../../../src/data/bundled';
import { type StandIn, startStandIn } from './stand-in';

vi.setConfig({ testTimeout: 60_000 });

/** The stand-in has immigrants of the years that we have ourselves. */
const NEW_TABLE = `a new table, 2007–${dataset('innvandrere').times.at(-1)}`;

let standIn: StandIn;
let folder: string;
beforeAll(async () => {
  standIn = await startStandIn(text);
});
afterAll(() => standIn.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(join(root, 'data'), folder, { recursive: true });
  rmSync(join(folder, 'innvandrere-2024.json'), { force: true });
});
afterEach(() => {
  standIn.changes = {};
  rmSync(folder, { recursive: true });
});

function start(...flags: string[]): ChildProcess {
  const command = ['--import', 'tsx', join(root, 'tools/data/fetch/hent.ts'), ...flags];
  return spawn(process.execPath, command, { cwd: root });
}

/** Runs the command to its end. Figures may be asked for at any hour of the day. */
async function hent(...flags: string[]) {
  const child = start('--fra', standIn.address, '--mappe', folder, '--likevel', ...flags);
  return await ended(child);
}

async function ended(child: ChildProcess) {
  const told = { stdout: '', stderr: '' };
  child.stdout?.on('data', (part) => (told.stdout += part));
  child.stderr?.on('data', (part) => (told.stderr += part));
  const code = await new Promise((end) => child.on('close', end));
  return { code, ...told };
}

/** Each file of the folder with its text. */
const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

test('writes what it fetched, and says so on screen and as Markdown', async () => {
  const before = contents();
  const markdown = join(folder, '../endringer.md');
  const { code, stdout, stderr } = await hent('--bare', '06913,09817', '--markdown', markdown);
  expect(stderr).toContain('1 of 2: 06913\nasking SSB, table 06913\n');
  expect(stderr).toContain('2 of 2: 09817\n');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    '06913: data/befolkningsendring.json',
    '  the same figures as before',
    '09817: data/innvandrere-2024.json',
    `  ${NEW_TABLE}`,
    '',
  ]);
  expect(readFileSync(markdown, 'utf8')).toContain(`- ${NEW_TABLE}\n`);
  rmSync(markdown);
  const now = contents();
  const changed = Object.keys(now).filter((file) => now[file] !== before[file]);
  // The other is the same when it has been fetched today already.
  expect(changed).toContain('innvandrere-2024.json');
  expect(['befolkningsendring.json', 'innvandrere-2024.json']).toEqual(
    expect.arrayContaining(changed),
  );
  const { extension } = JSON.parse(now['innvandrere-2024.json'] ?? '');
  expect(extension.fetched).toMatchObject({
    table: 'SSB, tabell 09817',
    updated: '2026-02-24T07:00:00Z',
  });
});

test('--proev writes nothing', async () => {
  const before = contents();
  const { code, stdout } = await hent('--bare', '09817', '--proev');
  expect(code).toBe(0);
  expect(stdout).toContain(`${NEW_TABLE}\nNothing was written (--proev).\n`);
  expect(contents()).toEqual(before);
});

test('a source that fails keeps its files, is named, and makes the exit code 1', async () => {
  standIn.changes.fault = (path) => (path.includes('09817') ? { status: 500 } : undefined);
  const { code, stdout } = await hent('--bare', '06913,09817');
  expect(code).toBe(1);
  expect(stdout).toContain(
    '09817: NOT RENEWED. Its files are as they were.\n  SSB, table 09817: answers 500 and nothing more.\n',
  );
  const now = contents();
  expect(now['befolkningsendring.json']).toContain('"fetched":{"table":"SSB, tabell 06913"');
  expect(now).not.toHaveProperty('innvandrere-2024.json');
});

test('a reform writes nothing, and makes the exit code 1', async () => {
  standIn.changes.klass = { codes: (codes) => [...codes, { code: '1170', name: 'Dalane' }] };
  const before = contents();
  const { code, stderr } = await hent('--bare', '09817');
  expect(code).toBe(1);
  expect(stderr).toContain('no table was replaced:\n  new: 1170 Dalane\n');
  expect(contents()).toEqual(before);
});

test.each([
  [
    ['--bare', '07458'],
    '--bare: «07458» is no source. The sources are 07459, 06913, 09817, imdi-grunn, imdi-land, imdi-bosatte.',
  ],
  [['--fra', 'ssb'], '--fra: «ssb» is no web address.'],
  [['--alt'], "Unknown option '--alt'"],
])('%s is told of, with exit code 2', async (flags, sentence) => {
  const { code, stderr, stdout } = await ended(start(...flags));
  expect(stderr).toContain(sentence);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  '%s leaves the folder as it was',
  async (signal) => {
    const before = contents();
    const child = start(
      '--fra',
      standIn.address,
      '--mappe',
      folder,
      '--likevel',
      '--bare',
      '06913,09817',
    );
    // The first source is whole by then, and the second is under way.
    standIn.changes.fault = (path) => {
      if (path.endsWith('/tables/09817/data')) child.kill(signal);
      return undefined;
    };
    const { code } = await ended(child);
    expect(code).not.toBe(0);
    expect(contents()).toEqual(before);
  },
);

/** What the commands print and leave when they are given impossible arguments. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../tools/args';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPTS: Record<string, string> = {
  pdf: 'pdf/pdf.ts',
  pptx: 'pptx/pptx.ts',
  tall: 'tables/tall.ts',
  utgi: 'release/utgi.ts',
};

function command(name: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = join(root, 'tools', SCRIPTS[name] ?? `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Expects that the command has failed with one line of text, and written nothing. */
function expectRefusal(name: string, args: string[], status: number, message: RegExp) {
  const result = command(name, args);
  expect(result.stderr).toMatch(message);
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  expect(result.status).toBe(status);
  expect(result.stdout).toBe('');
}

describe('pdf', { timeout: 60_000 }, () => {
  afterEach(() => expect(readdirSync(folder)).toEqual([]));

  it('names an unknown kommune', () => {
    expectRefusal('pdf', ['--kommune', '9999'], 2, /--kommune 9999 is unknown/);
    expectRefusal('pdf', ['--kommune', ''], 2, /is unknown/);
  });

  it('names what is wrong with those to compare with', () => {
    expectRefusal('pdf', ['--sammenlign', '1580,9999'], 2, /--sammenlign 9999 is unknown/);
    const five = ['--sammenlign', '0301,4601,5001,1103,1804'];
    expectRefusal('pdf', five, 2, /--sammenlign takes at most 4 municipalities/);
  });

  it('offers the heirs of a kommune that was split', () => {
    const heirs = /1850 \(Tysfjord\).* choose 1806 \(Narvik\) or 1875 \(.*\)\.$/m;
    expectRefusal('pdf', ['--kommune', '1850'], 2, heirs);
  });

  it('refuses editions and appendices that do not exist', () => {
    const args = ['--utgave', 'plakat'];
    expectRefusal('pdf', args, 2, /--utgave plakat .*choose lysbilder or notater/);
    expectRefusal('pdf', ['--vedlegg', 'alt'], 2, /--vedlegg alt .*choose fylke or full/);
  });

  it('says which flags of a batch go together', () => {
    expectRefusal('pdf', ['--alle'], 2, /--alle and --mappe go together/);
    expectRefusal('pdf', ['--mappe', 'ut'], 2, /--alle and --mappe go together/);
    const both = ['--alle', '--mappe', 'ut', '--kommune', '1580'];
    expectRefusal('pdf', both, 2, /leave out --kommune and --ut/);
    expectRefusal('pdf', ['--bare', '1580'], 2, /--bare and --paa-nytt go with --alle/);
    const unknown = ['--alle', '--mappe', 'ut', '--bare', '1580,9999'];
    expectRefusal('pdf', unknown, 2, /--bare 9999 is unknown/);
  });

  it('names an unknown flag, a missing value and a stray word', () => {
    expectRefusal('pdf', ['--fargerik'], 2, /'--fargerik'.* --kommune, --sammenlign, --ut, /m);
    expectRefusal('pdf', ['--kommune'], 2, /--kommune/);
    expectRefusal('pdf', ['1534'], 2, /1534/);
  });

  it('refuses a folder that it cannot write in, before it starts a browser', () => {
    const missing = join(folder, 'missing', 'deck.pdf');
    expectRefusal('pdf', ['--ut', missing], 1, /cannot be written in .*missing/);
    expectRefusal('pdf', ['--ut', folder], 1, /is a folder/);
    // Nobody, not even root, can make a folder in a file.
    const inFile = join(root, 'package.json', 'ut');
    expectRefusal('pdf', ['--alle', '--mappe', inFile], 1, /The folder .* cannot be made: .+/);
  });

  it('says that CHROME_PATH leads nowhere', () => {
    const chosen = join(folder, 'no-chrome');
    const { status, stderr } = command('pdf', [], { CHROME_PATH: chosen });
    expect(stderr.trim()).toBe(
      `CHROME_PATH is ${chosen}, which is not a program; correct or unset it.`,
    );
    expect(status).toBe(1);
  });
});

describe('pptx', { timeout: 60_000 }, () => {
  it('refuses what it cannot make, and writes nothing', () => {
    expectRefusal('pptx', ['--kommune', '9999'], 2, /--kommune 9999 is unknown/);
    expectRefusal('pptx', ['--alle'], 2, /--alle and --mappe go together/);
    expectRefusal('pptx', ['--ut', folder], 1, /is a folder/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes those of a batch that are not there yet', () => {
    const args = ['--alle', '--mappe', 'ut', '--bare', '1151,0301'];
    const kept = 'innvandring-er-redningen-0301.pptx';
    mkdirSync(join(folder, 'ut'));
    writeFileSync(join(folder, 'ut', kept), 'earlier');
    const { status, stdout } = command('pptx', args);
    expect(stdout).toBe('1 made, 1 already there, 0 failed\n');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'ut', kept), 'utf8')).toBe('earlier');
    expect(readdirSync(join(folder, 'ut'))).toEqual([kept, 'innvandring-er-redningen-1151.pptx']);
  });
});

describe('tall', { timeout: 60_000 }, () => {
  it('writes the workbook of a municipality, or refuses and writes nothing', () => {
    expectRefusal('tall', ['--kommune', '1850'], 2, /choose 1806 \(Narvik\)/);
    expectRefusal('tall', ['--sammenlign', '9999'], 2, /--sammenlign 9999 is unknown/);
    expectRefusal('tall', ['--ut', folder], 1, /is a folder/);
    const settings = join(folder, 'none.ts');
    const lost = command('tall', [], { DECK_SETTINGS: settings });
    expect(lost.stderr.trim()).toBe(`There is no file ${settings}; correct DECK_SETTINGS.`);
    expect(lost.status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    const made = command('tall', ['--kommune', '0301', '--ut', 'oslo.xlsx']);
    expect(made.stdout).toMatch(/^oslo\.xlsx: \d+ kB$/m);
    expect(made.status).toBe(0);
    expect(readdirSync(folder)).toEqual(['oslo.xlsx']);
  });
});

describe('utgi', { timeout: 60_000 }, () => {
  it('refuses before it begins', () => {
    expectRefusal('utgi', ['--kommune', '9999'], 2, /--kommune 9999 is unknown/);
    expectRefusal('utgi', ['--mappe', join(root, 'package.json', 'ut')], 1, /cannot be made/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('start', { timeout: 60_000 }, () => {
  it('names an unknown flag', () => {
    expectRefusal('start', ['--apen'], 2, /'--apen'.* --port, --no-open\.$/m);
  });

  it('refuses a port that is none', () => {
    expectRefusal('start', ['--port', 'http'], 2, /--port http is not a port/);
    expectRefusal('start', ['--port', '70000'], 2, /--port 70000 is not a port/);
  });
});

describe('programs', { timeout: 60_000 }, () => {
  const chosen = () => {
    const path = join(folder, 'my-chrome');
    writeFileSync(path, '', { mode: 0o755 });
    return path;
  };

  it('takes the browser that CHROME_PATH names', () => {
    const path = chosen();
    const { status, stdout } = command('programs', [], { CHROME_PATH: path });
    expect(stdout.trim()).toBe(`The browser is ${path}.`);
    expect(status).toBe(0);
  });

  it('says what to install where the tests could not read a PDF', () => {
    const env = { CHROME_PATH: chosen(), PATH: folder };
    const { status, stderr } = command('programs', [], env);
    expect(stderr).toMatch(/^The tests read PDFs with poppler-utils and qpdf, .*; install it\.$/m);
    expect(status).toBe(1);
  });
});

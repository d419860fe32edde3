/**
 * `npm run utgi`: makes what a release needs, for people without Node, into one folder: the deck as
 * one file, the same on a chosen municipality, the site as a zip, a PDF, a PowerPoint, and checksums.
 */
import '../build/define-constants';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { flags, root, run } from '../args';
import { constants } from '../build/constants';
import { buildDate } from '../build-date';
import { callersFolder, endOnSignals, makeFolder, temporary, writeAllWhole } from '../files';
import { kommuneOf2024, readKommuner } from '../kommune';
import { checksums, zipped } from './files';

const NAME = 'innvandring-er-redningen';
/** Haram, of which the talk tells; the second of the one files opens on it. */
const USUAL_KOMMUNE = '1580';
const VITE = join(root, 'node_modules/vite/bin/vite.js');

await run(async () => {
  const { kommune, mappe } = flags({
    kommune: { type: 'string', default: USUAL_KOMMUNE },
    mappe: { type: 'string', default: 'utgivelse' },
  });
  const code = kommuneOf2024(readKommuner(), kommune);
  const folder = resolve(callersFolder(), mappe);
  endOnSignals();
  makeFolder(folder);
  const work = temporary(mkdtempSync(join(tmpdir(), `${NAME}-`)));
  const own = join(work, 'settings.ts');
  writeFileSync(own, await settingsWith(code));

  const made = (name: string) => readFileSync(join(work, name));
  const build = (outDir: string, ...more: string[]) => [
    ...[VITE, 'build', '--configLoader', 'runner', '--logLevel', 'error'],
    ...['--outDir', join(work, outDir), ...more],
  ];
  const command = (script: string, ...args: string[]) => [
    ...['--import', 'tsx', join(root, 'tools', script), ...args],
  ];
  const steps: [what: string, args: string[], env?: NodeJS.ProcessEnv][] = [
    ['the site', build('site')],
    ['the one file', build('one', '--mode', 'enfil')],
    [`the one file on ${code}`, build('own', '--mode', 'enfil'), { DECK_SETTINGS: own }],
    ['the PDF', command('pdf/pdf.ts', '--ut', join(work, 'deck.pdf'))],
    ['the PowerPoint', command('pptx/pptx.ts', '--ut', join(work, 'deck.pptx'))],
  ];
  for (const [what, args, env] of steps) {
    console.error(`Making ${what} …`);
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${what} could not be made. ${stderr.trim()}`);
  }
  const files = new Map<string, Uint8Array>([
    [`${NAME}.html`, made(`one/${NAME}.html`)],
    [`${NAME}-${code}.html`, made(`own/${NAME}.html`)],
    [`${NAME}-nettsted.zip`, zipped(join(work, 'site'), NAME, buildDate() ?? new Date())],
    [`${NAME}.pdf`, made('deck.pdf')],
    [`${NAME}.pptx`, made('deck.pptx')],
  ]);
  files.set('SHA256SUMS', new TextEncoder().encode(checksums(files)));
  writeAllWhole(new Map([...files].map(([name, bytes]) => [join(folder, name), bytes])));
  for (const [name, bytes] of files) {
    console.log(`${name}: ${(bytes.length / 1_000_000).toFixed(1)} MB`);
  }
});

/** The settings of this edition as the text of a file, but with the municipality. */
async function settingsWith(kommune: string): Promise<string> {
  const { withDeckCode } = await import('../deck-code');
  return await withDeckCode(
    'src/settings.ts',
    async ({ settings }) =>
      `export const settings = ${JSON.stringify({ ...settings, kommune }, null, 2)};\n`,
    { define: constants() },
  );
}

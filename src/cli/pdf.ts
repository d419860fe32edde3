/** `npm run pdf`: the deck's own print view, printed by Chromium to a file. */
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeKommuner } from '../data/kommuner';
import { flags, messageOf, root, run, UsageError } from './args';
import { buildDeck, serveDeck } from './serve';

const NAME = 'innvandring-er-redningen';

await run(async () => {
  const { kommune, utgave, ut } = flags({
    kommune: { type: 'string' },
    utgave: { type: 'string', default: 'lysbilder' },
    ut: { type: 'string' },
  });
  if (utgave !== 'lysbilder') {
    throw new UsageError(`--utgave ${utgave} does not exist: the only edition is lysbilder.`);
  }
  const query = new URLSearchParams({ visning: 'utskrift' });
  if (kommune !== undefined) query.set('kommune', kommuneOf2024(kommune));
  const name = ut ?? (kommune === undefined ? `${NAME}.pdf` : `${NAME}-${kommune}.pdf`);
  const target = resolve(callersFolder(), name);
  endOnSignals();
  const part = temporary(join(dirname(target), `.${basename(target)}.${process.pid}.part`));
  checkWritable(target, part);

  // Loaded late: a wrong flag is answered at once.
  const { findBrowser } = await import('./browser');
  const { printPdf } = await import('./print-pdf');
  const browser = findBrowser();
  // Not into dist/, from which a lecture may be running.
  const outDir = temporary(mkdtempSync(join(tmpdir(), `${NAME}-`)));
  await buildDeck(outDir);
  const { url, close } = await serveDeck({ port: 0, outDir });
  const pdf = await printPdf(browser, `${url}?${query}`).finally(close);
  // Whole or not at all: the name appears when the bytes are there.
  writeFileSync(part, pdf);
  renameSync(part, target);
  console.log(`${name}: ${countPages(pdf)} pages, ${megabytes(pdf)} MB`);
});

/** Any code of 2013, 2020 or 2024 to the one of 2024. */
function kommuneOf2024(value: string): string {
  const file = join(root, 'data', 'kommuner.json');
  const kommuner = decodeKommuner('kommuner', readFileSync(file, 'utf8'));
  const found = kommuner.resolve(value);
  if (found.kind === 'one') return found.code;
  if (found.kind === 'unknown') {
    throw new UsageError(
      `--kommune ${value} is unknown: give the number of a municipality of 2013, 2020 or 2024.`,
    );
  }
  const heirs = found.codes.map((code) => `${code} (${kommuner.name(code)})`);
  throw new UsageError(
    `--kommune ${value} (${found.name}) became several municipalities: choose ${new Intl.ListFormat('en', { type: 'disjunction' }).format(heirs)}.`,
  );
}

/** npm moves to the folder of package.json; the file belongs where the command was given. */
function callersFolder(): string {
  const here = process.cwd();
  return resolve(here) === resolve(root) ? (process.env.INIT_CWD ?? here) : here;
}

/** Known before a browser is started; by trying, since root may write where the mode says no. */
function checkWritable(target: string, part: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${target} is a folder: give the name of a file with --ut.`);
  }
  try {
    writeFileSync(part, '');
    rmSync(part);
  } catch (error) {
    throw new Error(`The PDF cannot be written in ${dirname(target)}: ${messageOf(error)}.`);
  }
}

/** Gone when the process ends, also by a signal. */
function temporary(path: string): string {
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** By way of `exit`, where Playwright kills its browser and the temporary files are removed. */
function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** Chromium writes its page objects uncompressed. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function megabytes(pdf: Buffer): string {
  return (pdf.length / 1_000_000).toFixed(1);
}

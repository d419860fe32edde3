/**
 * `npm run pdf`: prints the deck's print view with Chromium, to one file or to one for each
 * municipality.
 */
import '../build/define-constants';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fields } from '../../src/state/fields';
import { flags, run, UsageError } from '../args';
import { buildDate } from '../build-date';
import {
  callersFolder,
  checkWritable,
  endOnSignals,
  makeFolder,
  temporary,
  writeWhole,
} from '../files';
import { checkCompared, kommuneOf2024, readKommuner } from '../kommune';

const NAME = 'innvandring-er-redningen';
/** How many pages are printed at the same time: as many as a small machine has processors. */
const PARALLEL_PAGES = 2;

await run(async () => {
  const given = flags({
    kommune: { type: 'string' },
    sammenlign: { type: 'string' },
    utgave: { type: 'string', default: 'lysbilder' },
    vedlegg: { type: 'string', default: 'fylke' },
    ut: { type: 'string' },
    alle: { type: 'boolean', default: false },
    mappe: { type: 'string' },
    bare: { type: 'string' },
    'paa-nytt': { type: 'boolean', default: false },
  });
  const { kommune, sammenlign, utgave, vedlegg, ut, alle, mappe, bare } = given;
  oneOf('--utgave', utgave, fields.utgave.choices());
  oneOf('--vedlegg', vedlegg, fields.vedlegg.choices());
  if (alle !== (mappe !== undefined)) {
    throw new UsageError('--alle and --mappe go together: all municipalities, and their folder.');
  }
  if (alle && (kommune !== undefined || ut !== undefined)) {
    throw new UsageError('--alle prints every municipality: leave out --kommune and --ut.');
  }
  if (!alle && (bare !== undefined || given['paa-nytt'])) {
    throw new UsageError('--bare and --paa-nytt go with --alle.');
  }
  const kommuner = readKommuner();
  const only = bare?.split(',').map((value) => kommuneOf2024(kommuner, value.trim(), '--bare'));
  const code = kommune === undefined ? null : kommuneOf2024(kommuner, kommune);
  checkCompared(kommuner, sammenlign);
  const ending = utgave === 'lysbilder' ? '' : `-${utgave}`;
  const name = ut ?? `${[NAME, kommune].filter(Boolean).join('-')}${ending}.pdf`;
  const target = resolve(callersFolder(), name);
  const folder = resolve(callersFolder(), mappe ?? '.');
  endOnSignals();
  if (alle) makeFolder(folder);
  else checkWritable(target);

  // Loaded here and not at the top, because a wrong flag must be answered at once.
  const { findBrowser } = await import('../programs');
  const { LastingBrowser, Printer } = await import('./print');
  const { buildDeck, serveDeck } = await import('../serve');
  const executable = findBrowser();
  // Not in dist/, which may be in use for a lecture.
  const outDir = temporary(mkdtempSync(join(tmpdir(), `${NAME}-`)));
  await buildDeck(outDir);
  const { url, close } = await serveDeck({ port: 0, outDir });
  const query = new URLSearchParams({ visning: 'utskrift', utgave, vedlegg });
  if (sammenlign) query.set('sammenlign', sammenlign);
  const facts = { date: buildDate() ?? new Date(0) };
  try {
    const browser = new LastingBrowser(executable);
    const open = async () => Printer.open(await browser.get(), `${url}?${query}`, facts);
    try {
      if (alle) {
        const { printAll } = await import('./batch');
        const jobs = kommuner.list(2024).filter(({ code: own }) => only?.includes(own) ?? true);
        const result = await printAll(jobs, {
          folder,
          fileOf: (own) => `${NAME}-${own}${ending}.pdf`,
          again: given['paa-nytt'],
          lanes: PARALLEL_PAGES,
          open,
        });
        for (const { job, why } of result.failed) console.error(`${job.code} ${job.name}: ${why}`);
        console.log(
          `${result.printed} printed, ${result.skipped} already there, ${result.failed.length} failed`,
        );
        if (result.failed.length) process.exitCode = 1;
        return;
      }
      const { bytes, pages } = await (await open()).print(code);
      writeWhole(target, bytes);
      console.log(`${name}: ${pages} pages, ${(bytes.length / 1_000_000).toFixed(1)} MB`);
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
});

function oneOf(flag: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) {
    throw new UsageError(`${flag} ${value} does not exist: choose ${known.join(' or ')}.`);
  }
}

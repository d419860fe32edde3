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
import { chosenIn, municipalFlags, readKommuner } from '../kommune';

const NAME = 'innvandring-er-redningen';
/** How many pages are printed at the same time: as many as a small machine has processors. */
const PARALLEL_PAGES = 2;

await run(async () => {
  const given = flags({
    ...municipalFlags,
    utgave: { type: 'string', default: 'lysbilder' },
    vedlegg: { type: 'string', default: 'fylke' },
  });
  const { kommune, sammenlign, utgave, vedlegg, ut, alle, mappe } = given;
  oneOf('--utgave', utgave, fields.utgave.choices());
  oneOf('--vedlegg', vedlegg, fields.vedlegg.choices());
  if (utgave === 'ark' && !alle && kommune === undefined) {
    throw new UsageError('--utgave ark is about one municipality: give --kommune, or --alle.');
  }
  const { code, batch } = chosenIn(given, readKommuner());
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
        const result = await printAll(batch, {
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
      const { bytes, pages } = await (await open()).print(code ?? null);
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

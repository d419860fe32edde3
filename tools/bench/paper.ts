/**
 * PDFs: the time from a ready page to a written file, compared with the browser's own printing of
 * the page.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeKommuner } from '../../src/data/kommuner';
import { root } from '../args';
import { temporary, writeWhole } from '../files';
import { PDF_OPTIONS, Printer } from '../pdf/print';
import { againstReference, type Row } from './report';
import { type Bench, timed } from './setup';
import { median } from './statistics';

const QUERY = '?visning=utskrift&utgave=lysbilder&vedlegg=fylke';

/** How many municipalities are printed in a row and timed together. */
const KOMMUNER_IN_LANE = 5;

/** Measures the PDF of the whole deck, and each further one of a batch. */
export async function paper(bench: Bench): Promise<Row[]> {
  const { browser, deck, runs } = bench;
  const folder = temporary(mkdtempSync(join(tmpdir(), 'bench-pdf-')));
  const file = join(folder, 'deck.pdf');
  const kommuner = decodeKommuner(
    'kommuner',
    readFileSync(join(root, 'data/kommuner.json'), 'utf8'),
  );
  const codes = kommuner.list(2024).map(({ code }) => code);
  const printer = await Printer.open(browser, `${deck}${QUERY}`, {
    date: new Date(0),
  });
  const page = browser.contexts().at(-1)?.pages().at(-1);
  if (!page) throw new Error('The print view has no page.');
  const print = (kommune: string | null) =>
    timed(async () => writeWhole(file, (await printer.print(kommune)).bytes));
  /**
   * Prints as in a batch: a PDF is completed and written while the page draws the next one. Returns
   * the milliseconds from one file to the next. The first file is not counted, because a real lane
   * prints hundreds.
   */
  const lane = async (some: readonly (string | undefined)[]): Promise<number> => {
    let writing: Promise<void> | undefined;
    const done: number[] = [];
    for (const kommune of some) {
      const { whole } = await printer.start(kommune ?? null);
      await writing;
      writing = whole.then(({ bytes }) => {
        writeWhole(file, bytes);
        done.push(performance.now());
      });
    }
    await writing;
    return ((done.at(-1) ?? 0) - (done[0] ?? 0)) / (done.length - 1);
  };
  const bare = () => timed(() => page.pdf(PDF_OPTIONS));

  await print(null);
  const whole: number[] = [];
  const wholeBare: number[] = [];
  for (let i = 0; i < runs; i++) {
    whole.push(await print(null));
    wholeBare.push(await bare());
  }
  const further: number[] = [];
  const furtherBare: number[] = [];
  for (let i = 0; i < runs; i++) {
    // Municipalities from all over the country.
    const some = Array.from(
      { length: KOMMUNER_IN_LANE },
      (_, k) => codes[((i * KOMMUNER_IN_LANE + k) * 37) % codes.length],
    );
    further.push(await lane(some));
    furtherBare.push(await bare());
  }
  await printer.close();
  return [
    againstReference(
      'the whole deck’s PDF, from ready page to whole file (ms)',
      median(whole),
      median(wholeBare),
      1.6,
    ),
    againstReference(
      'each further municipality of a batch, in a lane (ms)',
      median(further),
      median(furtherBare),
      1.6,
    ),
  ];
}

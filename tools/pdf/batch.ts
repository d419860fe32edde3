/**
 * Prints the PDFs of all municipalities. Each lane has one page of the deck, which goes from one
 * municipality to the next; all lanes share a server and a browser.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../args';
import { writeWhole } from '../files';
import type { Printed, Printer } from './print';
import { Progress } from './progress';

export interface BatchJob {
  code: string;
  name: string;
}

export interface BatchOptions {
  folder: string;
  /** The file name for a municipality's code. */
  fileOf(code: string): string;
  /** Whether to print files that exist already. */
  again: boolean;
  lanes: number;
  open(): Promise<Printer>;
}

export interface BatchResult {
  printed: number;
  skipped: number;
  failed: { job: BatchJob; why: string }[];
}

/**
 * Prints each job to its own file. A job that fails is noted in the result, and the others go on.
 */
export async function printAll(
  jobs: readonly BatchJob[],
  options: BatchOptions,
): Promise<BatchResult> {
  const result: BatchResult = { printed: 0, skipped: 0, failed: [] };
  const target = ({ code }: BatchJob) => join(options.folder, options.fileOf(code));
  const whole = (job: BatchJob) =>
    statSync(target(job), { throwIfNoEntry: false })?.isFile() === true;
  const left = jobs.filter((job) => options.again || !whole(job));
  result.skipped = jobs.length - left.length;
  const queue = [...left];
  const progress = new Progress(left.length);
  const ended = (job: BatchJob, error?: unknown) => {
    if (error === undefined) result.printed += 1;
    else result.failed.push({ job, why: messageOf(error) });
    progress.step(job.name);
  };
  const write = async (job: BatchJob, whole: Promise<Printed>) => {
    try {
      writeWhole(target(job), (await whole).bytes);
      ended(job);
    } catch (error) {
      ended(job, error);
    }
  };
  const lane = async () => {
    let printer: Printer | undefined;
    // A PDF is completed and written while the page draws the next one.
    let writing: Promise<void> | undefined;
    for (let job = queue.shift(); job; job = queue.shift()) {
      try {
        printer ??= await options.open();
        const { whole } = await printer.start(job.code);
        const next = write(job, whole);
        await writing;
        writing = next;
      } catch (error) {
        ended(job, error);
        // The page may be broken after a failure, so the next municipality gets a new one.
        await printer?.close().catch(() => undefined);
        printer = undefined;
      }
    }
    await writing;
    await printer?.close().catch(() => undefined);
  };
  await Promise.all(Array.from({ length: Math.min(options.lanes, left.length) }, lane));
  progress.end();
  return result;
}

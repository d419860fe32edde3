/**
 * All municipalities: one server, one browser as long as it lives, a page in each lane moved from
 * one to the next.
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
  /** File name of a municipality. */
  fileOf(code: string): string;
  /** Prints those that are there already as well. */
  again: boolean;
  lanes: number;
  open(): Promise<Printer>;
}

export interface BatchResult {
  printed: number;
  skipped: number;
  failed: { job: BatchJob; why: string }[];
}

/** Prints each job to its own file. A failure is noted and the rest carried on with. */
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
    // One is made whole and written while the page draws the next.
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
        // A page that failed may be broken: the next municipality gets a new one.
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

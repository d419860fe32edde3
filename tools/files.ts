/** Writes files whole or not at all, and checks that folders can be written in. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, root } from './args';

/**
 * The folder in which the user gave the command. npm runs commands in the folder of package.json
 * instead.
 */
export function callersFolder(): string {
  const here = process.cwd();
  return resolve(here) === resolve(root) ? (process.env.INIT_CWD ?? here) : here;
}

const temporaries = new Set<string>();
process.once('exit', () => {
  for (const path of temporaries) rmSync(path, { recursive: true, force: true });
});

/** Marks a file or folder for removal when the process ends, also by a signal. Returns its path. */
export function temporary(path: string): string {
  temporaries.add(path);
  return path;
}

const partOf = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}.part`);

/**
 * Writes one file. It appears under its name when it is complete. Throws, and leaves nothing
 * behind, when it cannot be written.
 */
export function writeWhole(target: string, bytes: Uint8Array | string): void {
  writeAllWhole(new Map([[target, bytes]]));
}

/**
 * Writes several files. None is replaced before all are written completely under temporary names.
 */
export function writeAllWhole(files: ReadonlyMap<string, Uint8Array | string>): void {
  const parts = [...files.keys()].map((target) => [target, temporary(partOf(target))] as const);
  let writing = '';
  try {
    for (const [target, part] of parts) {
      writing = target;
      writeFileSync(part, files.get(target) ?? '');
    }
    for (const [target, part] of parts) {
      writing = target;
      renameSync(part, target);
    }
  } catch (error) {
    throw new Error(`${basename(writing)} cannot be written: ${messageOf(error)}.`);
  } finally {
    for (const [, part] of parts) {
      rmSync(part, { force: true });
      temporaries.delete(part);
    }
  }
}

/**
 * Throws if a file cannot be written, so the user knows before the work begins. It tries to write,
 * because file modes do not tell what root may do.
 */
export function checkWritable(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${target} is a folder: give the name of a file with --ut.`);
  }
  try {
    const part = partOf(target);
    writeFileSync(part, '');
    rmSync(part);
  } catch (error) {
    throw new Error(`The file cannot be written in ${dirname(target)}: ${messageOf(error)}.`);
  }
}

/** Makes the folder for a batch. Throws one sentence when it cannot be made or written in. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be made: ${messageOf(error)}.`);
  }
  checkWritable(join(folder, 'x'));
}

/**
 * Makes signals end the process through `exit`, which closes Playwright's browser and removes
 * temporary files.
 */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

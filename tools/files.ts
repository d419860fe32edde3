/** Files that are written whole or not at all, and folders that can be written in. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, root } from './args';

/** npm moves to the folder of package.json; a file belongs where the command was given. */
export function callersFolder(): string {
  const here = process.cwd();
  return resolve(here) === resolve(root) ? (process.env.INIT_CWD ?? here) : here;
}

const temporaries = new Set<string>();
process.once('exit', () => {
  for (const path of temporaries) rmSync(path, { recursive: true, force: true });
});

/** Gone when the process ends, also by a signal. */
export function temporary(path: string): string {
  temporaries.add(path);
  return path;
}

const partOf = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}.part`);

/** The name appears when the bytes are there; nothing is left behind when it cannot. */
export function writeWhole(target: string, bytes: Uint8Array | string): void {
  writeAllWhole(new Map([[target, bytes]]));
}

/** Writes several files: each name changes to its new bytes only when those of all are there. */
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

/** Known before a browser is started; by trying, since root may write where the mode says no. */
export function checkWritable(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${target} is a folder: give the name of a file with --ut.`);
  }
  try {
    const part = partOf(target);
    writeFileSync(part, '');
    rmSync(part);
  } catch (error) {
    throw new Error(`The PDF cannot be written in ${dirname(target)}: ${messageOf(error)}.`);
  }
}

/** Makes the folder of a batch, or says in one sentence why not. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be made: ${messageOf(error)}.`);
  }
  checkWritable(join(folder, 'x.pdf'));
}

/** By way of `exit`, where Playwright kills its browser and the temporary files are removed. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

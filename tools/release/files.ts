/** The files of a release that are made of others: a zip of a folder, and the checksums. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A zip of all files below `folder`, in a folder called `name`, all with the same date. */
export function zipped(folder: string, name: string, mtime: Date): Uint8Array {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files: Zippable = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const inside = path.slice(folder.length).replaceAll('\\', '/');
    files[`${name}${inside}`] = [readFileSync(path), { mtime, level: 9 }];
  }
  return zipSync(Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The SHA-256 of each file by its name, as `sha256sum --check` reads them. */
export const checksums = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');

/** The files of `data/`, read from disk for the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Dataset, decodeJsonStat } from '../../../src/data/jsonstat';
import { decodeKommuner } from '../../../src/data/kommuner';

const folder = fileURLToPath(new URL('../../../data/', import.meta.url));

/** Without the one that is only there when it has been fetched. */
export const files: string[] = readdirSync(folder)
  .filter((file) => file !== 'innvandrere-2024.json')
  .sort();
export const text = (file: string): string => readFileSync(folder + file, 'utf8');
export const dataset = (name: string): Dataset => decodeJsonStat(name, text(`${name}.json`));
export const kommuner = decodeKommuner('kommuner', text('kommuner.json'));

/** The files of `data/`, read from disk for the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Dataset, decodeJsonStat } from '../../../src/data/jsonstat';
import { decodeKommuner } from '../../../src/data/kommuner';

const folder = fileURLToPath(new URL('../../../data/', import.meta.url));

export const files: string[] = readdirSync(folder).sort();
export const text = (file: string): string => readFileSync(folder + file, 'utf8');
export const dataset = (name: string): Dataset => decodeJsonStat(name, text(`${name}.json`));
export const kommuner = decodeKommuner('kommuner', text('kommuner.json'));

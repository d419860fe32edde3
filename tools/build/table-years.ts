/**
 * The first and the last year of each table in `data/`, given to the page when it is built: an
 * address is read before any table is loaded, and its years must lie within the tables.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../args';

/**
 * By the table's name in src/data/load.ts (`bosatteFlyktninger`), which is that of its file in
 * camel case, without years. Throws when a file cannot be parsed.
 */
export function tableYears(): Record<string, [first: number, last: number]> {
  const folder = join(root, 'data');
  const years: Record<string, [number, number]> = {};
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue;
    const json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const times: string[] | undefined = json.dimension?.Tid?.category.index;
    const [first, last] = [times?.at(0), times?.at(-1)];
    // «2011-2025» is one period.
    if (first && last) years[tableName(file)] = [Number(first.slice(0, 4)), Number(last.slice(-4))];
  }
  return years;
}

const tableName = (file: string): string =>
  file
    .replace(/(-\d{4}){0,2}\.json$/, '')
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

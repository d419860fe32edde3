/**
 * The first and the last year of each table in `data/`. The build writes them into the page,
 * because the years in an address must be checked before any table is loaded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../args';

/**
 * The years by the table's name in src/data/load.ts (`bosatteFlyktninger`), which is its file's
 * name in camel case. Throws when a file cannot be parsed.
 */
export function tableYears(): Record<string, [first: number, last: number]> {
  const folder = join(root, 'data');
  const years: Record<string, [number, number]> = {};
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json')) continue;
    const json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const times: string[] | undefined = json.dimension?.Tid?.category.index;
    const [first, last] = [times?.at(0), times?.at(-1)];
    // A time may be a period: «2011-2025».
    if (first && last) years[tableName(file)] = [Number(first.slice(0, 4)), Number(last.slice(-4))];
  }
  return years;
}

const tableName = (file: string): string =>
  file.replace(/\.json$/, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The years of the tables, which are known before a table is loaded. */
import type { DataName } from './load';

/**
 * The first and last year of a table, or those that several have in common, from the files in
 * `data/` at the time of the build. For a table of one period («2011-2025»), those of the period.
 * Throws when there is no such table.
 */
export function yearsOf(...tables: readonly DataName[]): [first: number, last: number] {
  const all = tables.map((table) => {
    const years = __TABLE_YEARS__[table];
    if (!years) throw new Error(`The table ${table} has no years`);
    return years;
  });
  return [Math.max(...all.map(([first]) => first)), Math.min(...all.map(([, last]) => last))];
}

/**
 * The table of immigrants that reaches farthest, and the year of its borders. That on today's
 * borders is there only when `npm run data:hent` has fetched it.
 */
export const IMMIGRANTS: { table: 'innvandrere' | 'innvandrere2024'; borders: 2020 | 2024 } =
  'innvandrere2024' in __TABLE_YEARS__
    ? { table: 'innvandrere2024', borders: 2024 }
    : { table: 'innvandrere', borders: 2020 };

/** All years from the first to the last. */
export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

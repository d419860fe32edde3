/** The years of the tables, which are known before a table is loaded. */
import type { DataName } from './load';

/**
 * The first and last year of a table, from the files in `data/` at the time of the build. For a
 * table of one period («2011-2025»), those of the period. Throws when there is no such table.
 */
export function yearsOf(table: DataName): [first: number, last: number] {
  const years = __TABLE_YEARS__[table];
  if (!years) throw new Error(`The table ${table} has no years`);
  return years;
}

/** All years from the first to the last. */
export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

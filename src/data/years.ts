/** The years that the tables reach over, known before a table is loaded. */
import type { DataName } from './load';

/**
 * First and last year of a table, as the files in `data/` had them when the deck was built. A table
 * of a period («2011-2025») has its first and last year. Throws when there is no such table.
 */
export function yearsOf(table: DataName): [first: number, last: number] {
  const years = __TABLE_YEARS__[table];
  if (!years) throw new Error(`The table ${table} has no years`);
  return years;
}

/** All years from the first to the last. */
export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

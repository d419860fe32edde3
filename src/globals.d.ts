/**
 * The date of the last commit, `22.11.2026`, or empty. The clock is not used, because the same
 * source must always print the same pages.
 */
declare const __BUILD_DATE__: string;

/**
 * First and last year of each table of `data/`, by its name in src/data/load.ts. Used by `yearsOf`.
 */
declare const __TABLE_YEARS__: Record<string, [first: number, last: number]>;

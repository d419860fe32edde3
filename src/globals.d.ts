/** Day of the source, `22.11.2026`, or empty: never the clock, so that the same input prints the same. */
declare const __BUILD_DATE__: string;

/** First and last year of each table of `data/`, by its name in src/data/load.ts. Read by `yearsOf`. */
declare const __TABLE_YEARS__: Record<string, [first: number, last: number]>;

/** Day of the source, `22.11.2026`, or empty: never the clock, so that the same input prints the same. */
declare const __BUILD_DATE__: string;

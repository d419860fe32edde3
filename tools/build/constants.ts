/**
 * The constants of src/globals.d.ts, which only the build can know, in the form of Vite's `define`.
 */
import { buildDay } from '../build-date';
import { tableYears } from './table-years';

/** The constants by name, as JSON. */
export const constants = (): Record<string, string> => ({
  __BUILD_DATE__: JSON.stringify(buildDay()),
  __TABLE_YEARS__: JSON.stringify(tableYears()),
});

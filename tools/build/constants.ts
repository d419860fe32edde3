/**
 * What the build knows and the page cannot: the constants of src/globals.d.ts, as Vite's `define`
 * wants them.
 */
import { buildDay } from '../build-date';
import { tableYears } from './table-years';

export const constants = (): Record<string, string> => ({
  __BUILD_DATE__: JSON.stringify(buildDay()),
  __TABLE_YEARS__: JSON.stringify(tableYears()),
});

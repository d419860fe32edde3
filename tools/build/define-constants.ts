/**
 * Defines the constant of the tables' years, for code of the deck that runs in Node without
 * vite.config.ts.
 */
import { tableYears } from './table-years';

Object.assign(globalThis, { __TABLE_YEARS__: tableYears() });

import type { Kommuner } from '../../src/data/kommuner';
import { yearsOf } from '../../src/data/years';

/** The municipalities of the study, by their codes of 2013, in the report's order. */
export const CASES: readonly string[] = ['1860', '0437', '1534'];

/** The first and the last year of the figures, 1 January. They begin before the report of 2012. */
export const FRA = 2000;
export const TIL = yearsOf('befolkning')[1];

/** Whether a municipality of 2024 is one of the three. */
export const isCase = (kommuner: Kommuner, kommune: string): boolean =>
  kommuner.predecessors(kommune, 2013).codes.some((code) => CASES.includes(code));

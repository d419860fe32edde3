/** All that is measured, in the order of the table. */
import { heap } from './heap';
import { opening } from './opening';
import { paper } from './paper';
import type { Row } from './report';
import { type Bench, withBench } from './setup';
import { step } from './step';
import { turning } from './turning';
import { wire } from './wire';

/** Each gives one row or several. */
export const MEASURES: Record<string, (bench: Bench) => Promise<Row[]>> = {
  opening,
  wire,
  step,
  turning,
  heap,
  paper,
};

export const measure = (names: readonly string[], runs: number): Promise<Row[]> =>
  withBench(runs, async (bench) => {
    const rows: Row[] = [];
    for (const [name, own] of Object.entries(MEASURES)) {
      if (!names.includes(name)) continue;
      console.error(`Measuring: ${name}`);
      rows.push(...(await own(bench)));
    }
    return rows;
  });

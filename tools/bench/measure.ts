/** All that is measured, in the order of the table. */
import { heap } from './heap';
import { opening } from './opening';
import { paper } from './paper';
import { type Row, tableOf } from './report';
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
      const found = await own(bench);
      // As they come: who stops the run keeps what was measured.
      console.error(tableOf(found));
      rows.push(...found);
    }
    return rows;
  });

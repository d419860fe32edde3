/** All measurements, in the order of the table. */
import { engines } from './engines';
import { heap } from './heap';
import { opening } from './opening';
import { paper } from './paper';
import { powerpoint } from './powerpoint';
import { type Row, tableOf } from './report';
import { type Bench, withBench } from './setup';
import { step } from './step';
import { turning } from './turning';
import { wire } from './wire';

/** The measurements by name. Each gives one row or several. */
export const MEASURES: Record<string, (bench: Bench) => Promise<Row[]>> = {
  opening,
  wire,
  step,
  turning,
  engines,
  heap,
  paper,
  powerpoint,
};

/** Builds and serves the deck, and runs the named measurements, with `runs` repetitions each. */
export const measure = (names: readonly string[], runs: number): Promise<Row[]> =>
  withBench(runs, async (bench) => {
    const rows: Row[] = [];
    for (const [name, own] of Object.entries(MEASURES)) {
      if (!names.includes(name)) continue;
      console.error(`Measuring: ${name}`);
      const found = await own(bench);
      // Each result is printed at once, and is not lost when the run is stopped.
      console.error(tableOf(found));
      rows.push(...found);
    }
    return rows;
  });

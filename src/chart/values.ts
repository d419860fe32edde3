/**
 * Other values in a chart of bars that is otherwise the same: a step through the years. Chart.js's
 * own update works out every option, axis and label anew; here only the bars get other ends.
 */
import type { Chart } from 'chart.js';
import { numberOf } from '../figure/cell';
import type { BarEncoding } from '../figure/encoding';
import type { Figure, Row, Table } from '../figure/figure';

/** The numbers of a column, row by row; `null` where there is none. */
export const valuesOf = (rows: readonly Row[], column: string): (number | null)[] =>
  rows.map(({ cells }) => numberOf(cells[column]));

/** Whether `now` differs from `before` in values that the axis as it stands can show. */
export function onlyValuesDiffer(before: Figure, now: Figure): boolean {
  const [a, b] = [before.encoding, now.encoding];
  if (a.type !== 'bars' || b.type !== 'bars' || JSON.stringify(a) !== JSON.stringify(b)) {
    return false;
  }
  const fixed = b.min !== undefined && b.max !== undefined;
  return (fixed || b.bare === true) && frameOf(before.table, a) === frameOf(now.table, b);
}

/** What the rows of a chart are called, and which of them have a bar. */
const frameOf = ({ rows }: Table, { category, series }: BarEncoding): string =>
  JSON.stringify(
    rows.map(({ key, cells }) => [
      key,
      cells[category],
      ...series.map(({ column }) => numberOf(cells[column]) === null),
    ]),
  );

/** Gives the bars of `chart` the values of such a table, and draws it. */
export function showValues(chart: Chart, { rows }: Table, { series, bare }: BarEncoding): void {
  series.forEach(({ column }, i) => {
    const dataset = chart.data.datasets[i];
    if (dataset) dataset.data = valuesOf(rows, column);
  });
  const controllers = chart.getSortedVisibleDatasetMetas().map(({ controller }) => controller);
  for (const controller of controllers) controller.buildOrUpdateElements();
  const axis = chart.scales.x;
  if (bare && axis) {
    // As Chart.js itself finds the ends of an axis.
    axis.determineDataLimits();
    axis.ticks = axis.buildTicks();
    axis.configure();
  }
  for (const controller of controllers) controller.update('none');
  chart.draw();
}

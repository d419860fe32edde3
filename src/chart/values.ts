/**
 * A quick update for a bar chart in which only the values change, as when stepping through the
 * years. Chart.js's own update recomputes every option, axis and label; this one only changes the
 * bars.
 */
import type { Chart } from 'chart.js';
import { numberOf } from '../figure/cell';
import type { BarEncoding } from '../figure/encoding';
import type { Figure, Row, Table } from '../figure/figure';

/** The numbers of a column, one for each row. `null` where a row has none. */
export const valuesOf = (rows: readonly Row[], column: string): (number | null)[] =>
  rows.map(({ cells }) => numberOf(cells[column]));

/** Whether two figures differ only in their values, and the present axis can show the new ones. */
export function onlyValuesDiffer(before: Figure, now: Figure): boolean {
  const [a, b] = [before.encoding, now.encoding];
  if (a.type !== 'bars' || b.type !== 'bars' || JSON.stringify(a) !== JSON.stringify(b)) {
    return false;
  }
  const fixed = b.min !== undefined && b.max !== undefined;
  return (fixed || b.bare === true) && frameOf(before.table, a) === frameOf(now.table, b);
}

/** A text that tells whether two tables have the same row names and bars in the same places. */
const frameOf = ({ rows }: Table, { category, series }: BarEncoding): string =>
  JSON.stringify(
    rows.map(({ key, cells }) => [
      key,
      cells[category],
      ...series.map(({ column }) => numberOf(cells[column]) === null),
    ]),
  );

/** Gives the bars of `chart` the values of the table, and draws them. See `onlyValuesDiffer`. */
export function showValues(chart: Chart, { rows }: Table, { series, bare }: BarEncoding): void {
  series.forEach(({ column }, i) => {
    const dataset = chart.data.datasets[i];
    if (dataset) dataset.data = valuesOf(rows, column);
  });
  const controllers = chart.getSortedVisibleDatasetMetas().map(({ controller }) => controller);
  for (const controller of controllers) controller.buildOrUpdateElements();
  const axis = chart.scales.x;
  if (bare && axis) {
    // The same three steps with which Chart.js finds the ends of an axis.
    axis.determineDataLimits();
    axis.ticks = axis.buildTicks();
    axis.configure();
  }
  for (const controller of controllers) controller.update('none');
  chart.draw();
}

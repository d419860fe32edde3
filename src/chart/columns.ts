/** Stacked columns over years, for the development of a total and its parts. */
import type { ChartConfiguration, Scale } from 'chart.js';
import { lineOf, needLine } from '../figure/contrast';
import type { ColumnEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { canvasFill, font, numberAxis } from './style';
import { valuesOf } from './values';

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function columnConfig(
  table: Table,
  encoding: ColumnEncoding,
  size: number,
): ChartConfiguration<'bar'> {
  const { series, at } = encoding;
  const oneAxis = encoding.valueAxis === 'first' || encoding.valueAxis === 'none';
  return {
    type: 'bar',
    data: {
      labels: table.rows.map((row) => String(row.cells[encoding.x])),
      datasets: series.map((one, i) => ({
        label: one.label,
        data: valuesOf(table.rows, one.column),
        backgroundColor: table.rows.map((row) => canvasFill(one, at && !at.includes(row.key))),
        // A line only between parts that look alike: many parts are just a pixel or two high.
        borderColor: lineOf(one, series),
        borderWidth: { bottom: needLine(series[i - 1] ?? one, one) ? 1 : 0 },
        borderSkipped: false,
        categoryPercentage: 1,
        barPercentage: 0.88,
      })),
    },
    options: {
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: INK },
          ticks: {
            color: INK,
            font: font(size),
            maxRotation: 0,
            autoSkipPadding: size,
            ...(oneAxis ? endsOnly(table, encoding, size) : {}),
          },
        },
        y: {
          ...numberAxis(encoding.axis, size, encoding),
          stacked: true,
          ...(oneAxis ? panelAxis(encoding, size) : {}),
        },
      },
      interaction: { mode: 'index', intersect: false },
    },
  };
}

/** Width of the one value axis that several panels share, in CSS pixels. */
export const axisWidth = (size: number): number => size * 4.8;

/**
 * Labels of the first and last year only, as narrow panels need it; the narrowest get ’00 and ’15.
 */
const endsOnly = (table: Table, { valueAxis }: ColumnEncoding, size: number) => ({
  autoSkip: false,
  align: 'inner' as const,
  callback(this: Scale, _: unknown, i: number) {
    const label = this.getLabelForValue(i);
    if (i > 0 && i < table.rows.length - 1) return '';
    const width = this.chart.width - (valueAxis === 'first' ? axisWidth(size) : 0);
    return width < 5 * size ? label.replace(/^\d\d(?=\d\d$)/, '’') : label;
  },
});

/**
 * Options of the value axis in small multiples: all have the same scale, the first one shows it.
 */
function panelAxis({ axis, valueAxis, ...range }: ColumnEncoding, size: number) {
  const { grid, ticks, title } = numberAxis(axis, size, range);
  const first = valueAxis === 'first';
  return {
    ticks: { ...ticks, includeBounds: false, display: first },
    grid: { ...grid, drawTicks: first },
    title: { ...title, display: first },
    afterFit: (scale: { width: number; paddingTop: number; paddingBottom: number }) => {
      scale.width = first ? axisWidth(size) : 0;
      scale.paddingTop = 0;
      scale.paddingBottom = 0;
    },
  };
}

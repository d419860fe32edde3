/** Stacked columns over years, for the development of a total and its parts. */
import type { ChartConfiguration } from 'chart.js';
import { lineOf, needLine } from '../figure/contrast';
import type { ColumnEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { canvasFill, font, type Look, numberAxis } from './style';
import { valuesOf } from './values';

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function columnConfig(
  table: Table,
  encoding: ColumnEncoding,
  size: number,
  { paint, weight }: Look,
): ChartConfiguration<'bar'> {
  const { series, at } = encoding;
  return {
    type: 'bar',
    data: {
      labels: table.rows.map((row) => String(row.cells[encoding.x])),
      datasets: series.map((one, i) => ({
        label: one.label,
        data: valuesOf(table.rows, one.column),
        backgroundColor: table.rows.map((row) =>
          canvasFill(one, paint, at && !at.includes(row.key)),
        ),
        // A line only between parts that look alike: many parts are just a pixel or two high.
        borderColor: paint(lineOf(one, series)),
        borderWidth: { bottom: needLine(series[i - 1] ?? one, one) ? weight : 0 },
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
          border: { color: paint(INK) },
          ticks: {
            color: paint(INK),
            font: font(size),
            maxRotation: 0,
            autoSkipPadding: size,
          },
        },
        y: {
          ...numberAxis(encoding.axis, size, paint, encoding),
          stacked: true,
        },
      },
      interaction: { mode: 'index', intersect: false },
    },
  };
}

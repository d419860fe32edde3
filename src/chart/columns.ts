/** Stacked columns over years: how a whole and its parts went. */
import type { ChartConfiguration } from 'chart.js';
import type { ColumnEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { cellText, numberOf } from '../table/cell';
import { canvasFill, font, numberAxis, tooltipStyle } from './style';

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function columnConfig(
  table: Table,
  encoding: ColumnEncoding,
  size: number,
): ChartConfiguration<'bar'> {
  const { series, at } = encoding;
  return {
    type: 'bar',
    data: {
      labels: table.rows.map((row) => String(row.cells[encoding.x])),
      datasets: series.map((one) => ({
        label: one.label,
        data: table.rows.map((row) => numberOf(row.cells[one.column])),
        backgroundColor: table.rows.map((row) => canvasFill(one, at && !at.includes(row.key))),
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
          ticks: { color: INK, font: font(size), maxRotation: 0, autoSkipPadding: size },
        },
        y: { ...numberAxis(encoding.axis, size, encoding), stacked: true },
      },
      interaction: { mode: 'index', intersect: false },
      plugins: {
        tooltip: {
          ...tooltipStyle(size),
          callbacks: {
            label: (item) => {
              const row = table.rows[item.dataIndex];
              const one = series[item.datasetIndex];
              const column = table.columns.find(({ key }) => key === one?.column);
              if (!row || !one || !column) return '';
              return `${one.label}: ${cellText(row.cells[one.column], column)}`;
            },
          },
        },
      },
    },
  };
}

/** Horizontal bars: a bar or a stack a row. Values are written in the segments that hold them. */
import type { Chart, ChartConfiguration } from 'chart.js';
import type { Missing } from '../data/jsonstat';
import type { BarEncoding } from '../figure/encoding';
import { isMissing, type Row, type Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { cellText, numberOf, SHORT } from '../table/cell';
import { canvasFill, FONT, font, numberAxis, tooltipStyle } from './style';

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function barConfig(
  table: Table,
  encoding: BarEncoding,
  size: number,
): ChartConfiguration<'bar'> {
  const { series, stacked } = encoding;
  const label = (row: Row, column: string) => {
    const found = table.columns.find((one) => one.key === column);
    return found ? cellText(row.cells[column], found) : '';
  };
  const dimmed = (row: Row) => encoding.marked !== undefined && !encoding.marked.includes(row.key);
  return {
    type: 'bar',
    data: {
      labels: table.rows.map(
        (row) => `${encoding.own?.includes(row.key) ? '▸ ' : ''}${label(row, encoding.category)}`,
      ),
      datasets: series.map((one) => ({
        label: one.label,
        data: table.rows.map((row) => numberOf(row.cells[one.column])),
        backgroundColor: table.rows.map((row) =>
          canvasFill(encoding.rowSwatches?.[row.key] ?? one, dimmed(row)),
        ),
        borderColor: '#ffffff',
        borderWidth: stacked ? { left: 1, right: 1, top: 0, bottom: 0 } : 0,
        borderSkipped: false,
        ...(one.stack ? { stack: one.stack } : {}),
        categoryPercentage: 0.86,
        barPercentage: 0.92,
      })),
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: size } },
      scales: {
        x: { ...numberAxis(encoding.axis, size, encoding), stacked },
        y: {
          stacked,
          grid: { display: false },
          border: { display: false },
          // Chart.js adds the ticks' padding above and below as well: it is meant for the side.
          afterFit: (scale) => {
            scale.paddingTop = size / 2;
            scale.paddingBottom = size / 2;
          },
          ticks: {
            color: INK,
            font: ({ index }) =>
              font(size, encoding.own?.includes(table.rows[index]?.key ?? '') ? 700 : 400),
            autoSkip: false,
            padding: keysWidth(encoding, size),
          },
        },
      },
      plugins: {
        tooltip: {
          ...tooltipStyle(size),
          callbacks: {
            label: (item) => {
              const row = table.rows[item.dataIndex];
              const one = series[item.datasetIndex];
              if (!row || !one) return '';
              const shown = encoding.segmentLabels?.[one.key];
              const value = label(row, one.column);
              return `${one.label}: ${shown ? `${label(row, shown)} (${value})` : value}`;
            },
          },
        },
      },
    },
  };
}

/** Writes each segment's value where there is room for it, else beside a bar that stands alone. */
export function drawSegmentLabels(
  chart: Chart,
  table: Table,
  encoding: BarEncoding,
  size: number,
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `600 ${size}px ${FONT}`;
  ctx.textBaseline = 'middle';
  drawRowKeys(chart, table, encoding, size);
  encoding.series.forEach((one, s) => {
    const key = encoding.segmentLabels?.[one.key] ?? one.column;
    const column = table.columns.find((found) => found.key === key);
    chart.getDatasetMeta(s).data.forEach((element, i) => {
      const cell = table.rows[i]?.cells[key];
      if (!column || cell === null || cell === undefined) return;
      const { x, y, base } = element as unknown as { x: number; y: number; base: number };
      if (isMissing(cell) && cell.value === undefined) {
        if (s === 0) drawMissing(chart, cell, y);
        return;
      }
      const text = cellText(cell, column);
      if (ctx.measureText(text).width <= Math.abs(x - base) - 8) {
        const key = table.rows[i]?.key ?? '';
        const dimmed = encoding.marked !== undefined && !encoding.marked.includes(key);
        ctx.fillStyle = dimmed ? INK : (encoding.rowSwatches?.[key]?.ink ?? one.ink);
        ctx.textAlign = 'center';
        ctx.fillText(text, (x + base) / 2, y + 1);
      } else if (!encoding.stacked) {
        ctx.fillStyle = INK;
        ctx.textAlign = x < base ? 'right' : 'left';
        ctx.fillText(text, x + (x < base ? -6 : 6), y + 1);
      }
    });
  });
  ctx.restore();
}

/** A row without numbers says so where its bar would have been. */
function drawMissing({ ctx, scales }: Chart, cell: Missing, y: number): void {
  const text = `${cell.symbol}  ${SHORT[cell.symbol]}`;
  const x = (scales.x?.getPixelForValue(0) ?? 0) + 8;
  ctx.textAlign = 'left';
  ctx.fillStyle = INK;
  ctx.fillText(text, x, y + 1);
}

/** Room for the rows' keys between names and bars, CSS pixels. */
function keysWidth(encoding: BarEncoding, size: number): number {
  const most = Math.max(0, ...Object.values(encoding.rowKeys ?? {}).map((keys) => keys.length));
  return 6 + most * size;
}

function drawRowKeys(chart: Chart, table: Table, encoding: BarEncoding, size: number): void {
  const { ctx, chartArea } = chart;
  const side = size * 0.75;
  table.rows.forEach((row, i) => {
    const y = chart.getDatasetMeta(0).data[i]?.y ?? 0;
    (encoding.rowKeys?.[row.key] ?? []).forEach((swatch, k) => {
      const x = chartArea.left - keysWidth(encoding, size) + 2 + k * size;
      ctx.fillStyle = swatch.fill === 'none' ? '#ffffff' : swatch.fill;
      ctx.fillRect(x, y - side / 2, side, side);
      if (swatch.pattern !== 'plain') {
        ctx.fillStyle = canvasFill(swatch);
        ctx.fillRect(x, y - side / 2, side, side);
      }
      ctx.strokeStyle = INK;
      ctx.lineWidth = 1;
      ctx.strokeRect(x, y - side / 2, side, side);
    });
  });
}

/** Lines over years, each named at its end; a gap where there is no number. */
import type { Chart, ChartConfiguration } from 'chart.js';
import type { LineEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { numberOf, textAt } from '../table/cell';
import { FONT, font, numberAxis, tooltip } from './style';

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function lineConfig(
  table: Table,
  encoding: LineEncoding,
  size: number,
): ChartConfiguration<'line'> {
  const { series } = encoding;
  return {
    type: 'line',
    data: {
      labels: table.rows.map((row) => String(row.cells[encoding.x])),
      datasets: series.map((one) => ({
        label: one.label,
        data: table.rows.map((row) => numberOf(row.cells[one.column])),
        borderColor: one.fill,
        backgroundColor: one.fill,
        borderWidth: 3,
        ...(one.dash ? { borderDash: [8, 5] } : {}),
        pointRadius: table.rows.map((row) =>
          row.key === encoding.at ? 7 : table.rows.length > 15 ? 0 : 3,
        ),
        pointHitRadius: 14,
        spanGaps: false,
        clip: false as const,
      })),
    },
    options: {
      layout: {
        padding: { top: size, right: encoding.namesBeside ? namesWidth(encoding, size) : 8 },
      },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { color: INK },
          ticks: { color: INK, font: font(size), maxRotation: 0, autoSkipPadding: size },
        },
        y: numberAxis(encoding.axis, size, encoding),
      },
      plugins: {
        tooltip: tooltip(size, table.rows, series, (row, one) => textAt(table, row, one.column)),
      },
    },
  };
}

/** From a line's end to its name, CSS pixels. */
const BESIDE = 10;

/** Room for the longest name to the right of the lines. */
function namesWidth({ series }: LineEncoding, size: number): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `600 ${size}px ${FONT}`;
  return (
    BESIDE + Math.ceil(Math.max(...series.map(({ label }) => context.measureText(label).width)))
  );
}

/** Names each line above or beside its last point, kept apart from the others. */
export function drawLineNames(chart: Chart, encoding: LineEncoding, size: number): void {
  const { ctx, chartArea } = chart;
  const ends = encoding.series.flatMap((one, s) => {
    const last = chart.getDatasetMeta(s).data.findLast((point) => !Number.isNaN(point.y));
    return last ? [{ one, y: last.y - (encoding.namesBeside ? 0 : size * 0.9) }] : [];
  });
  ends.sort((a, b) => a.y - b.y);
  ctx.save();
  ctx.font = `600 ${size}px ${FONT}`;
  ctx.textAlign = encoding.namesBeside ? 'left' : 'right';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  const x = chartArea.right + (encoding.namesBeside ? BESIDE : 0);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { one, y } of ends) {
    lowest = Math.max(y, lowest + size * 1.2, size / 2);
    ctx.strokeStyle = '#ffffff';
    ctx.lineWidth = 5;
    ctx.strokeText(one.label, x, lowest);
    ctx.fillStyle = one.ink === '#ffffff' ? one.fill : INK;
    ctx.fillText(one.label, x, lowest);
  }
  ctx.restore();
}

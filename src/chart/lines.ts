/** Lines over years. Each line has its name at its end, and a gap where a year has no number. */
import type { Chart, ChartConfiguration } from 'chart.js';
import type { LineEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { FONT, font, numberAxis } from './style';
import { valuesOf } from './values';

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
        data: valuesOf(table.rows, one.column),
        borderColor: one.fill,
        backgroundColor: one.fill,
        borderWidth: 3,
        ...(one.dash ? { borderDash: one.dash === true ? [8, 5] : [...one.dash] } : {}),
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
    },
  };
}

/** Gap between a line's end and its name, in CSS pixels. */
const NAME_GAP_PX = 10;

/** Width of the longest name with its gap, in CSS pixels. */
function namesWidth({ series }: LineEncoding, size: number): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `600 ${size}px ${FONT}`;
  return (
    NAME_GAP_PX +
    Math.ceil(Math.max(...series.map(({ label }) => context.measureText(label).width)))
  );
}

/** A point of a line, or the place of a name: its right end, but its left end beside the lines. */
interface Place {
  x: number;
  y: number;
}

/**
 * Writes each line's name: in the margin beside its last point, far enough from the other names, or
 * above the line. `size` is the text size in CSS pixels.
 */
export function drawLineNames(chart: Chart, encoding: LineEncoding, size: number): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.font = `600 ${size}px ${FONT}`;
  ctx.textAlign = encoding.namesBeside ? 'left' : 'right';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  // Chart.js puts a point without a number at the bottom of the axis.
  const lines = encoding.series.map((_, s) =>
    chart.getDatasetMeta(s).data.filter((_, i) => chart.data.datasets[s]?.data[i] !== null),
  );
  const names = encoding.series.flatMap((one, s) => {
    const last = lines[s]?.at(-1);
    if (!last) return [];
    if (encoding.namesBeside) return [{ one, x: chartArea.right + NAME_GAP_PX, y: last.y }];
    const { width } = ctx.measureText(one.label);
    return [{ one, ...above(lines, s, width, size) }];
  });
  names.sort((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { one, x, y } of names) {
    lowest = encoding.namesBeside ? Math.max(y, lowest + size * 1.2, size / 2) : y;
    ctx.strokeStyle = '#ffffff';
    ctx.lineWidth = 5;
    ctx.strokeText(one.label, x, lowest);
    ctx.fillStyle = one.ink === '#ffffff' ? one.fill : INK;
    ctx.fillText(one.label, x, lowest);
  }
  ctx.restore();
}

/**
 * Finds a place for a name above its line: at the line's end, or at its start when another line
 * passes close to the name at the end.
 */
function above(lines: Place[][], s: number, width: number, size: number): Place {
  const own = lines[s] ?? [];
  const at = (x: number) => {
    const [left, right] = [x - width - NAME_GAP_PX, x + NAME_GAP_PX];
    const over = (line: Place[]) => [
      ...line.filter((point) => point.x >= left && point.x <= right),
      ...[left, right].flatMap((edge) => crossing(line, edge)),
    ];
    const y = Math.min(...over(own).map((point) => point.y)) - size * 0.9;
    const others = lines.filter((line) => line !== own).flatMap(over);
    return { x, y, free: others.every((point) => Math.abs(point.y - y) > size) };
  };
  const end = at(own.at(-1)?.x ?? 0);
  return end.free ? end : at((own[0]?.x ?? 0) + width);
}

/** Where a line crosses `x` between two of its points; nothing where it does not. */
function crossing(line: Place[], x: number): Place[] {
  const next = line.findIndex((point) => point.x > x);
  const [from, to] = [line[next - 1], line[next]];
  if (!from || !to) return [];
  return [{ x, y: from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) }];
}

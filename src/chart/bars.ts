/** Horizontal bars: a bar or a stack a row. Values are written in the segments that hold them. */
import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import type { Missing } from '../data/jsonstat';
import { DARK_LINE, GROUND, lineOf } from '../figure/contrast';
import type { BarEncoding, Swatch } from '../figure/encoding';
import { type Column, isMissing, type Row, type Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { cellText, SHORT, textAt } from '../table/cell';
import { canvasFill, FONT, font, GRID, numberAxis, wrapped } from './style';
import { valuesOf } from './values';

/** Chart.js's tick marks and padding beside an axis, CSS pixels. */
const AXIS_EDGE = 12;

/** Right of the bars, for what stands at their ends. */
const roomAtEnds = ({ ends }: BarEncoding, size: number): number => size * (ends ? 4.2 : 1);

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function barConfig(
  table: Table,
  encoding: BarEncoding,
  size: number,
): ChartConfiguration<'bar'> {
  const { series, stacked } = encoding;
  const isOwn = (row: Row | undefined) => encoding.own?.includes(row?.key ?? '') === true;
  const dimmed = (row: Row) => encoding.marked !== undefined && !encoding.marked.includes(row.key);
  return {
    type: 'bar',
    data: {
      labels: table.rows.map(
        (row) => `${isOwn(row) ? '→ ' : ''}${textAt(table, row, encoding.category)}`,
      ),
      datasets: series.map((one) => ({
        label: one.label,
        data: valuesOf(table.rows, one.column),
        backgroundColor: oneForAll(
          table.rows.map((row) => canvasFill(encoding.rowSwatches?.[row.key] ?? one, dimmed(row))),
        ),
        ...segmentLines(table.rows, encoding, one),
        ...(one.stack ? { stack: one.stack } : {}),
        categoryPercentage: 0.86,
        barPercentage: 0.92,
      })),
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: roomAtEnds(encoding, size) } },
      scales: {
        x: {
          ...numberAxis(encoding.axis, size, encoding),
          stacked,
          ...(isBare(table, encoding) ? bareAxis(encoding) : {}),
        },
        y: {
          stacked,
          grid: { display: false },
          border: { display: false },
          // Chart.js adds the ticks' padding above and below as well: it is meant for the side.
          afterFit: (scale) => {
            scale.paddingTop = encoding.bare ? 2 : size / 2;
            scale.paddingBottom = encoding.bare ? 2 : size / 2;
          },
          ticks: {
            color: INK,
            // One font for all is worked out once, a function's for each row.
            font: encoding.own?.length
              ? ({ index }) => font(size, isOwn(table.rows[index]) ? 700 : 400)
              : font(size),
            autoSkip: false,
            padding: keysWidth(encoding, size),
            // Long names leave room for the bars on a narrow screen.
            callback(value) {
              const { ctx, width } = this.chart;
              // Chart.js cuts off an axis that takes more than half of what is left of the width.
              const half = 0.5 * (width - roomAtEnds(encoding, size)) - AXIS_EDGE;
              const most = Math.min(0.46 * width, half) - keysWidth(encoding, size);
              return wrapped(ctx, this.getLabelForValue(Number(value)), most, size);
            },
          },
        },
      },
    },
  };
}

/** Lines that keep segments apart, and light bars from the ground. */
function segmentLines(rows: Row[], encoding: BarEncoding, series: Swatch) {
  const { rowSwatches, stacked } = encoding;
  const all = rowSwatches ? Object.values(rowSwatches) : encoding.series;
  const lines = rows.map(({ key }) => lineOf(rowSwatches?.[key] ?? series, all, GROUND));
  const around = { left: 1, right: 1, top: 1, bottom: 1 };
  const between = { ...around, top: 0, bottom: 0 };
  return {
    borderColor: oneForAll(lines),
    borderWidth: oneForAll(
      lines.map((line) => (line === DARK_LINE ? around : stacked ? between : 0)),
    ),
    borderSkipped: false,
  };
}

/** What is the same for all bars is said once: Chart.js then works it out once. */
const oneForAll = <T>(list: T[]): T | T[] =>
  list[0] !== undefined && list.every((one) => one === list[0]) ? list[0] : list;

/** An axis that nothing stands on would have numbers of its own invention. */
const isBare = ({ rows }: Table, { bare, series }: BarEncoding): boolean =>
  bare === true ||
  series.every(({ column }) => valuesOf(rows, column).every((value) => value === null));

/** No axis but the line at zero, and the bars take all the room that their values leave. */
const bareAxis = ({ stacked }: BarEncoding) => ({
  bounds: 'data' as const,
  display: false,
  ticks: { display: false, autoSkip: false, callback: () => '' },
  afterDataLimits(scale: Scale) {
    // A value beside a bar that stands alone.
    const room = stacked ? 0 : BESIDE * (scale.max - scale.min);
    if (scale.max > 0) scale.max += room;
    if (scale.min < 0) scale.min -= room;
  },
});

/** Room for it, as a share of the axis. */
const BESIDE = 0.2;

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
  if (isBare(table, encoding)) drawZero(chart);
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
        const ground = encoding.rowSwatches?.[key] ?? one;
        if (ground.pattern !== 'plain') numberGround(ctx, ground.fill, text, (x + base) / 2, y + 1);
        ctx.fillText(text, (x + base) / 2, y + 1);
      } else if (!encoding.stacked) {
        ctx.fillStyle = INK;
        ctx.textAlign = x < base ? 'right' : 'left';
        ctx.fillText(text, x + (x < base ? -6 : 6), y + 1);
      }
    });
  });
  drawEnds(chart, table, encoding);
  drawRules(chart, table, encoding);
  ctx.restore();
}

/** A number on stripes or dots needs a ground of its own. */
function numberGround(
  ctx: CanvasRenderingContext2D,
  fill: string,
  text: string,
  x: number,
  y: number,
) {
  const { width, fontBoundingBoxAscent: height } = ctx.measureText(text);
  ctx.save();
  ctx.fillStyle = fill;
  ctx.fillRect(x - width / 2 - 3, y - height * 0.5, width + 6, height);
  ctx.restore();
}

/** Where the bars begin, in place of an axis. */
function drawZero({ ctx, scales, chartArea: { top, bottom } }: Chart): void {
  const x = Math.round(scales.x?.getPixelForValue(0) ?? 0);
  ctx.fillStyle = INK;
  ctx.fillRect(x, top, 1, bottom - top);
}

/** Thin lines between groups of rows, from the names on. */
function drawRules(chart: Chart, table: Table, { rules = [] }: BarEncoding): void {
  const { ctx } = chart;
  const rows = chart.getDatasetMeta(0).data;
  table.rows.forEach(({ key }, i) => {
    const [above, below] = [rows[i - 1], rows[i]];
    if (!rules.includes(key) || !above || !below) return;
    const y = Math.round((above.y + below.y) / 2);
    ctx.fillStyle = GRID;
    ctx.fillRect(0, y, chart.chartArea.right, 1);
  });
}

/** The sum or the like of each row, to the right of all its segments. */
function drawEnds(chart: Chart, table: Table, encoding: BarEncoding): void {
  const column = table.columns.find(({ key }) => key === encoding.ends);
  if (!column) return;
  const { ctx } = chart;
  table.rows.forEach((row, i) => {
    const parts = encoding.series.map((_, s) => chart.getDatasetMeta(s).data[i]);
    const ends = parts.flatMap((part) => {
      const { x, base } = part as unknown as { x: number; base: number };
      return [x, base].filter((end) => Number.isFinite(end));
    });
    const cell = row.cells[column.key];
    if (ends.length === 0 || (isMissing(cell) && cell.value === undefined)) return;
    ctx.fillStyle = INK;
    ctx.textAlign = 'left';
    ctx.fillText(endText(cell, column), Math.max(...ends) + 6, (parts[0]?.y ?? 0) + 1);
  });
}

const endText = (cell: Row['cells'][string] | undefined, column: Column): string => {
  const text = cellText(cell, column);
  return text && column.unit?.startsWith('prosent') ? `${text}\u00a0%` : text;
};

/** A row without numbers says so where its bar would have been. */
function drawMissing({ ctx, scales }: Chart, cell: Missing, y: number): void {
  const x = (scales.x?.getPixelForValue(0) ?? 0) + 8;
  ctx.textAlign = 'left';
  ctx.fillStyle = INK;
  ctx.fillText(SHORT[cell.symbol], x, y + 1);
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

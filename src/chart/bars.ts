/** Horizontal bars: a bar or a stack a row. What is written on them is in bar-labels.ts. */
import type { ChartConfiguration } from 'chart.js';
import { textAt } from '../figure/cell';
import { DARK_LINE, GROUND, lineOf } from '../figure/contrast';
import type { BarEncoding, Swatch } from '../figure/encoding';
import type { Row, Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { canvasFill, font, numberAxis, wrapped } from './style';
import { valuesOf } from './values';

/** Chart.js's tick marks and padding beside an axis, CSS pixels. */
const AXIS_EDGE = 12;

/** Of the room of its row: a category, and the bar in it. */
export const [CATEGORY, BAR] = [0.86, 0.92];

/** Right of the bars, for what stands at their ends; CSS pixels. */
export const roomAtEnds = ({ ends }: BarEncoding, size: number): number => size * (ends ? 4.2 : 1);

/** Above and below the rows, CSS pixels. */
export const roomAround = ({ bare }: BarEncoding, size: number): number => (bare ? 2 : size / 2);

/** Long names leave room for the bars on a narrow screen; CSS pixels of a chart of `width`. */
export function namesWidth(width: number, encoding: BarEncoding, size: number): number {
  // Chart.js cuts off an axis that takes more than half of what is left of the width.
  const half = 0.5 * (width - roomAtEnds(encoding, size)) - AXIS_EDGE;
  return Math.min(0.46 * width, half) - keysWidth(encoding, size);
}

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function barConfig(
  table: Table,
  encoding: BarEncoding,
  size: number,
): ChartConfiguration<'bar'> {
  const { series, stacked } = encoding;
  const isOwn = (row: Row | undefined) => encoding.own?.includes(row?.key ?? '') === true;
  return {
    type: 'bar',
    data: {
      labels: table.rows.map(
        (row) => `${isOwn(row) ? '» ' : ''}${textAt(table, row, encoding.category)}`,
      ),
      datasets: series.map((one) => ({
        label: one.label,
        data: valuesOf(table.rows, one.column),
        backgroundColor: oneForAll(
          table.rows.map((row) =>
            canvasFill(encoding.rowSwatches?.[row.key] ?? one, isDimmed(row.key, encoding)),
          ),
        ),
        ...segmentLines(table.rows, encoding, one),
        ...(one.stack ? { stack: one.stack } : {}),
        categoryPercentage: CATEGORY,
        barPercentage: BAR,
      })),
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: roomAtEnds(encoding, size) } },
      scales: {
        x: {
          ...numberAxis(encoding.axis, size, encoding),
          stacked,
          ...(isBare(table, encoding) ? BARE : {}),
        },
        y: {
          stacked,
          grid: { display: false },
          border: { display: false },
          // Chart.js adds the ticks' padding above and below as well: it is meant for the side.
          afterFit: (scale) => {
            scale.paddingTop = roomAround(encoding, size);
            scale.paddingBottom = roomAround(encoding, size);
          },
          ticks: {
            color: INK,
            // One font for all is worked out once, a function's for each row.
            font: encoding.own?.length
              ? ({ index }) => font(size, isOwn(table.rows[index]) ? 700 : 400)
              : font(size),
            autoSkip: false,
            padding: keysWidth(encoding, size),
            callback(value) {
              const { ctx, width } = this.chart;
              const most = namesWidth(width, encoding, size);
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

/** Whether a row stands back behind those that are marked. */
export const isDimmed = (key: string, { marked }: BarEncoding): boolean =>
  marked !== undefined && !marked.includes(key);

/** What is the same for all bars is said once: Chart.js then works it out once. */
const oneForAll = <T>(list: T[]): T | T[] =>
  list[0] !== undefined && list.every((one) => one === list[0]) ? list[0] : list;

/** An axis that nothing stands on would have numbers of its own invention. */
export const isBare = ({ rows }: Table, { bare, series }: BarEncoding): boolean =>
  bare === true ||
  series.every(({ column }) => valuesOf(rows, column).every((value) => value === null));

/** No axis but the line at zero, and the bars take all the room. */
const BARE = {
  bounds: 'data',
  display: false,
  ticks: { display: false, autoSkip: false, callback: () => '' },
} as const;

/** Room for the rows' keys between names and bars, CSS pixels. */
export function keysWidth(encoding: BarEncoding, size: number): number {
  const most = Math.max(0, ...Object.values(encoding.rowKeys ?? {}).map((keys) => keys.length));
  return 6 + most * size;
}

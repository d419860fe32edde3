/** Horizontal bars: one bar or one stack for each row. Their labels are drawn by bar-labels.ts. */
import type { ChartConfiguration } from 'chart.js';
import { textAt } from '../figure/cell';
import { DARK_LINE, GROUND, lineOf } from '../figure/contrast';
import type { BarEncoding, Swatch } from '../figure/encoding';
import type { Row, Table } from '../figure/figure';
import { INK } from '../figure/palette';
import { canvasFill, font, GRID, type Look, numberAxis, wrapped } from './style';
import { valuesOf } from './values';

/** Width that Chart.js uses for tick marks and padding beside an axis, in CSS pixels. */
const AXIS_EDGE_PX = 12;

/** How much of a row's height its category takes, and how much of the category its bars take. */
export const [CATEGORY_SHARE, BAR_SHARE] = [0.86, 0.92];

/** Width kept free to the right of the bars for the text at their ends, in CSS pixels. */
export const roomAtEnds = ({ ends, dots }: BarEncoding, size: number): number =>
  size * (ends || dots ? 4.2 : 1);

/** How thick the line to a dot is, in CSS pixels. */
const STEM_PX = 3;

/** Width kept free to the left of the names for a bracket, in CSS pixels. */
export const roomForBracket = ({ bracket }: BarEncoding, size: number): number =>
  bracket ? size : 0;

/** Height kept free above the first row and below the last, in CSS pixels. */
export const roomAround = ({ bare }: BarEncoding, size: number): number => (bare ? 2 : size / 2);

/**
 * The greatest width of a row's name in a chart that is `width` wide, in CSS pixels. Longer names
 * are broken over several lines, because the bars need room on a narrow screen.
 */
export function namesWidth(width: number, encoding: BarEncoding, size: number): number {
  // Chart.js cuts off an axis that takes more than half of the remaining width.
  const free = width - roomForBracket(encoding, size) - roomAtEnds(encoding, size);
  const half = 0.5 * free - AXIS_EDGE_PX;
  return Math.min(0.46 * width, half) - keysWidth(encoding, size);
}

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function barConfig(
  table: Table,
  encoding: BarEncoding,
  size: number,
  look: Look,
): ChartConfiguration<'bar'> {
  const { series, stacked } = encoding;
  const { paint } = look;
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
            canvasFill(encoding.rowSwatches?.[row.key] ?? one, paint, isDimmed(row.key, encoding)),
          ),
        ),
        ...segmentLines(table.rows, encoding, one, look),
        ...(one.stack ? { stack: one.stack } : {}),
        categoryPercentage: CATEGORY_SHARE,
        barPercentage: BAR_SHARE,
        ...(encoding.dots
          ? { maxBarThickness: STEM_PX, backgroundColor: paint(GRID), borderWidth: 0 }
          : {}),
      })),
    },
    options: {
      indexAxis: 'y',
      layout: {
        padding: { left: roomForBracket(encoding, size), right: roomAtEnds(encoding, size) },
      },
      scales: {
        x: {
          ...numberAxis(encoding.axis, size, paint, encoding),
          stacked,
          ...(isBare(table, encoding) ? NO_AXIS : {}),
        },
        y: {
          stacked,
          grid: { display: false },
          border: { display: false },
          // The ticks' padding is meant for the side only, but Chart.js adds it above and below as
          // well.
          afterFit: (scale) => {
            scale.paddingTop = roomAround(encoding, size);
            scale.paddingBottom = roomAround(encoding, size);
          },
          ticks: {
            color: paint(INK),
            // Chart.js resolves one common font once, but calls a function for every row.
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

/** Border colours and widths: light lines between the segments, dark lines around pale bars. */
function segmentLines(rows: Row[], encoding: BarEncoding, series: Swatch, { paint, weight }: Look) {
  const { rowSwatches, stacked } = encoding;
  const all = rowSwatches ? Object.values(rowSwatches) : encoding.series;
  const lines = rows.map(({ key }) => lineOf(rowSwatches?.[key] ?? series, all, GROUND));
  const around = { left: weight, right: weight, top: weight, bottom: weight };
  const between = { ...around, top: 0, bottom: 0 };
  return {
    borderColor: oneForAll(lines.map(paint)),
    borderWidth: oneForAll(
      lines.map((line) => (line === DARK_LINE ? around : stacked ? between : 0)),
    ),
    borderSkipped: false,
  };
}

/** Whether a row is drawn pale because other rows are marked. */
export const isDimmed = (key: string, { marked }: BarEncoding): boolean =>
  marked !== undefined && !marked.includes(key);

/**
 * The single value when all bars have the same one: Chart.js then resolves it once, not for each
 * bar.
 */
const oneForAll = <T>(list: T[]): T | T[] =>
  list[0] !== undefined && list.every((one) => one === list[0]) ? list[0] : list;

/**
 * Whether the chart has no number axis. With no values at all, Chart.js would make up the numbers.
 */
export const isBare = ({ rows }: Table, { bare, series }: BarEncoding): boolean =>
  bare === true ||
  series.every(({ column }) => valuesOf(rows, column).every((value) => value === null));

/** Chart.js's options for a chart without a number axis, in which the bars take all the room. */
const NO_AXIS = {
  bounds: 'data',
  display: false,
  ticks: { display: false, autoSkip: false, callback: () => '' },
} as const;

/** Width of the colour boxes between names and bars, in CSS pixels. */
export function keysWidth(encoding: BarEncoding, size: number): number {
  const most = Math.max(0, ...Object.values(encoding.rowKeys ?? {}).map((keys) => keys.length));
  return 6 + most * size;
}

/** Where Chart.js will put bars, names and axis: its own rules, for the charts that are sketched. */
import type { BarEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { numberOf, textAt } from '../table/cell';
import type { StandingBars } from './bar-labels';
import { BAR, CATEGORY, keysWidth, namesWidth, roomAround, roomAtEnds } from './bars';
import { wrapped } from './style';

/** Chart.js's tick marks, and what lies between them and numbers and around a title; CSS pixels. */
export const [TICK, UNDER_TICK, TITLE_EDGE] = [8, 3, 4];
/** Height of a line of text, in its size. */
export const LINE = 1.2;

export interface Layout extends StandingBars {
  size: number;
  height: number;
  /** Of each row, in lines. */
  names: string[][];
  /** Under the numbers of the axis, in lines; none where the bars have no axis. */
  title: string[];
  /** Height of a bar. */
  thickness: number;
}

/** `ctx` has the font of the names; `width` and `height` are the chart's. */
export function layOut(
  ctx: CanvasRenderingContext2D,
  table: Table,
  encoding: BarEncoding,
  { width, height, size }: { width: number; height: number; size: number },
): Layout {
  const { rows } = table;
  const most = namesWidth(width, encoding, size);
  const names = rows.map((row) => wrapped(ctx, textAt(table, row, encoding.category), most, size));
  const widest = Math.max(...names.flat().map((line) => ctx.measureText(line).width));
  const title = encoding.bare ? [] : wrapped(ctx, encoding.axis, 0.7 * width, size);
  const axis = TICK + 2 * UNDER_TICK + (title.length + 1) * LINE * size + 2 * TITLE_EDGE;
  const around = roomAround(encoding, size);
  const chartArea = {
    left: TICK + widest + 2 * keysWidth(encoding, size),
    right: width - roomAtEnds(encoding, size),
    top: around,
    bottom: height - (encoding.bare ? around : axis),
  };
  const { left, right, top, bottom } = chartArea;
  const series = encoding.series.map(({ column }) =>
    rows.map(({ cells }) => numberOf(cells[column]) ?? 0),
  );
  const [min = 0, max = 0] = encoding.bare ? ends(series.flat()) : [encoding.min, encoding.max];
  const at = (value: number) => left + ((value - min) / (max - min)) * (right - left);
  // Chart.js begins bars past the line at zero, where the axis has one.
  const zero = (value: number) => at(0) + (encoding.bare ? 0 : Math.sign(value) / 2);
  const row = (bottom - top) / rows.length;
  const before = rows.map(() => 0);
  const bars = series.map((values) =>
    values.map((value, i) => {
      const from = before[i] ?? 0;
      before[i] = from + value;
      return { x: at(from + value), y: top + (i + 0.5) * row, base: from ? at(from) : zero(value) };
    }),
  );
  return {
    ...{ ctx, width, height, size, names, title, chartArea },
    thickness: row * CATEGORY * BAR,
    scales: { x: { getPixelForValue: at } },
    getDatasetMeta: (one) => ({ data: bars[one] ?? [] }),
  };
}

const ends = (values: number[]): [number, number] => [
  Math.min(0, ...values),
  Math.max(0, ...values),
];

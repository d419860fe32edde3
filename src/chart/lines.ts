/** Lines over years. Each line has its name at its end, and a gap where a year has no number. */
import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { numberOf, textAt } from '../figure/cell';
import { contrast, GROUND } from '../figure/contrast';
import type { LineEncoding } from '../figure/encoding';
import type { Table } from '../figure/figure';
import { EGEN, INK, PAPER } from '../figure/palette';
import { FONT, font, GRID, type Look, numberAxis, type Paint } from './style';
import { valuesOf } from './values';

/** Widths of the chosen municipality's line and of the others, in CSS pixels. */
const [OWN_LINE_PX, LINE_PX] = [5, 3];

/** Chart.js's configuration for a table and its encoding; `size` is the text in CSS pixels. */
export function lineConfig(
  table: Table,
  encoding: LineEncoding,
  size: number,
  { paint, weight }: Look,
): ChartConfiguration<'line'> {
  const { series, valueAxis } = encoding;
  return {
    type: 'line',
    data: {
      labels: table.rows.map((row) => String(row.cells[encoding.x])),
      datasets: series.map((one) => ({
        label: one.label,
        data: valuesOf(table.rows, one.column),
        borderColor: paint(one.fill),
        backgroundColor: paint(one.fill),
        borderWidth: weight * (one.key === EGEN.key ? OWN_LINE_PX : LINE_PX),
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
        padding: {
          top: encoding.namesYear ? 2 * size : size,
          right: roomBeside(table, encoding, size),
        },
      },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { color: paint(INK) },
          ticks: {
            color: paint(INK),
            font: font(size),
            maxRotation: 0,
            autoSkipPadding: size,
            ...(valueAxis ? endsOnly(table, encoding, size) : {}),
          },
        },
        y: {
          ...numberAxis(encoding.axis, size, paint, encoding),
          ...(valueAxis ? panelAxis(encoding, size, paint) : {}),
        },
      },
    },
  };
}

/** Gap between a line's end and its name, in CSS pixels. */
const NAME_GAP_PX = 10;

/** What is written at the end of each line: its name, its last value, or both. */
const endTexts = ({ series, ends, namesBeside }: LineEncoding, table: Table): string[] =>
  series.map(({ key, label }) => {
    const column = ends?.[key];
    const last = column && table.rows.findLast(({ cells }) => numberOf(cells[column]) !== null);
    if (!column || !last) return label;
    const value = textAt(table, last, column);
    return namesBeside ? `${label} ${value}` : value;
  });

/**
 * Width to the right of the lines, in CSS pixels: that of the longest name with its gap. Panels have
 * the same room for a value, so that their lines are as steep as each other.
 */
function roomBeside(table: Table, encoding: LineEncoding, size: number): number {
  const { namesBeside, ends } = encoding;
  if (ends && !namesBeside) return NAME_GAP_PX + 3.5 * size;
  const context = namesBeside && document.createElement('canvas').getContext('2d');
  if (!context) return 8;
  context.font = `600 ${size}px ${FONT}`;
  const widths = endTexts(encoding, table).map((text) => context.measureText(text).width);
  return NAME_GAP_PX + Math.ceil(Math.max(...widths));
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
export function drawLineNames(
  chart: Chart,
  table: Table,
  encoding: LineEncoding,
  size: number,
  { paint, leastTextContrast }: Look,
): void {
  const { ctx, chartArea } = chart;
  const beside = Boolean(encoding.namesBeside || encoding.ends);
  const texts = endTexts(encoding, table);
  ctx.save();
  ctx.font = `600 ${size}px ${FONT}`;
  ctx.textAlign = beside ? 'left' : 'right';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  // Chart.js puts a point without a number at the bottom of the axis.
  const lines = encoding.series.map((_, s) =>
    chart.getDatasetMeta(s).data.filter((_, i) => chart.data.datasets[s]?.data[i] !== null),
  );
  const names = encoding.series.flatMap((one, s) => {
    const [last, text = ''] = [lines[s]?.at(-1), texts[s]];
    if (!last) return [];
    if (beside) return [{ one, text, x: chartArea.right + NAME_GAP_PX, y: last.y }];
    const { width } = ctx.measureText(text);
    return [{ one, text, ...above(lines, s, width, size) }];
  });
  names.sort((a, b) => a.y - b.y);
  if (beside) spread(names, 1.2 * size, { top: size / 2, bottom: chart.height - 0.6 * size });
  for (const { one, text, x, y } of names) {
    ctx.strokeStyle = paint(PAPER);
    ctx.lineWidth = 5;
    ctx.strokeText(text, x, y);
    ctx.fillStyle = paint(contrast(one.fill, GROUND) >= leastTextContrast ? one.fill : INK);
    ctx.fillText(text, x, y);
  }
  if (encoding.namesYear) drawYear(chart, table, encoding, size, paint);
  ctx.restore();
}

/** Moves the places, highest first, so that they are `gap` apart and within the limits. */
function spread(places: Place[], gap: number, { top, bottom }: { top: number; bottom: number }) {
  let limit = top;
  for (const place of places) {
    place.y = Math.max(place.y, limit);
    limit = place.y + gap;
  }
  limit = bottom;
  for (const place of [...places].reverse()) {
    place.y = Math.min(place.y, limit);
    limit = place.y - gap;
  }
}

/** Writes the year of `at` large above a thin line through its points. */
function drawYear(
  chart: Chart,
  { rows }: Table,
  { at, x }: LineEncoding,
  size: number,
  paint: Paint,
): void {
  const { ctx, chartArea, scales } = chart;
  const row = rows.findIndex(({ key }) => key === at);
  if (row < 0) return;
  const middle = Math.round(scales.x?.getPixelForValue(row) ?? 0);
  ctx.fillStyle = paint(GRID);
  ctx.fillRect(middle, chartArea.top, 1, chartArea.bottom - chartArea.top);
  ctx.font = `700 ${1.6 * size}px ${FONT}`;
  ctx.textAlign = 'center';
  ctx.fillStyle = paint(INK);
  const half = ctx.measureText(String(rows[row]?.cells[x])).width / 2;
  const centre = Math.min(Math.max(middle, half), chart.width - half);
  ctx.fillText(String(rows[row]?.cells[x]), centre, chartArea.top - size);
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

/** Width of the one value axis that several panels share, in CSS pixels. */
export const axisWidth = (size: number): number => size * 4.8;

/**
 * Labels of the first and last year only, as narrow panels need it; the narrowest get ’00 and ’15.
 */
const endsOnly = (table: Table, encoding: LineEncoding, size: number) => ({
  autoSkip: false,
  align: 'inner' as const,
  callback(this: Scale, _: unknown, i: number) {
    const label = this.getLabelForValue(i);
    if (i > 0 && i < table.rows.length - 1) return '';
    const axis = encoding.valueAxis === 'first' ? axisWidth(size) : 0;
    const width = this.chart.width - axis - roomBeside(table, encoding, size);
    // No room for both.
    if (i === 0 && width < 3 * size) return '';
    return width < 5 * size ? label.replace(/^\d\d(?=\d\d$)/, '’') : label;
  },
});

/**
 * Options of the value axis in small multiples: all have the same scale, the first one shows it.
 */
function panelAxis({ axis, valueAxis, ...range }: LineEncoding, size: number, paint: Paint) {
  const { grid, ticks, title } = numberAxis(axis, size, paint, range);
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

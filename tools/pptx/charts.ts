/**
 * The charts of a figure as PowerPoint's own, each with the table that it draws, so that both can be
 * edited. A figure of several panels becomes as many charts on one scale.
 */
import { rangeRef, type SheetChart } from 'hucre/xlsx';
import { numberOf, SHORT_SYMBOLS, textAt } from '../../src/figure/cell';
import type {
  BarEncoding,
  ChartEncoding,
  GridEncoding,
  LineEncoding,
  Swatch,
} from '../../src/figure/encoding';
import { type Column, type Figure, isMissing, type Row } from '../../src/figure/figure';
import { INK, PAPER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';

type ChartSeries = SheetChart['series'][number];

export interface NativeChart {
  /** The panel's name; undefined when the figure has one chart alone. */
  title: string | undefined;
  /** Header and rows, of names and numbers; null where there is no number. */
  rows: (string | number | null)[][];
  chart: SheetChart;
  /** The looks of the series in order, for patterns that the chart's description does not know. */
  looks: readonly Swatch[];
}

/** The name of the sheet in a chart's workbook. */
export const SHEET = 'Tall';
/** Sizes of text in points. */
const [TEXT_PT, SMALL_TEXT_PT] = [14, 12];
/** Charts with more bars than this have small text. */
const MANY_BARS = 12;
/** About how many years have room for their names below an axis. */
const MOST_YEARS = 9;
/** About how many lines stand behind the panels of a figure. */
const LINES_BEHIND = 4;
/** Parts of a stack smaller than this share of the largest stack are drawn without their number. */
const LEAST_LABELLED = 0.06;
/** Room between bars and between columns, in per cent of their width. */
const [BAR_GAP, COLUMN_GAP] = [45, 25];
const [LINE_PT, OWN_LINE_PT] = [2.5, 4];
const NBSP = /\u00a0/g;

/** Makes the charts. Throws for a figure that is none. */
export function chartsOf(figure: Figure): NativeChart[] {
  const { encoding, table } = figure;
  if (encoding.type === 'map' || encoding.type === 'table') throw new Error('not a chart');
  if (encoding.type === 'grid') return chartsOf(counted(figure, encoding));
  const shown = 'shown' in encoding ? encoding.shown : undefined;
  const rows = shown ? table.rows.filter(({ key }) => shown.includes(key)) : table.rows;
  const panels = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const name = encoding.panel ? textAt(table, row, encoding.panel) : undefined;
    panels.set(name, [...(panels.get(name) ?? []), row]);
  }
  const columns = drawnColumns(figure, encoding);
  const limits = limitsOf(encoding, columns, rows, panels.size);
  return [...panels].map(([title, own]) => ({
    title,
    rows: [
      ['', ...namesOf(figure, encoding, own)],
      ...own.map((row) => [
        nameOf(figure, encoding, row),
        ...columns.map(({ key }) => numberOf(row.cells[key])),
      ]),
    ],
    looks: encoding.series,
    chart: {
      ...chartOf(encoding, columns, own, limits, namesOf(figure, encoding, own)),
      ...(title ? { title } : {}),
    },
  }));
}

/** The names of the series. That of a line has the value at its end, where the drawing writes it. */
function namesOf({ table }: Figure, encoding: ChartEncoding, rows: readonly Row[]): string[] {
  const ends = encoding.type === 'lines' && !encoding.panel ? (encoding.ends ?? {}) : {};
  return encoding.series.map(({ key, label, column }) => {
    const last = rows.findLast(({ cells }) => numberOf(cells[column]) !== null);
    const end = ends[key];
    const value = last && end ? textAt(table, last, end) : '';
    return [label, value].filter(Boolean).join(' ').replace(NBSP, ' ');
  });
}

/** A grid of marks as bars: one for each class, as long as it has marks. */
function counted(figure: Figure, { classes, marks }: GridEncoding): Figure {
  const count = (key: string) =>
    figure.table.rows
      .filter(({ klasse }) => klasse === key)
      .reduce((sum, { cells }) => sum + (marks ? (numberOf(cells[marks]) ?? 0) : 1), 0);
  const unit = figure.table.columns.find(({ key }) => key === marks)?.unit ?? null;
  const bars: BarEncoding<'klasse' | 'n'> = {
    type: 'bars',
    category: 'klasse',
    series: classes.slice(0, 1).map((swatch) => ({ ...swatch, column: 'n' })),
    rowSwatches: Object.fromEntries(classes.map((swatch) => [swatch.key, swatch])),
    stacked: false,
    axis: unit ?? '',
    min: 0,
    bare: true,
  };
  const table = tableOf(classes, {
    key: ({ key }) => key,
    columns: [
      text('klasse', '', ({ label }) => label),
      number('n', '', unit, ({ key }) => count(key)),
    ],
  });
  return { ...figure, table, encoding: bars };
}

/** The columns of the numbers of which the parts of whole bars are shares. */
const sharesOf = (encoding: ChartEncoding): BarEncoding['segmentLabels'] =>
  encoding.type === 'bars' && encoding.stacked ? encoding.segmentLabels : undefined;

/** The columns that are drawn: where the parts of bars are shares, the numbers themselves. */
function drawnColumns({ table }: Figure, encoding: ChartEncoding): Column[] {
  const labels = sharesOf(encoding);
  return encoding.series.map(({ key, column }) => {
    const found = table.columns.find((one) => one.key === (labels?.[key] ?? column));
    if (!found) throw new Error(`There is no column ${column}.`);
    return found;
  });
}

/** A row's name beside its bar, with what the drawing on screen tells in other ways. */
function nameOf(figure: Figure, encoding: ChartEncoding, row: Row): string {
  if (encoding.type !== 'bars') return textAt(figure.table, row, encoding.x);
  const { category, ends, own, rowKeys } = encoding;
  const cells = encoding.series.map(({ column }) => row.cells[column]);
  const none = cells.find((cell) => isMissing(cell) && cell.value === undefined);
  const known = cells.some((cell) => numberOf(cell) !== null);
  // What a bar of another unit stands for, written in it on screen.
  const standsFor = encoding.stacked ? {} : (encoding.segmentLabels ?? {});
  const added = [
    ...Object.values(standsFor).map((key) => textAt(figure.table, row, key)),
    ends && known ? textAt(figure.table, row, ends) : '',
    ...(rowKeys?.[row.key] ?? []).map(({ label }) => label.toLowerCase()),
    isMissing(none) && !known ? SHORT_SYMBOLS[none.symbol] : '',
  ].filter(Boolean);
  const name = `${own?.includes(row.key) ? '» ' : ''}${textAt(figure.table, row, category)}`;
  return `${name}${added.length > 0 ? ` (${added.join(', ')})` : ''}`;
}

interface Limits {
  min: number | undefined;
  max: number | undefined;
  /** The distance of the lines behind the chart, where panels have the same. */
  step: number | undefined;
  /** The largest sum of a stack, which tells what is too small for a number. */
  largest: number;
}

/** The scale's ends. Panels that stand beside one another have the same. */
function limitsOf(
  encoding: ChartEncoding,
  columns: readonly Column[],
  rows: readonly Row[],
  panels: number,
): Limits {
  const isStacked = encoding.type === 'columns' || (encoding.type === 'bars' && encoding.stacked);
  const values = rows.flatMap(({ cells }) => {
    const own = columns.map(({ key }) => numberOf(cells[key]) ?? 0);
    if (!isStacked) return own;
    const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
    return [sum(own.filter((one) => one > 0)), sum(own.filter((one) => one < 0))];
  });
  const lowest = encoding.min ?? Math.min(0, ...values);
  const highest = encoding.max ?? Math.max(0, ...values);
  const largest = Math.max(highest, -lowest);
  if (panels < 2) return { min: encoding.min, max: encoding.max, step: undefined, largest };
  const step = wellRounded((highest - lowest) / LINES_BEHIND);
  const [min, max] = [Math.floor(lowest / step) * step, Math.ceil(highest / step) * step];
  return { min, max, step, largest };
}

/** The next larger of 1, 2, 5, 10, 20, 50 … or of their tenths. */
function wellRounded(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return ([1, 2, 5].find((one) => one * power >= value) ?? 10) * power;
}

function chartOf(
  encoding: ChartEncoding,
  columns: readonly Column[],
  rows: readonly Row[],
  { min, max, step, largest }: Limits,
  names: readonly string[],
): SheetChart {
  const isLines = encoding.type === 'lines';
  const isBars = encoding.type === 'bars';
  const isStacked = encoding.type === 'columns' || (isBars && encoding.stacked);
  const isShare = sharesOf(encoding) !== undefined;
  const column = columns[0];
  const textPt = isBars && rows.length > MANY_BARS ? SMALL_TEXT_PT : TEXT_PT;
  const decimals = encoding.decimals ?? column?.decimals ?? 0;
  const isChange = column?.type === 'change';
  const axisFormat = isShare ? '0%' : numberFormat(decimalsOfAxis(largest), false, 0);
  // Numbers do not fit into bars that are thinner than they are high.
  const isThin = isStacked && rows.length > MANY_BARS;
  const label = (swatch: Swatch) => ({
    showValue: !isThin,
    numberFormat: format(
      numberFormat(decimals, isChange, isStacked ? largest * LEAST_LABELLED : 0),
    ),
    position: isStacked ? ('ctr' as const) : ('outEnd' as const),
    fontSize: textPt,
    fontColor: hex(isStacked ? swatch.ink : INK),
  });
  const bare = isBars && encoding.bare === true;
  return {
    type: isLines ? 'line' : isBars ? 'bar' : 'column',
    series: encoding.series.map((swatch, i) =>
      seriesOf(encoding, swatch, names[i] ?? '', i, rows, label(swatch)),
    ),
    anchor: { from: { row: 0, col: 0 } },
    ...(isLines
      ? { lineGrouping: 'standard', showLineMarkers: false, dispBlanksAs: 'gap' }
      : {
          barGrouping: isShare ? 'percentStacked' : isStacked ? 'stacked' : 'clustered',
          gapWidth: isBars ? BAR_GAP : COLUMN_GAP,
          overlap: isStacked ? 100 : 0,
        }),
    showTitle: encoding.panel !== undefined,
    titleFontSize: TEXT_PT,
    titleBold: true,
    legend: encoding.series.length < 2 || encoding.panel ? false : isLines ? 'right' : 'top',
    legendFontSize: TEXT_PT,
    roundedCorners: false,
    lang: 'nb-NO',
    axes: {
      x: {
        labelFontSize: textPt,
        labelColor: hex(INK),
        majorTickMark: 'none',
        minorTickMark: 'none',
        tickLblPos: 'low',
        ...(isBars ? { reverse: true, tickLblSkip: 1 } : { tickLblSkip: skipped(rows.length) }),
      },
      y: {
        ...(encoding.axis ? { title: encoding.axis } : {}),
        axisTitleFontSize: SMALL_TEXT_PT,
        axisTitleColor: hex(INK),
        axisTitleBold: false,
        ...(isBars ? {} : { axisTitleRotation: -90 }),
        labelFontSize: textPt,
        labelColor: hex(INK),
        numberFormat: format(axisFormat),
        majorTickMark: 'none',
        minorTickMark: 'none',
        ...(bare ? { hidden: true, gridlines: { major: false } } : { gridlines: { major: true } }),
        ...(isBars ? { crosses: 'max' as const } : {}),
        scale: isShare
          ? { min: 0, max: 1 }
          : {
              ...(min === undefined ? {} : { min }),
              ...(max === undefined ? {} : { max }),
              ...(step === undefined ? {} : { majorUnit: step }),
            },
      },
    },
  };
}

/** Of how many years one has its name below the axis, so that they do not run into one another. */
const skipped = (years: number): number => Math.max(1, Math.round(years / MOST_YEARS));

function seriesOf(
  encoding: ChartEncoding,
  swatch: Swatch,
  name: string,
  at: number,
  rows: readonly Row[],
  label: Exclude<ChartSeries['dataLabels'], false | undefined>,
): ChartSeries {
  const [first, last, x] = [1, rows.length, at + 1];
  const series = {
    name,
    values: `${SHEET}!${absolute(rangeRef(first, x, last, x))}`,
    categories: `${SHEET}!${absolute(rangeRef(first, 0, last, 0))}`,
    color: hex(swatch.fill),
  };
  if (encoding.type === 'lines') {
    const dash = dashOf(encoding.series[at]?.dash);
    const isOwn = swatch.fill === INK;
    const stroke = { width: isOwn ? OWN_LINE_PT : LINE_PT, ...(dash ? { dash } : {}) };
    return { ...series, stroke, marker: { symbol: 'none' } };
  }
  if (encoding.type === 'columns') return { ...series, dataLabels: false };
  // A series without a fill has a dark line instead, in all its bars.
  const points = swatch.fill === PAPER ? [] : pointsOf(encoding, rows);
  return { ...series, dataLabels: label, ...(points.length > 0 ? { dataPoints: points } : {}) };
}

/** The colours of single bars, where colours stand for rows and not for series. */
const pointsOf = ({ rowSwatches }: BarEncoding, rows: readonly Row[]) =>
  rows.flatMap(({ key }, idx) => {
    const own = rowSwatches?.[key];
    return own ? { idx, fillColor: hex(own.fill) } : [];
  });

/** PowerPoint's name for a dash. Strokes and gaps of its own it does not have. */
function dashOf(dash: LineEncoding['series'][number]['dash']) {
  if (!dash) return undefined;
  if (dash === true) return 'dash' as const;
  const [stroke = 0] = dash;
  if (dash.length > 4) return 'lgDashDotDot' as const;
  if (dash.length > 2) return 'lgDashDot' as const;
  return stroke < 4 ? ('sysDot' as const) : stroke > 9 ? ('lgDash' as const) : ('dash' as const);
}

/**
 * A number format; numbers nearer to zero than `least` are not written. With `signed`, growth has a
 * plus sign.
 */
function numberFormat(decimals: number, signed: boolean, least: number): string {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const [plus, minus] = [`${signed ? '+' : ''}${digits}`, `\u2212${digits}`];
  if (least <= 0) return `${plus};${minus};0`;
  const limit = Number(least.toPrecision(3));
  return `[>=${limit}]${plus};[<=-${limit}]${minus};`;
}

const decimalsOfAxis = (largest: number): number => (largest < 1.5 ? 1 : 0);
const format = (formatCode: string) => ({ formatCode, sourceLinked: false });
const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
const absolute = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');

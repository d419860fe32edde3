/**
 * How a figure's table is drawn. An encoding names columns and classes of the table; `Key` is the
 * type of the columns' names.
 */
import type { Level } from '../data/borders';
import type { Vintage } from '../data/kommuner';

export type Pattern = 'plain' | 'stripes' | 'dots' | 'cross' | 'hatch';

/**
 * The look of one class or series, which is never shown by colour alone. `ink` is the colour of
 * text that can be read on `fill`.
 */
export interface Swatch {
  key: string;
  label: string;
  fill: string;
  ink: string;
  pattern: Pattern;
  /** What the class means, for the legend's explanation. */
  rule?: string;
}

/**
 * A map whose areas are coloured by their row's class (`row.klasse`). Areas without a row are
 * empty.
 */
export interface MapEncoding<Key extends string = string> {
  type: 'map';
  vintage: Vintage;
  level: Level;
  classes: Swatch[];
  /**
   * Hatching drawn over the class's colour, in the areas whose rows have a value in this column.
   */
  overlay?: { column: Key; swatch: Swatch };
  /** The columns that the tooltip shows, in order. The first one is the area's name. */
  readout: Key[];
  /** The chosen municipality's codes of this vintage: the areas to outline and zoom to. */
  focus: string[];
  /** Codes of the areas that the map must show. Absent when it shows the whole country. */
  extent?: string[];
  /** Names written on the map, in the middle of an area or, with `side`, beside a dot there. */
  labels?: { code: string; text: string; side?: 'left' | 'right' | 'above' }[];
  /**
   * Outlines the chosen municipality without zooming to it, because the map is close enough
   * already.
   */
  still?: boolean;
  /** Another part of the country in a small map beside this one, to compare with. */
  beside?: { title: string; codes: string[] };
  /** Keys of the rows that are marked. The other areas are drawn pale. */
  marked?: string[];
}

/** Horizontal bars: one bar, or one stack of bars, for each row, and one series for each column. */
export interface BarEncoding<Key extends string = string> {
  type: 'bars';
  category: Key;
  series: (Swatch & { column: Key; stack?: string })[];
  stacked: boolean;
  /** Axis title with unit. */
  axis: string;
  min?: number;
  max?: number;
  decimals?: number;
  /** The look of each row by its key, when colours stand for rows and not for series. */
  rowSwatches?: Record<string, Swatch>;
  /** Small colour boxes beside a row's name, by row key: the classes that the row belongs to. */
  rowKeys?: Record<string, Swatch[]>;
  /** Keys of the audience's own rows, whose names are written in bold after a «»». */
  own?: string[];
  /** Small multiples: a panel for each value of this column, all with the same scale. */
  panel?: Key;
  /** By series key, the column whose value is written in the bar instead of the bar's own value. */
  segmentLabels?: Record<string, Key>;
  /** Without a number axis: the values are written in the bars and at their ends. */
  bare?: boolean;
  /**
   * Each value is a dot at the end of a thin line instead of a bar, hollow where the series is white.
   */
  dots?: boolean;
  /** Column whose value is written past the end of each stack. */
  ends?: Key;
  /** Keys of rows below each other that have a bracket before their names. */
  bracket?: string[];
  /** Keys of the rows that begin a new group. A thin line is drawn above each. */
  rules?: string[];
  /** Keys of the rows that are drawn, when the table has more. */
  shown?: string[];
  /** Keys of the rows that are marked. The other bars are drawn pale. */
  marked?: string[];
}

/** Stacked columns over years: one column for each row, and one part of it for each series. */
export interface ColumnEncoding<Key extends string = string> {
  type: 'columns';
  x: Key;
  series: (Swatch & { column: Key })[];
  /** Axis title with unit. */
  axis: string;
  min?: number;
  max?: number;
  decimals?: number;
  /** Small multiples: a panel for each value of this column, all with the same scale. */
  panel?: Key;
  /** Keys of the rows of the year that the slider is at. The other columns are drawn pale. */
  at?: string[];
  /** Keys of the rows that are drawn, when the table has more. */
  shown?: string[];
}

/** Lines over years: one point for each row, and one line for each series. */
export interface LineEncoding<Key extends string = string> {
  type: 'lines';
  x: Key;
  /** `dash` is the usual dash, or the lengths of strokes and gaps in CSS pixels. */
  series: (Swatch & { column: Key; dash?: boolean | readonly number[] })[];
  axis: string;
  min?: number;
  max?: number;
  decimals?: number;
  /** Small multiples: a panel for each value of this column, all with the same scale. */
  panel?: Key;
  /** Key of the row of the year that the slider is at. */
  at?: string;
  /** Writes the lines' names in a margin to their right instead of above their last points. */
  namesBeside?: boolean;
  /**
   * By series key, the column whose last value is written beside the line, after the name if that
   * is there too.
   */
  ends?: Record<string, Key>;
  /** Writes the year of `at` large above its points. */
  namesYear?: boolean;
  /** Of panels, only the first has a value axis; the others then have `none`. */
  valueAxis?: 'first' | 'none';
  /** Keys of the rows that are drawn, when the table has more. */
  shown?: string[];
}

/**
 * Equal dots or squares in a grid, each in the colour of its row's class (`row.klasse`): one for each
 * row, in the order of the table.
 */
export interface GridEncoding<Key extends string = string> {
  type: 'grid';
  shape: 'dot' | 'square';
  classes: Swatch[];
  /** Column of how many marks each row has, where it is not one. */
  marks?: Key;
  /** The columns that the tooltip shows, in order. The first one is the row's name. */
  readout: Key[];
  /** Marks beside each other. Absent where as many as make the marks largest. */
  across?: number;
  /** Keys of the audience's own rows, whose marks are ringed, and the name beside the first of them. */
  own?: string[];
  ownName?: string;
}

/** A figure that is shown as its table. */
export interface TableEncoding {
  type: 'table';
}

export type ChartEncoding<Key extends string = string> =
  | BarEncoding<Key>
  | ColumnEncoding<Key>
  | LineEncoding<Key>;
export type Encoding<Key extends string = string> =
  | MapEncoding<Key>
  | ChartEncoding<Key>
  | GridEncoding<Key>
  | TableEncoding;

/**
 * How a figure's table is drawn. Encodings name columns and classes of the table; no DOM. `Key` is
 * the names of the table's columns.
 */
import type { Level } from '../data/borders';
import type { Vintage } from '../data/kommuner';

export type Pattern = 'plain' | 'stripes' | 'dots' | 'cross' | 'hatch';

/** One class or series: never told by colour alone. `ink` is readable text on top of `fill`. */
export interface Swatch {
  key: string;
  label: string;
  fill: string;
  ink: string;
  pattern: Pattern;
  /** What the class means, for the legend's explanation. */
  rule?: string;
}

/** Areas coloured by the class of their row (`row.klasse`); areas without a row are empty. */
export interface MapEncoding<Key extends string = string> {
  type: 'map';
  vintage: Vintage;
  level: Level;
  classes: Swatch[];
  /** Class drawn over the first one (hatching); the row's `overlay` cell is non-empty then. */
  overlay?: { column: Key; swatch: Swatch };
  /** Columns read out on hover and touch, in order. */
  readout: Key[];
  /** Codes of this vintage to outline and zoom to: the chosen municipality. */
  focus: string[];
  /** Areas to show the map of, where it is not the whole country. */
  extent?: string[];
  /** Names written on the map: in the middle of the area, or beside a dot there. */
  labels?: { code: string; text: string; side?: 'left' | 'right' | 'above' }[];
  /** Outlines the focus without zooming to it: the extent is near enough. */
  still?: boolean;
  /** Keys of rows that are marked; the others stand back. */
  marked?: string[];
}

/** Bars: a bar (or a stack) a row, a series a column. */
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
  /** Swatch of a row, by row key, where rows and not series carry the colours. */
  rowSwatches?: Record<string, Swatch>;
  /** Small keys before a row's name: the classes that the row belongs to. */
  rowKeys?: Record<string, Swatch[]>;
  /** Rows that are the audience's own: bold, with a pointer. */
  own?: string[];
  /** Small multiples: a panel for each value of this column, all on one scale. */
  panel?: Key;
  /** Column whose value is written in each bar segment, by series key, instead of its own. */
  segmentLabels?: Record<string, Key>;
  /** No number axis: the values stand in the bars and at their ends. */
  bare?: boolean;
  /** Column whose value is written past the end of each stack. */
  ends?: Key;
  /** Keys of the rows that a thin line stands above: there a new group begins. */
  rules?: string[];
  /** Keys of the rows that are drawn, where the table holds more. */
  shown?: string[];
  /** Keys of rows that are marked; the others stand back. */
  marked?: string[];
}

/** Columns over years, stacked: a column a row, a part a series. */
export interface ColumnEncoding<Key extends string = string> {
  type: 'columns';
  x: Key;
  series: (Swatch & { column: Key })[];
  /** Axis title with unit. */
  axis: string;
  min?: number;
  max?: number;
  decimals?: number;
  /** Small multiples: a panel for each value of this column, all on one scale. */
  panel?: Key;
  /** Row keys of the moment that the slider stands at. */
  at?: string[];
  /** Panels: the value axis at each, or once for all (the panels after the first have `none`). */
  valueAxis?: 'each' | 'first' | 'none';
}

/** Lines: a point a row, a line a series. */
export interface LineEncoding<Key extends string = string> {
  type: 'lines';
  x: Key;
  series: (Swatch & { column: Key; dash?: boolean })[];
  axis: string;
  min?: number;
  max?: number;
  decimals?: number;
  /** Small multiples: a panel for each value of this column, all on one scale. */
  panel?: Key;
  /** Row key of the moment that the slider stands at. */
  at?: string;
  /** Names the lines in a margin to their right instead of above their last point. */
  namesBeside?: boolean;
  /** Keys of the rows that are drawn, where the table holds more. */
  shown?: string[];
}

/** The table itself is the drawing. */
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
  | TableEncoding;

/**
 * What a figure is: a value that says everything about itself. Drawing, text alternative, table,
 * downloads and source line are all made from it, so that no slide can forget one of them.
 */

import type { Missing } from '../data/jsonstat';
import type { Kommuner } from '../data/kommuner';
import type { Data, DataName } from '../data/load';
import type { State } from '../state/state';
import type { Encoding } from './encoding';

export type Cell = string | number | Missing | null;

export interface Column {
  key: string;
  label: string;
  /** Unit of the numbers, in the header: «personer», «prosent». */
  unit?: string;
  type: 'text' | 'number' | 'change';
  decimals?: number;
}

/** Rows are keyed by `key` (a municipality's code, a year …), which is stable and unique. */
export interface Row {
  key: string;
  /** Cells by column key. */
  cells: Record<string, Cell>;
  /** Class of the row in the encoding, where it has one. */
  klasse?: string;
}

export interface Table {
  columns: Column[];
  rows: Row[];
}

export interface Figure {
  /** The headline: what is found, as a sentence with the number in it. */
  finding: string;
  /** The chosen municipality, in a sentence of its own. */
  place?: string;
  table: Table;
  encoding: Encoding;
  /** Source lines, as `data/` gives them. */
  sources: Source[];
  /** «egne beregninger»: the figures are derived. */
  derived: boolean;
  /** What must be said with it: how far the numbers reach, what they do not tell. */
  caveat?: string;
}

export interface Source {
  text: string;
  href?: string;
}

/** A figure as a slide declares it. `build` is pure: the same tables and state, the same figure. */
export interface FigureSpec<Name extends DataName = DataName> {
  name: string;
  /** Short title for the table panel and downloads. */
  title: string;
  needs: readonly Name[];
  /** The years that it looks up, where they are few: it can then be drawn before the others. */
  years?(state: State): number[];
  build(data: Pick<Data, Name>, state: State): Figure;
}

/** Declares a figure; only its own `needs` are typed and loaded. */
export function defineFigure<const Name extends DataName>(spec: FigureSpec<Name>): FigureSpec {
  return spec as unknown as FigureSpec;
}

/** Whether its sentences have their numbers: one without would say what nobody knows. */
export const isWhole = ({ finding, place = '' }: Figure): boolean =>
  !/NaN|undefined|∞/.test(finding + place);

/** Where the table of a figure stands in the appendix. */
export const tableAnchor = (spec: FigureSpec): string => `vedlegg-${spec.name}`;

/** The source line: always the same form. */
export function sourceLine(figure: Figure): string {
  const line = figure.sources.map((source) => source.text.replace(/^Kilde: /, '')).join('; ');
  return `Kilde: ${line}${figure.derived ? '; egne beregninger' : ''}`;
}

/** The source of one dataset. */
export const sourceOf = (table: { source: string; href?: string | undefined }): Source =>
  table.href ? { text: table.source, href: table.href } : { text: table.source };

export const isMissing = (cell: Cell | undefined): cell is Missing =>
  typeof cell === 'object' && cell !== null;

/** A name for a narrow place: its first language, without the county. */
export const shortName = (kommuner: Kommuner, code: string): string =>
  kommuner.name(code).replace(/ (–|\().*/, '');

/** The chosen municipality's own sentence, always opened by its name. */
export const placeSentence = (kommuner: Kommuner, code: string, text: string): string =>
  `${kommuner.name(code)}: ${text}`;

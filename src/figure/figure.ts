/**
 * What a figure is: a value that says everything about itself. Drawing, text alternative, table,
 * downloads and source line are all made from it, so that no slide can forget one of them.
 */

import type { Fetched, Missing } from '../data/jsonstat';
import type { Data, DataName } from '../data/load';
import type { State } from '../state/state';
import type { Encoding } from './encoding';

export type Cell = string | number | Missing | null;

/** `Key` is the columns' own names, where they are known: an encoding can then name no others. */
export interface Column<Key extends string = string> {
  key: Key;
  label: string;
  /** Unit of the numbers, in the header: «personer», «prosent». */
  unit?: string;
  type: 'text' | 'number' | 'change';
  decimals?: number;
}

/** Rows are keyed by `key` (a municipality's code, a year …), which is stable and unique. */
export interface Row<Key extends string = string> {
  key: string;
  /** Cells by column key. */
  cells: Record<Key, Cell>;
  /** Class of the row in the encoding, where it has one. */
  klasse?: string;
}

export interface Table<Key extends string = string> {
  columns: Column<Key>[];
  rows: Row<Key>[];
}

export interface Figure<Key extends string = string> {
  /** The headline: what is found, as a sentence with the number in it. */
  finding: string;
  /** The chosen municipality, in a sentence of its own. */
  place?: string;
  table: Table<Key>;
  encoding: Encoding<NoInfer<Key>>;
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
  fetched?: Fetched;
}

/** A figure of a slide. `build` is pure: the same tables and state, the same figure. */
export interface FigureSpec {
  name: string;
  /** Short title for the table panel and downloads. */
  title: string;
  needs: readonly DataName[];
  build(data: Data, state: State): Figure;
}

/** A state in which a municipality is chosen. */
export type Chosen = State & { kommune: string };

/** A figure as its own file writes it: only the tables that it needs are typed and loaded. */
interface Written<Name extends DataName, Key extends string>
  extends Pick<FigureSpec, 'name' | 'title'> {
  needs: readonly Name[];
  build(data: Pick<Data, Name>, state: State): Omit<Figure<Key>, 'place'>;
  /**
   * What the figure says of the chosen municipality: a sentence that goes on from its name and a colon,
   * or null where there is nothing to say. Not asked when no municipality is chosen.
   */
  place?: 'kommuner' extends Name
    ? (data: Pick<Data, Name>, state: Chosen) => string | null
    : never;
}

/** Declares a figure. */
export function defineFigure<const Name extends DataName, Key extends string>({
  place,
  ...figure
}: Written<Name, Key>): FigureSpec {
  return {
    ...figure,
    build(data, state) {
      const { kommune } = state;
      const said = kommune === null ? null : place?.(data, { ...state, kommune });
      return {
        ...figure.build(data, state),
        ...(kommune && said ? { place: `${data.kommuner.name(kommune)}: ${said}` } : {}),
      };
    },
  };
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
export const sourceOf = (table: {
  source: string;
  href?: string | undefined;
  fetched?: Fetched | undefined;
}): Source => ({
  text: table.source,
  ...(table.href ? { href: table.href } : {}),
  ...(table.fetched ? { fetched: table.fetched } : {}),
});

/** When and how fetched figures were fetched, a sentence a table; empty where none were. */
export function provenanceLine(figure: Figure): string {
  const day = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' });
  const sentences = figure.sources.flatMap(({ fetched: how }) => {
    if (!how) return [];
    const updated = how.updated ? `, sist oppdatert ${day.format(new Date(how.updated))}` : '';
    const fetched = day.format(new Date(how.fetched));
    return [`Hentet ${fetched} fra ${how.table} (${how.query})${updated}.`];
  });
  return [...new Set(sentences)].join(' ');
}

export const isMissing = (cell: Cell | undefined): cell is Missing =>
  typeof cell === 'object' && cell !== null;

/**
 * The types of a figure. A figure is a plain value from which the drawing, text alternative, table,
 * downloads and source line are all made, so no slide can forget one of them.
 */

import type { Fetched, Missing } from '../data/jsonstat';
import type { Data, DataName } from '../data/load';
import type { State } from '../state/state';
import type { Encoding, MapEncoding } from './encoding';

export type Cell = string | number | Missing | null;

/**
 * A column of a figure's table. `Key` is the type of the columns' names, which encodings refer to.
 */
export interface Column<Key extends string = string> {
  key: Key;
  label: string;
  /** Unit of the numbers, written in the header: «personer», «prosent». */
  unit?: string;
  type: 'text' | 'number' | 'change';
  decimals?: number;
}

/** A row, known by its `key` (a municipality's code, a year …), which is unique in the table. */
export interface Row<Key extends string = string> {
  key: string;
  /** Cells by column key. */
  cells: Record<Key, Cell>;
  /** Key of the row's class in the encoding, if it has one. */
  klasse?: string;
}

export interface Table<Key extends string = string> {
  columns: Column<Key>[];
  rows: Row<Key>[];
  /** What the rows' keys are numbers of, where a map does not tell. */
  places?: Places;
}

/** Municipalities or counties with the borders of one year. */
export type Places = Pick<MapEncoding, 'level' | 'vintage'>;

export interface Figure<Key extends string = string> {
  /** The headline: a sentence that says what the figure shows, with the number in it. */
  finding: string;
  /** A sentence about the chosen municipality. */
  place?: string;
  /**
   * The number that the slide lands on, which the last row of the hall reads while the figure is
   * the newest on its slide. The finding has it too.
   */
  lands?: Landing;
  table: Table<Key>;
  encoding: Encoding<NoInfer<Key>>;
  /** The sources of the numbers, as the files in `data/` give them. */
  sources: Source[];
  /** Whether the numbers are computed from the source's, which the source line tells. */
  derived: boolean;
  /** A necessary reservation: how far the numbers reach, or what they do not tell. */
  caveat?: string;
}

/** A number, and what it counts in a few words: «124», «av 428 kommuner». */
export interface Landing {
  number: string;
  text: string;
  /** Number and words are a sentence that says all of the finding, and stand in its place. */
  isFinding?: true;
}

export interface Source {
  text: string;
  href?: string;
  fetched?: Fetched;
}

/** Declares a figure of a slide. `build` is a pure function of the tables and the state. */
export interface FigureSpec {
  name: string;
  /** Short title for the table panel and downloads. */
  title: string;
  needs: readonly DataName[];
  build(data: Data, state: State): Figure;
}

/** A state in which a municipality is chosen. */
export type Chosen = State & { kommune: string };
const isChosen = (state: State): state is Chosen => state.kommune !== null;

/** The argument of `defineFigure`. `data` has only the tables that the figure names in `needs`. */
interface Written<Name extends DataName, Key extends string>
  extends Pick<FigureSpec, 'name' | 'title'> {
  needs: readonly Name[];
  build(data: Pick<Data, Name>, state: State): Omit<Figure<Key>, 'place'>;
  /**
   * The sentence about the chosen municipality without its beginning, which is the municipality's
   * name and a colon. Null when there is nothing to say. Called only when a municipality is chosen.
   */
  place?: 'kommuner' extends Name
    ? (data: Pick<Data, Name>, state: Chosen) => string | null
    : never;
}

/** Declares a figure, and puts the municipality's name before what `place` says. */
export function defineFigure<const Name extends DataName, Key extends string>({
  place,
  ...figure
}: Written<Name, Key>): FigureSpec {
  return {
    ...figure,
    build(data, state) {
      const built = figure.build(data, state);
      const said = isChosen(state) ? place?.(data, state) : null;
      if (!said || state.kommune === null) return built;
      return { ...built, place: `${data.kommuner.name(state.kommune)}: ${said}` };
    },
  };
}

/**
 * Whether the figure's sentences have all their numbers. Otherwise the figure must not be shown.
 */
export const isWhole = ({ finding, place = '' }: Figure): boolean =>
  !/NaN|undefined|∞/.test(finding + place);

/** The id of the figure's table in the printed appendix. */
export const tableAnchor = (spec: FigureSpec): string => `vedlegg-${spec.name}`;

/** The source line in the form that all figures share. */
export function sourceLine({ sources, derived }: Pick<Figure, 'sources' | 'derived'>): string {
  const line = sources.map((source) => source.text.replace(/^Kilde: /, '')).join('; ');
  return `Kilde: ${line}${derived ? '; egne beregninger' : ''}`;
}

/** The source of one table of `data/`. */
export const sourceOf = (table: {
  source: string;
  href?: string | undefined;
  fetched?: Fetched | undefined;
}): Source => ({
  text: table.source,
  ...(table.href ? { href: table.href } : {}),
  ...(table.fetched ? { fetched: table.fetched } : {}),
});

/**
 * When and how the numbers were fetched, one sentence for each table. Empty when none were fetched.
 */
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

/**
 * The types of a deck: slides with words, notes, controls and figures. Nothing here is about how a
 * view shows them.
 */
import type { Level } from './data/borders';
import type { Vintage } from './data/kommuner';
import type { Data, DataName } from './data/load';
import type { Chosen, FigureSpec, Source } from './figure/figure';
import type { Field, OptionalField, Step, YearField } from './state/field';
import type { fields, KeysOf } from './state/fields';
import { initialState, type State } from './state/state';

/** Names of the state's fields that are either on or off. */
type FlagKey = KeysOf<Field<boolean>>;

export type Control =
  /** The search for a municipality, in the slide itself. */
  | { type: 'search' }
  /** The municipalities that the chosen one is compared with. */
  | { type: 'compare' }
  /** The QR code and link to the deck for the chosen municipality, and the contact line. */
  | { type: 'share' }
  /** The period `fra`–`til` of the state. Both years can be typed. */
  | { type: 'period'; label: string }
  /** One year. The state's field tells its limits. */
  | { type: 'year'; key: KeysOf<YearField>; label: string }
  | { type: 'switch'; key: FlagKey; label: string }
  | ChoiceControl
  | LadderControl
  /**
   * The room's guess at how many of the municipalities of the vintage. Nothing remembers it. In the
   * question `{antall}` stands for how many there are.
   */
  | { type: 'guess'; question: string; vintage: Vintage }
  /** Municipalities or counties with the borders of one year, the vintage. */
  | { type: 'level'; key: KeysOf<Field<Level>>; label: string; vintage: Vintage };

/**
 * Categories, of which the audience can choose one to mark it in the figures. The type has one
 * variant for each key, which makes an option that is no value of its key a compile error.
 */
export type ChoiceControl = {
  [Key in KeysOf<OptionalField>]: {
    type: 'choice';
    key: Key;
    label: string;
    options: ChoiceOption<(typeof fields)[Key]['options'][number]>[];
  };
}[KeysOf<OptionalField>];

/** Ranked phrases, highest first, that can be turned upside down. */
export interface LadderControl {
  type: 'ladder';
  key: FlagKey;
  /** The text beside the button. */
  label: string;
  /**
   * The button's text before and after the turn, and the letter that does the same as the button.
   */
  turn: { over: string; back: string; letter: string };
  rungs: Rung[];
  /** The part of a rung from which a line goes to the bracket of the slide's chart. */
  tie: string;
}

export interface ChoiceOption<Value extends string = string> {
  value: Value;
  label: string;
  /** The category's full description. */
  text: string;
}

export interface Rung {
  text: string;
  /** The parts of the rung, where the source lists them. */
  sub?: string[];
}

/** Additional text behind a button, a rule or a caveat, and its figures if it has any. */
export interface More {
  label: string;
  html: string;
  figures?: FigureSpec[];
}

/** What one press of the clicker adds to a slide. */
export interface SlideStep {
  /** What comes, in a few words, for the speaker. */
  label: string;
  /** The figures that come. The first of them is the largest on the slide until the next step. */
  figures?: readonly FigureSpec[];
  /** The choices that this step makes for the audience. They last to the end of the slide. */
  choices?: Partial<State>;
}

export interface Slide {
  /** Also the address: `#/redningen`. */
  id: string;
  title: string;
  /** The source deck's words, as HTML. */
  words: string;
  /** For whoever reads alone, as an HTML paragraph: what the figures show, and what they do not tell. */
  reader: string;
  /**
   * For the speaker, as HTML paragraphs in Norwegian. The chosen municipality's numbers are added.
   */
  notes: string;
  /**
   * The places of words and figures. `kart`: the first figure in the middle, the others stacked to
   * its right. `kart-bunn`: the same, but the third figure below the words. `ord`: words alone.
   * `ord-figur`: words and one figure, half the slide each.
   */
  layout: 'kart' | 'kart-bunn' | 'ord' | 'ord-figur';
  controls?: Control[];
  figures: FigureSpec[];
  /**
   * What the presentation shows one after the other. Before the first step stand the title, the
   * words, and the figures of `opening`. After the last step the whole slide stands together. In
   * the words, an element with `data-comes="2"` comes with step 2.
   */
  steps: SlideStep[];
  /** The figures that are there before the first step. */
  opening?: readonly FigureSpec[];
  more?: More;
}

/** A sentence that the figures of a table make, with its sources. */
export interface Sentence {
  text: string;
  sources: Source[];
  /** Whether its numbers are worked out from the sources' own. */
  derived: boolean;
}

/** What the reading view says of the chosen municipality before the slides. Pure, as a figure is. */
export interface Minute {
  /** The tables that the sentences are made from. */
  needs: readonly DataName[];
  title(data: Data, state: Chosen): string;
  sentences(data: Data, state: Chosen): Sentence[];
  /** What must be said once of how far the numbers reach, if anything. */
  caveat(data: Data, state: Chosen): string | undefined;
  figure: FigureSpec;
}

/** One sheet of paper about the chosen municipality. */
export interface Sheet {
  minute: Minute;
  figures: readonly FigureSpec[];
}

/** The slides in the order of the talk. */
export type Deck = readonly Slide[];

/** The id of the slide that an address's fragment names: `#/redningen`. Null when it names none. */
export function slideIdFromHash(hash: string): string | null {
  const id = decodeURIComponentSafely(hash.replace(/^#\/?/, '').split('/')[0] ?? '');
  return id === '' ? null : id;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The number of a slide's last step, in which all of it is shown. A slide of several figures has
 * one more than it declares, in which they stand together.
 */
export const lastStep = ({ steps, figures }: Slide): number =>
  steps.length + (figures.length > 1 ? 1 : 0);

/** The number of the step that a slide shows when the state asks for `trinn`. */
export const stepOf = (slide: Slide, trinn: Step): number =>
  trinn === 'alle' ? lastStep(slide) : Math.min(trinn, lastStep(slide));

/** The step with which a figure comes; the last when no step names it. */
export function comesAt(slide: Slide, { name }: FigureSpec): number {
  const { steps, opening } = slide;
  const has = (some?: readonly FigureSpec[]) => some?.some((one) => one.name === name) ?? false;
  if (has(opening)) return 0;
  const at = steps.findIndex((one) => has(one.figures));
  return at < 0 ? lastStep(slide) : at + 1;
}

/**
 * The choices that hold at a step: those of the steps until then, and the defaults of those that
 * only come later.
 */
export function choicesAt({ steps }: Slide, step: number): Partial<State> {
  const later = steps.flatMap(({ choices = {} }) => Object.keys(choices) as (keyof State)[]);
  const defaults = Object.fromEntries(later.map((key) => [key, initialState[key]]));
  return Object.assign(defaults, ...steps.slice(0, step).map(({ choices }) => choices));
}

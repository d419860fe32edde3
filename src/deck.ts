/** What a deck is: slides, each its words, notes, controls and figures. Nothing about how they are shown. */
import type { Level } from './data/borders';
import type { Vintage } from './data/kommuner';
import type { FigureSpec } from './figure/figure';
import type { Field, OptionalField, YearField } from './state/field';
import type { fields, KeysOf } from './state/fields';

/** Keys of the state that are on or off. */
type FlagKey = KeysOf<Field<boolean>>;

export type Control =
  /** The search for one's own municipality, in the slide itself. */
  | { type: 'search' }
  /** QR code and link to the deck on the chosen municipality, and the contact line. */
  | { type: 'share' }
  /** The period `fra`–`til` of the state, both ends of which can be typed. */
  | { type: 'period'; label: string }
  /** One year, or the first year of a window: which years and how long, the state's field says. */
  | { type: 'year'; key: KeysOf<YearField>; label: string }
  | { type: 'switch'; key: FlagKey; label: string }
  /** Words that can be chosen, to mark them in the figures. `text` is theirs in full. */
  | ChoiceControl
  | LadderControl
  /** Municipalities or counties of a vintage; their numbers are counted, not given. */
  | { type: 'level'; key: KeysOf<Field<Level>>; label: string; vintage: Vintage };

/** One choice for each key, so that only the values of that key can be offered. */
export type ChoiceControl = {
  [Key in KeysOf<OptionalField>]: {
    type: 'choice';
    key: Key;
    label: string;
    options: ChoiceOption<(typeof fields)[Key]['options'][number]>[];
  };
}[KeysOf<OptionalField>];

/** Ranked words, highest first, that can be turned upside down. */
export interface LadderControl {
  type: 'ladder';
  key: FlagKey;
  /** Stands at the button. */
  label: string;
  /** What the button says, before and after, and the letter that does the same. */
  turn: { over: string; back: string; letter: string };
  rungs: Rung[];
}

export interface ChoiceOption<Value extends string = string> {
  value: Value;
  label: string;
  text: string;
}

export interface Rung {
  text: string;
  /** What the rung consists of, where the source lists it. */
  sub?: string[];
}

/** Behind one tap: a rule, a caveat, with a figure of its own where it needs one. */
export interface More {
  label: string;
  html: string;
  figures?: FigureSpec[];
}

export interface Slide {
  /** Also the address: `#/redningen`. */
  id: string;
  title: string;
  /** The source deck's words, as HTML. */
  words: string;
  /** For the speaker, as HTML paragraphs in Norwegian; the municipality's numbers are added. */
  notes: string;
  /**
   * Where the figures stand. `kart`: the first in the middle, the others stacked to the right.
   * `kart-bunn`: the third below the words instead. `ord`: words alone. `ord-figur`: words and one
   * figure, a half each. `tabell`: a table below the words, a map at full height beside both.
   * `fire`: the title over all, four figures two by two beside narrow words.
   */
  layout: 'kart' | 'kart-bunn' | 'ord' | 'ord-figur' | 'tabell' | 'fire';
  controls?: Control[];
  figures: FigureSpec[];
  more?: More;
}

/** The slides in the order of the talk. */
export type Deck = readonly Slide[];

/** The slide that an address names: `#/redningen`. Null when it names none. */
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

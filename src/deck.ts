/** What a deck is: slides, each its words, notes, controls and figures. Nothing about how they are shown. */
import type { Vintage } from './data/kommuner';
import type { FigureSpec } from './figure/figure';

/** State keys whose value is a year. */
export type YearKey = 'vindu' | 'akershus' | 'vestlandet';
export type SwitchKey = 'norskfodte' | 'snudd';
export type ChoiceKey = 'kategori';
export type LadderKey = 'snudd';
export type LevelKey = 'nivaa';

export type Control =
  /** The search for one's own municipality, in the slide itself. */
  | { type: 'search' }
  /** QR code and link to the deck on the chosen municipality, and the contact line. */
  | { type: 'share' }
  /** The window of years of slide 1, both ends in the state. */
  | { type: 'window' }
  /** One year, or the first year of a window of `length` years. */
  | { type: 'year'; key: YearKey; label: string; min: number; max: number; length: number }
  | { type: 'switch'; key: SwitchKey; label: string }
  /** Words that can be chosen, to mark them in the figures. `text` is theirs in full. */
  | { type: 'choice'; key: ChoiceKey; label: string; options: ChoiceOption[] }
  /** Ranked words, highest first, that can be turned upside down. `label` stands at the button. */
  | { type: 'ladder'; key: LadderKey; label: string; rungs: Rung[] }
  /** Municipalities or counties of a vintage; their numbers are counted, not given. */
  | { type: 'level'; key: LevelKey; label: string; vintage: Vintage };

export interface ChoiceOption {
  value: string;
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

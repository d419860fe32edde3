/** What a slide is: its words, notes, controls and figures. Nothing about how it is shown. */
import type { FigureSpec } from './figure/figure';

/** State keys whose value is a year. */
export type YearKey = 'vindu' | 'akershus' | 'vestlandet';
export type SwitchKey = 'norskfodte' | 'snudd';
export type ChoiceKey = 'kategori';

export type Control =
  /** The window of years of slide 1, both ends in the state. */
  | { type: 'window' }
  /** One year, or the first year of a window of `length` years. */
  | { type: 'year'; key: YearKey; label: string; min: number; max: number; length: number }
  | { type: 'switch'; key: SwitchKey; label: string }
  /** Words that can be chosen, to mark them in the figures. `text` is theirs in full. */
  | { type: 'choice'; key: ChoiceKey; label: string; options: ChoiceOption[] };

export interface ChoiceOption {
  value: string;
  label: string;
  text: string;
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
   * `kart-bunn`: the third below the words instead. `ord`: words alone.
   */
  layout: 'kart' | 'kart-bunn' | 'ord';
  controls?: Control[];
  figures: FigureSpec[];
  more?: More;
}

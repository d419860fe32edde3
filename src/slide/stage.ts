/** What a view gives the slides that it shows: the state, how to choose, and how figures are drawn. */
import type { Kommuner } from '../data/kommuner';
import type { Store } from '../state/store';

export interface Stage {
  store: Store;
  /** Null when the list of municipalities is damaged. */
  kommuner: Kommuner | null;
  /** Chooses the municipality that a code of any vintage leads to. */
  choose(code: string): void;
  /** Shows a message in Norwegian. */
  say(text: string): void;
  /**
   * Live figures are pointed at, zoomed and walked through, and have their tables behind a button.
   * The others are pictures, as on paper: their tables stand in the appendix.
   */
  live: boolean;
  /** Whether the mouse wheel zooms maps; on a page that scrolls it does not. */
  wheelZooms: boolean;
  /** Whether the slide with the link to read on one's own offers the reading view of this same page. */
  linksToReading: boolean;
  /** Base size of the charts' text, CSS pixels. */
  fontSize(): number;
  /** Canvas pixels per CSS pixel. */
  pixelRatio(): number;
  /** Whether a key that is pressed now is meant for the slide that `element` stands in. */
  hears(element: Element): boolean;
}

/** What the page gives every view; the view itself says how figures are drawn on it. */
export type Base = Pick<Stage, 'store' | 'kommuner' | 'choose' | 'say'>;

/** Text of a slide of 1600 × 848, and canvas pixels per CSS pixel where it is printed. */
export const [SLIDE_FONT_SIZE, PRINT_PIXEL_RATIO] = [20, 3];

/** Slides as pictures: on paper, and in little on the speaker's page. */
export const pictureStage = (base: Base): Stage => ({
  ...base,
  live: false,
  wheelZooms: false,
  linksToReading: false,
  fontSize: () => SLIDE_FONT_SIZE,
  pixelRatio: () => PRINT_PIXEL_RATIO,
  hears: () => false,
});

/**
 * The stage is what a view gives its slides: the state, ways to change it, and how to draw figures.
 */
import type { Kommuner } from '../data/kommuner';
import type { Deck } from '../deck';
import type { Store } from '../state/store';

export interface Stage {
  store: Store;
  /** Null when the list of municipalities is damaged. */
  kommuner: Kommuner | null;
  /** Gives the edition's slides, which the page of one figure fetches first. */
  deck(): Promise<Deck>;
  /** Chooses a municipality by its code of any year. Asks which one if it became several. */
  choose(code: string): void;
  /** Shows a message in Norwegian. */
  say(text: string): void;
  /**
   * Live figures can be pointed at, zoomed and walked through, and a button opens their tables. The
   * others are pictures, as on paper, and their tables are in the appendix.
   */
  live: boolean;
  /** Whether the mouse wheel zooms maps. It must not on a page that scrolls. */
  wheelZooms: boolean;
  /** Whether the figures' tables are in an appendix, to which they link. */
  hasAppendix: boolean;
  /** Whether a figure can fill the slide. */
  enlarges: boolean;
  /** Whether the controls that change the figures are in a fold until wanted. */
  foldsChoices: boolean;
  /** Whether the control `share` may link to the reading view of the same page. */
  linksToReading: boolean;
  /** Base size of the charts' text, in CSS pixels. */
  fontSize(): number;
  /** Canvas pixels per CSS pixel. */
  pixelRatio(): number;
  /** Whether a key that is pressed now is meant for the slide that contains `element`. */
  hears(element: Element): boolean;
}

/** The part of the stage that is the same in all views. */
export type Base = Pick<Stage, 'store' | 'kommuner' | 'deck' | 'choose' | 'say'>;

/** The name of the chosen municipality, if there is one. */
export const chosenName = ({ store, kommuner }: Base): string | undefined =>
  store.state.kommune === null ? undefined : kommuner?.name(store.state.kommune);

/** Size of the charts' text on slides of 16:9 and 4:3, CSS pixels of a slide. */
export const SLIDE_FONT_SIZE = { wide: 20, square: 22 };

/** Canvas pixels per CSS pixel on paper. */
const PRINT_PIXEL_RATIO = 3;

/** The stage for slides as pictures: on paper, and in small size in the speaker view. */
export const pictureStage = (base: Base): Stage => ({
  ...base,
  live: false,
  wheelZooms: false,
  enlarges: false,
  hasAppendix: true,
  linksToReading: false,
  foldsChoices: false,
  fontSize: () => SLIDE_FONT_SIZE.wide,
  pixelRatio: () => PRINT_PIXEL_RATIO,
  hears: () => false,
});

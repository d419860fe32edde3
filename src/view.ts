/** What each view of the deck is to the page: presenting, reading, paper, and the speaker's own page. */
import type { Deck } from './deck';
import type { Base } from './slide/stage';

export interface View {
  /** Resolves when what is on screen is drawn; on paper, all of it. */
  ready(): Promise<unknown>;
  /** Resolves when the controls of what is shown and the bar answer too. */
  usable(): Promise<unknown>;
  /** Moves the focus to the heading of what is shown, when another view gave way to this one. */
  focus?(): void;
  destroy(): void;
}

export type OpenView = (root: HTMLElement, base: Base, deck: Deck) => View;

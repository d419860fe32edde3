/** The interface of the deck's views: presentation, reading, print, speaker, one figure alone. */
import type { Deck } from './deck';
import type { Base } from './slide/stage';

export interface View {
  /** Resolves when everything on screen is drawn. On paper, when the whole deck is. */
  ready(): Promise<unknown>;
  /** Resolves when the shown controls and the bar can be used. */
  usable(): Promise<unknown>;
  /** Moves the focus to the shown heading. Called when this view has replaced another one. */
  focus?(): void;
  destroy(): void;
}

/** Opens a view of `deck` in `root`. */
export type OpenView = (root: HTMLElement, base: Base, deck: Deck) => View;

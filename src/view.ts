/** A view of the deck: presenting, reading, paper, or the speaker's own page. */
import type { Stage } from './elements/stage';
import type { Slide } from './slide';

/** Screens too narrow for a slide: these open the reading view. */
export const NARROW = '(max-width: 700px)';

/** A slide's own size in pixels; presenting scales it to the room's. */
export const SLIDE = { width: 1600, height: 848 };

/** A column of slides: the first, and those below it. */
export type Deck = readonly (readonly Slide[])[];

/** The slides with their numbers: «1», and «1b» for one below it. */
export function numbered(deck: Deck): { slide: Slide; label: string }[] {
  return deck.flatMap((stack, column) =>
    stack.map((slide, row) => ({
      slide,
      label: `${column + 1}${row ? String.fromCharCode(97 + row) : ''}`,
    })),
  );
}

export interface View {
  /** Resolves when what is on screen is drawn; on paper, all of it. */
  ready(): Promise<unknown>;
  /** Moves the focus to the heading of what is shown, when another view gave way to this one. */
  focus?(): void;
  destroy(): void;
}

/** `deck` is what the view begins with, and `whole` gets all of it: they differ when slide 1 is presented. */
export type OpenView = (
  root: HTMLElement,
  stage: Stage,
  deck: Deck,
  whole: () => Promise<Deck>,
) => View;

/** The slide that the address names: `#/redningen`. Null when it names none. */
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

/** What a view gives the slides that it shows: the state, the medium, and how to choose. */
import type { Kommuner } from '../data/kommuner';
import type { Store } from '../store';

/** A scaled slide, a reflowing page, or paper. */
export type Medium = 'slide' | 'page' | 'paper';

export interface Stage {
  medium: Medium;
  store: Store;
  /** Null when the list of municipalities is damaged. */
  kommuner: Kommuner | null;
  /** Chooses the municipality that a code of any vintage leads to. */
  choose(code: string): void;
  /** Shows a message in Norwegian. */
  say(text: string): void;
  /** Reveal's scale of the slide; 1 elsewhere. */
  scale(): number;
  /** Sees to it that what has been written stands in the page, before it is measured. */
  stand?(): void;
}

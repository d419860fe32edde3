/** All slides of this edition. Slide 1 is drawn without this file: see `opening` in open-deck.ts. */
import { deck } from '../slides';
import { checkSettings } from './check-settings';
import type { Kommuner } from './data/kommuner';
import { selectSlides } from './edition';
import { hasImage } from './elements/logo';
import { settings } from './settings';
import type { Deck } from './view';

/**
 * The deck as the settings want it; all of it when they name slides that are not there. `say` is
 * told of their faults, `kommuner` is null when that list is damaged.
 */
export function wholeDeck(kommuner: Kommuner | null, say: (text: string) => void): Deck {
  const slides = deck.flat().map((slide) => slide.id);
  const faults = checkSettings(settings, { slides, kommuner, hasFile: hasImage });
  for (const { setting } of faults) {
    say(`Innstillingen «${setting}» har en feil, og brukes ikke (src/settings.ts).`);
  }
  return faults.some(({ setting }) => setting === 'slides')
    ? deck
    : selectSlides(deck, settings.slides);
}

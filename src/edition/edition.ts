/** Values that are derived from an edition's settings. */

import type { Deck } from '../deck';
import type { Settings } from './check-settings';

/** The public address of the reading view for a municipality. Null without a public address. */
export function shareAddress(
  { publicAddress, kommune: own }: Pick<Settings, 'publicAddress' | 'kommune'>,
  kommune: string | null,
): string | null {
  if (!URL.canParse(publicAddress)) return null;
  const url = new URL(publicAddress);
  url.searchParams.set('visning', 'les');
  if (kommune || own) url.searchParams.set('kommune', kommune ?? '');
  return url.href;
}

/**
 * The address of the page of one figure, of the deck that lies at `deck`. `search` is the query of the
 * state. The deck in one file has no other page than its own.
 */
export const figureAddress = (deck: string, search: string): string =>
  new URL(new URL(deck).pathname.endsWith('.html') ? search : `figur.html${search}`, deck).href;

/**
 * The slides that an edition shows, in its order. All slides when none of the named ones exists.
 */
export function selectSlides(deck: Deck, wanted: Settings['slides']): Deck {
  if (wanted === 'alle') return deck;
  const chosen = wanted.flatMap((id) => deck.find((slide) => slide.id === id) ?? []);
  return chosen.length ? chosen : deck;
}

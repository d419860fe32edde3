/** What follows from an edition's settings. */
import type { Settings } from './check-settings';
import type { Deck } from './view';

/** The deck's address on a municipality, in the reading view; null without a public address. */
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
 * The slides that an edition shows, in its order. One that lies below another stays below it when it
 * comes right after. Names that no slide has are passed over: the build has refused them.
 */
export function selectSlides(deck: Deck, wanted: Settings['slides']): Deck {
  if (wanted === 'alle') return deck;
  const chosen: Deck[number][number][][] = [];
  for (const id of wanted) {
    const column = deck.find((stack) => stack.some((slide) => slide.id === id)) ?? [];
    const slide = column.find((one) => one.id === id);
    if (!slide) continue;
    const above = chosen.at(-1);
    if (above?.[0] && above[0] === column[0]) above.push(slide);
    else chosen.push([slide]);
  }
  return chosen.length ? chosen : deck;
}

/** The way to the licences of what the deck is made of: see `tools/build/licences.ts`. */

import { h } from '../dom/element';
import { pageAddress } from '../state/address';

/** The link, or nothing where the deck is one file and has them in it. To be spread. */
export function licencesLink(): HTMLElement[] {
  if (import.meta.env.MODE === 'enfil') return [];
  const href = new URL('lisenser.txt', pageAddress()).href;
  return [h('p', {}, h('a', { href, target: '_blank', rel: 'noopener' }, 'Lisenser'))];
}

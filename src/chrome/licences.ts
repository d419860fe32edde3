/**
 * The link to the licences of the libraries and the font, a file that `tools/build/licences.ts`
 * writes.
 */

import { h } from '../dom/element';
import { pageAddress } from '../state/address';

/**
 * The link as a list of one element. Empty when the deck is one file, which has the licences in it.
 */
export function licencesLink(): HTMLElement[] {
  if (import.meta.env.MODE === 'enfil') return [];
  const href = new URL('lisenser.txt', pageAddress()).href;
  return [h('p', {}, h('a', { href, target: '_blank', rel: 'noopener' }, 'Lisenser'))];
}

/**
 * The settings of the deck as it comes. The tests are of that deck, whatever an edition has written
 * in src/settings.ts: DECK_SETTINGS puts these in their place.
 */
import type { Settings } from '../src/edition/check-settings';

export const settings: Settings = {
  contact: '',
  logo: { file: '', alt: '' },
  publicAddress: '',
  accessibilityStatement: '',
  author: '',
  kommune: '',
  slides: 'alle',
};

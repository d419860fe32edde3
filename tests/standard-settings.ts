/**
 * The default settings. DECK_SETTINGS makes the tests use these, whatever an edition has in
 * src/settings.ts.
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
  embeddedBy: [],
};

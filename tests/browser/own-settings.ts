/** An edition that uses every setting: what a municipality could write in src/settings.ts. */
import type { Settings } from '../../src/edition/check-settings';

export const settings: Settings = {
  contact: 'Kari Nordmann, kari@eksempel.no',
  logo: { file: 'assets/icon.png', alt: 'Haram kommune' },
  publicAddress: 'https://www.eksempel.no/innvandring/',
  accessibilityStatement: 'https://www.eksempel.no/tilgjengelighet',
  author: 'Haram kommune',
  // Haram before 2020.
  kommune: '1534',
  slides: ['lykke-til', 'redningen', 'holdt-det', 'akershus'],
  embeddedBy: ['*'],
};

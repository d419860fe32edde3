/**
 * The settings of an edition: write between the quotation marks, save, and build again. The build
 * checks them and says what is wrong. Empty means: none, not shown.
 */
import type { Settings } from './edition/check-settings';

export const settings: Settings = {
  /** On the slide «lykke til»: a name, an e-mail, a telephone. One line. */
  contact: '',

  /**
   * A logo, on the bar, on «lykke til» and at the top of the page to read. `file` is an image in
   * the folder assets ('assets/logo.svg'), or a data: address; `alt` says what it shows ('Haram
   * kommune').
   */
  logo: { file: '', alt: '' },

  /**
   * Where this edition lies for all to open: 'https://www.eksempel.no/innvandring/'. The slide
   * «lykke til» then shows a QR code and a link to it.
   */
  publicAddress: '',

  /** The address of the accessibility statement (tilgjengelighetserklæring), https://… */
  accessibilityStatement: '',

  /** The name of whoever is responsible for this edition, which is written into the PDF. */
  author: '',

  /**
   * The number of the municipality that the deck opens on when its address names none: '1580'. Any
   * number of 2013, 2020 or 2024 will do. An address with `?kommune=` and nothing after it has
   * none.
   */
  kommune: '',

  /**
   * 'alle', or the slides to show, in that order: ['redningen', 'holdt-det', 'lykke-til']. The
   * names are the folders in slides.
   */
  slides: 'alle',

  /**
   * Whose pages may show a figure in a frame: ['https://www.haram.kommune.no'], or ['*'] for
   * anyone's. The panel «Tall» then has «Bygg inn».
   */
  embeddedBy: [],
};

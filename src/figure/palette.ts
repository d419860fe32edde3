/**
 * The deck's colours, each with one meaning. Orange is immigrants and «reddet», and nothing else;
 * it is also the darkest class in grey print. Growth is blue, decline is brown, all inhabitants are
 * grey, births are green, moves are violet, and the chosen municipality is black. The classes also
 * differ in lightness and pattern, so they can be told apart without colour.
 */
import type { Klasse } from '../data/growth';
import type { Pattern, Swatch } from './encoding';

/**
 * Makes a class or series. Its type keeps the literal `key`, because encodings use it as a column's
 * name.
 */
export const swatch = <const Key extends string>(
  key: Key,
  label: string,
  fill: string,
  ink: string,
  pattern: Pattern = 'plain',
  rule?: string,
): Swatch & { key: Key } => ({ key, label, fill, ink, pattern, ...(rule ? { rule } : {}) });

export const INK = '#1c2430';
const ORANGE = '#c25000';
export const PAPER = '#ffffff';

/** The four classes of growth, in order from growth to decline. */
export const VEKSTKLASSER: Record<Klasse, Swatch> = {
  vokser: swatch(
    'vokser',
    'Vokser uansett',
    '#9cc4de',
    INK,
    'plain',
    'folketallet økte, og øvrige innbyggere økte også',
  ),
  reddet: swatch(
    'reddet',
    '«Reddet»',
    ORANGE,
    PAPER,
    'plain',
    'folketallet økte, men øvrige innbyggere sto stille eller falt',
  ),
  dempet: swatch(
    'dempet',
    'Dempet nedgang',
    '#e6d8c3',
    INK,
    'stripes',
    'folketallet økte ikke, men tallet på innvandrere økte',
  ),
  nedgang: swatch(
    'nedgang',
    'Nedgang',
    '#b09f8f',
    INK,
    'dots',
    'verken folketallet eller tallet på innvandrere økte',
  ),
};

/** Not comparable, missing or suppressed: hatched grey, never a colour of the scale. */
export const UTEN_TALL = swatch('uten', 'Ikke sammenlignbar', '#e9e9e6', INK, 'cross');

export const INNVANDRERE = swatch('innvandrere', 'Innvandrere', ORANGE, PAPER);
export const OVRIGE = swatch('ovrige', 'Øvrige innbyggere', '#808c98', INK);
export const FOLKETALL = swatch('folketall', 'Folketallet', '#41505f', PAPER);

export const NORSKFODTE = swatch(
  'norskfodte',
  'Norskfødte med innvandrerforeldre',
  '#5a4a2a',
  PAPER,
  'stripes',
);

/**
 * Five shades for the classes of one measure, lowest first. Each figure sets the labels: the
 * limits.
 */
export const TRINN = ['#fdf1e3', '#f6c78f', '#ee9a4d', '#b85a0a', '#6f3200'].map((fill, i) =>
  swatch(`trinn${i + 1}`, '', fill, i < 3 ? INK : PAPER),
);

/** The chosen municipality, the group it is compared with, and the whole country. */
export const EGEN = swatch('egen', 'Kommunen', INK, PAPER);
export const GRUPPE = swatch('gruppe', 'Gruppen', '#2f6684', PAPER);
export const LANDET = swatch('landet', 'Hele landet', '#66727e', PAPER);

/** Where a change in the population comes from. Moves from abroad have the immigrants' colour. */
export const FODSLER = swatch('fodsel', 'Fødselsoverskudd', '#7db583', INK);
export const FLYTTING = swatch('flytting', 'Nettoinnflytting', '#4b3a86', PAPER);
export const INNENLANDS = swatch('innenlands', 'Innenlands', '#4b3a86', PAPER);
export const UTLANDET = swatch('innvandring', 'Utlandet, netto', ORANGE, PAPER);

/** Immigrants by reason. */
export const GRUNNER = {
  arbeid: swatch('arbeid', 'Arbeid', '#1f5a85', PAPER),
  familie: swatch('familie', 'Familie', '#4a9aa6', INK),
  flukt: swatch('flukt', 'Flyktninger og deres familie', ORANGE, PAPER),
  utdanning_andre: swatch('utdanning_andre', 'Utdanning og andre', '#b9a6cf', INK, 'dots'),
  uoppgitt: swatch('uoppgitt', 'Uoppgitt', '#c9c6bd', INK, 'stripes'),
};

/**
 * The deck's colours. Growth is blue, decline is brown, and «reddet» is an orange that catches the
 * eye. The classes also differ in lightness and pattern, so they can be told apart in grey.
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
export const PAPER = '#ffffff';

/** The four classes of growth, in order from growth to decline. */
export const VEKSTKLASSER: Record<Klasse, Swatch> = {
  vokser: swatch(
    'vokser',
    'Vokser uansett',
    '#1f5a85',
    PAPER,
    'plain',
    'folketallet økte, og øvrige innbyggere økte også',
  ),
  reddet: swatch(
    'reddet',
    '«Reddet»',
    '#e36c0a',
    INK,
    'plain',
    'folketallet økte, men øvrige innbyggere sto stille eller falt',
  ),
  dempet: swatch(
    'dempet',
    'Dempet nedgang',
    '#cdb79e',
    INK,
    'stripes',
    'folketallet økte ikke, men tallet på innvandrere økte',
  ),
  nedgang: swatch(
    'nedgang',
    'Nedgang',
    '#4a2f1d',
    PAPER,
    'dots',
    'verken folketallet eller tallet på innvandrere økte',
  ),
};

/** Not comparable, missing or suppressed: hatched grey, never a colour of the scale. */
export const UTEN_TALL = swatch('uten', 'Ikke sammenlignbar', '#e9e9e6', INK, 'cross');

export const INNVANDRERE = swatch('innvandrere', 'Innvandrere', '#e36c0a', INK);
export const OVRIGE = swatch('ovrige', 'Øvrige innbyggere', '#5d6b7a', PAPER);
export const FOLKETALL = swatch('folketall', 'Folketallet', '#1f5a85', PAPER);

export const NORSKFODTE = swatch(
  'norskfodte',
  'Norskfødte med innvandrerforeldre',
  '#f3c79b',
  INK,
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
export const EGEN = swatch('egen', 'Kommunen', '#e36c0a', INK);
export const GRUPPE = swatch('gruppe', 'Gruppen', '#1f5a85', PAPER);
export const LANDET = swatch('landet', 'Hele landet', '#5d6b7a', PAPER);
/** Immigrants by reason. */
export const GRUNNER = {
  arbeid: swatch('arbeid', 'Arbeid', '#1f5a85', PAPER),
  familie: swatch('familie', 'Familie', '#8fc5cc', INK),
  flukt: swatch('flukt', 'Flyktninger og deres familie', '#e36c0a', INK),
  utdanning_andre: swatch('utdanning_andre', 'Utdanning og andre', '#b9a6cf', INK, 'dots'),
  uoppgitt: swatch('uoppgitt', 'Uoppgitt', '#c9c6bd', INK, 'stripes'),
};

import type { Klasse } from '../../src/data/growth';
import type { Swatch } from '../../src/figure/encoding';
import { VEKSTKLASSER } from '../../src/figure/palette';

/** The four classes and colours of slide 1, with settled refugees instead of immigrants. */
export const KLASSER_SETTLED: Record<Klasse, Swatch> = {
  vokser: {
    ...VEKSTKLASSER.vokser,
    label: 'Vokste med flere enn de bosatte',
    rule: 'folketallet økte med flere enn de bosatte flyktningene',
  },
  reddet: {
    ...VEKSTKLASSER.reddet,
    label: 'Vokste, men ikke med flere',
    rule: 'folketallet økte, men ikke med flere enn de bosatte flyktningene',
  },
  dempet: {
    ...VEKSTKLASSER.dempet,
    rule: 'folketallet økte ikke, men flyktninger ble bosatt',
  },
  nedgang: {
    ...VEKSTKLASSER.nedgang,
    rule: 'folketallet økte ikke, og ingen flyktninger ble bosatt, så langt tallene er kjent',
  },
};

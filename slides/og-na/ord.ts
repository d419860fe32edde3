/** The words for what growth is held against: see maal.ts. */
import type { Klasse } from '../../src/data/growth';
import type { Swatch } from '../../src/figure/encoding';
import { formatCount, formatNumber } from '../../src/figure/format';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { changeOf } from '../shared/growth';
import { BY_IMMIGRANTS, FRA, TIL } from './maal';

interface Words {
  /** What is counted, and the others, as they stand within a sentence. */
  counted: string;
  others: string;
  /** The same in a table and a chart. */
  label: string;
  labelOfOthers: string;
  /**
   * The count after its name, and at the end of a sentence. `least` is «minst » for a lower bound, or
   * empty.
   */
  named(i: number, least: string): string;
  told(i: number, least: string): string;
  /** What is said of those that grew by no more than what is counted. */
  saved: string;
  savedBriefly(n: number): string;
  /** Those that grew by more, and by no more, in a column's header. */
  more: string;
  notMore: string;
  /** The four classes and colours of slide 1. */
  classes: Record<Klasse, Swatch>;
  /** What must be said beside the map, and beside the chosen municipality. */
  caveat: string;
  ownCaveat: string;
}

const SETTLED: Words = {
  counted: 'bosatte flyktninger',
  others: 'uten dem',
  label: 'Bosatte flyktninger',
  labelOfOthers: 'Veksten uten dem',
  named: (i, least) => `bosatte flyktninger ${least}${formatNumber(i)}`,
  told: (i, least) => `bosatte ${least}${formatCount(i, 'flyktning', 'flyktninger')}`,
  saved: 'vokste ikke med flere enn flyktningene de bosatte',
  savedBriefly: (n) => `${n} av dem ikke med flere enn de bosatte`,
  more: 'Med flere enn de bosatte',
  notMore: 'Ikke med flere',
  classes: {
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
  },
  caveat:
    'Bosatte er ikke endringen i tallet på innvandrere: den er ikke kjent per kommune etter ' +
    `1. januar ${FRA}. Noen bosatte har flyttet videre, og skjulte tall er regnet som 0.`,
  ownCaveat: 'Skjulte tall er regnet som 0: bosatte er en nedre grense.',
};

const IMMIGRANTS: Words = {
  counted: 'innvandrere',
  others: 'øvrige',
  label: 'Innvandrere',
  labelOfOthers: 'Øvrige',
  named: (i) => changeOf('innvandrere', i),
  told: (i) =>
    i === 0
      ? 'hadde like mange innvandrere'
      : `fikk ${formatNumber(Math.abs(i))} ${i > 0 ? 'flere' : 'færre'} innvandrere`,
  saved: 'var «reddet»',
  savedBriefly: (n) => `${n} av dem «reddet»`,
  more: 'Uansett',
  notMore: '«Reddet»',
  classes: VEKSTKLASSER,
  caveat: `Innvandrere 1. januar ${FRA} og ${TIL}, på dagens kommuner: samme regel som på «Innvandring er redningen!».`,
  ownCaveat: 'Et regnestykke, ikke en årsak.',
};

export const ORD = BY_IMMIGRANTS ? IMMIGRANTS : SETTLED;

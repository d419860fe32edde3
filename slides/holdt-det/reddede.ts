/** The municipalities that were «reddet» in the talk's own period, and how they have fared since. */
import type { Growth, Klasse } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import type { Cell } from '../../src/figure/figure';
import { INK, swatch, UTEN_TALL, VEKSTKLASSER } from '../../src/figure/palette';
import { change, number, text } from '../../src/figure/table';
import { fields } from '../../src/state/fields';
import { isComparable, FRA as SINCE } from '../shared/endring';
import { BORDERS, growths, type Tables, withoutGrowth } from '../shared/immigrants';

/** The talk's own period. The municipalities are followed from its end. */
export const [FRA, TIL] = [fields.fra.initial, fields.til.initial];
/** The last year to which they can be followed. */
export const [, LAST] = yearsOf('folkemengde');

/** A municipality of `BORDERS`; its numbers are null where it is not comparable. */
export interface Followed {
  code: string;
  growth: Growth | null;
  /** The population at the period's end and in the year to which it is followed, persons. */
  before: number | null;
  after: number | null;
}

/** All municipalities, followed to 1 January of a year. */
export const followedTo = (data: Tables, year: number): Followed[] =>
  [...growths(data, FRA, TIL)].map(([code, growth]) => ({
    ...{ code, growth },
    before: growth && population2020(data.folkemengde, data.kommuner, code, TIL),
    after: growth && population2020(data.folkemengde, data.kommuner, code, year),
  }));

/** The municipalities of some classes. */
export const ofClass = (all: readonly Followed[], ...classes: Klasse[]): Followed[] =>
  all.filter(({ growth }) => growth && classes.includes(growth.klasse));

/** Whether fewer people live in a municipality than at the period's end. */
export const hasFewer = ({ before, after }: Followed): boolean =>
  before !== null && after !== null && after < before;

const { reddet, nedgang } = VEKSTKLASSER;
/** The «reddede» in two classes, and all others. */
export const KLASSER = {
  holdt: swatch('holdt', 'Minst like mange', reddet.fill, reddet.ink),
  falt: swatch('falt', `Færre enn i ${TIL}`, nedgang.fill, nedgang.ink),
  andre: swatch('andre', 'Ikke «reddet»', '#f4efe4', INK),
};

export function klasseOf(one: Followed): string {
  if (!one.growth) return UTEN_TALL.key;
  if (one.growth.klasse !== 'reddet') return KLASSER.andre.key;
  return hasFewer(one) ? KLASSER.falt.key : KLASSER.holdt.key;
}

/** The columns of one municipality's numbers. */
export function columns({ kommuner }: Tables, year: number) {
  const cell =
    (value: (one: Followed) => number | null) =>
    (one: Followed): Cell =>
      value(one) ?? withoutGrowth(kommuner, one.code).cell;
  return [
    text('kommune', `Kommune ${BORDERS}`, ({ code }: Followed) => kommuner.fullName(code, BORDERS)),
    text('klasse', `Klasse ${FRA}–${TIL}`, ({ growth }: Followed) =>
      growth ? VEKSTKLASSER[growth.klasse].label : UTEN_TALL.label,
    ),
    number(
      'da',
      `Folketall ${TIL}`,
      'personer',
      cell(({ before }) => before),
    ),
    number(
      'naa',
      `Folketall ${year}`,
      'personer',
      cell(({ after }) => after),
    ),
    change(
      'siden',
      `Endring ${TIL}–${year}`,
      'personer',
      cell(({ before, after }) => (before === null || after === null ? null : after - before)),
    ),
  ];
}

/**
 * Why the class of a municipality is uncertain, if it is. SSB does not recompute its populations where
 * borders were moved, and the table of changes does not tell when in its period they were.
 */
export function doubt(
  { befolkningsendring, kommuner }: Pick<Data, 'befolkningsendring' | 'kommuner'>,
  { code, growth }: Followed,
): string | undefined {
  const heirs = kommuner.resolve(code);
  const isMoved = heirs.kind === 'one' && !isComparable(befolkningsendring, heirs.code);
  return growth && isMoved ? `grensene er endret etter ${SINCE}` : growth?.uncertain;
}

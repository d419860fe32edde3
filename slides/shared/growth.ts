/**
 * The columns and rows that the maps' tables share: growth, split into immigrants and everyone
 * else.
 */
import type { Growth } from '../../src/data/growth';
import { formatChange, formatNumber } from '../../src/figure/format';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { change, number, text } from '../../src/figure/table';

/** A municipality or county of 2013, and how it grew. */
export interface Grown {
  code: string;
  growth: Growth;
}

/** The columns after the place's name, for the growth from 1 January `fra` to 1 January `til`. */
export const growthColumns = (fra: number, til: number, norskfodte = false) => [
  text('klasse', 'Klasse', ({ growth }: Grown) => VEKSTKLASSER[growth.klasse].label),
  number('fra', `Folketall ${fra}`, 'personer', ({ growth }: Grown) => growth.before),
  number('til', `Folketall ${til}`, 'personer', ({ growth }: Grown) => growth.after),
  change('g', 'Endring i folketallet', 'personer', ({ growth }: Grown) => growth.g),
  change(
    'i',
    norskfodte ? 'Endring, innvandrere og norskfødte' : 'Endring, innvandrere',
    'personer',
    ({ growth }: Grown) => growth.i,
  ),
  change('ovrige', 'Endring, øvrige', 'personer', ({ growth: { g, i } }: Grown) => g - i),
  text('usikker', 'Usikker', ({ growth }: Grown) => growth.uncertain ?? ''),
];

/** The items of a table's rows from the growth by code. */
export const grownOf = (growths: ReadonlyMap<string, Growth>): Grown[] =>
  [...growths].map(([code, growth]) => ({ code, growth }));

/** A class's name within a sentence. */
export const klasseName = ({ klasse }: Growth): string => VEKSTKLASSER[klasse].label.toLowerCase();

/** A change of the population in a sentence: «+403 innbyggere», «−1 innbygger», «uendret folketall». */
export const inhabitants = (change: number): string =>
  change === 0
    ? 'uendret folketall'
    : `${formatChange(change)} ${Math.abs(change) === 1 ? 'innbygger' : 'innbyggere'}`;

/**
 * The same after a place's name: «fikk 403 flere innbyggere fra 2008 til 2013», «mistet 1 innbygger
 * fra …», «hadde like mange innbyggere i 2013 som i 2008».
 */
export function gained(change: number, fra: number, til: number): string {
  if (change === 0) return `hadde like mange innbyggere i ${til} som i ${fra}`;
  const many = formatNumber(Math.abs(change));
  const people = Math.abs(change) === 1 ? 'innbygger' : 'innbyggere';
  const gain = change === 1 ? `${many} innbygger mer` : `${many} flere innbyggere`;
  return `${change > 0 ? `fikk ${gain}` : `mistet ${many} ${people}`} fra ${fra} til ${til}`;
}

/** A change after what it is a change of: «innvandrere +12», «øvrige uendret». */
export const changeOf = (what: string, change: number): string =>
  `${what} ${change === 0 ? 'uendret' : formatChange(change)}`;

/** How a number stands to an earlier one: «208 færre enn», «én flere enn», «like mange som». */
export function fewerOrMore(now: number, before: number): string {
  if (now === before) return 'like mange som';
  const by = Math.abs(now - before);
  return `${by === 1 ? 'én' : formatNumber(by)} ${now > before ? 'flere' : 'færre'} enn`;
}

/**
 * The class after a sentence on growth, « Klasse: «reddet».», and why it is in `doubt`, if it is.
 * Nothing where the population is as it was, because the classes that did not grow are called
 * decline.
 */
export function klasseAfter(growth: Growth, doubt = growth.uncertain): string {
  if (growth.g === 0) return '';
  return ` Klasse: ${klasseName(growth)}.${doubt ? ` Usikkert: ${doubt}.` : ''}`;
}

/** The same in brackets, « («reddet», usikkert)». */
export const klasseInBrackets = (growth: Growth): string =>
  growth.g === 0 ? '' : ` (${klasseName(growth)}${growth.uncertain ? ', usikkert' : ''})`;

/** The input tables, and the computations that several slides share. */
import { after, kommuner, rounded, type Source, source, sum } from './source';

export const befolkning = source('befolkning');
export const innvandrere = source('innvandrere');
export const grunner = source('innvandringsgrunn');
export const folkemengde = source('folkemengde');
export const norge = source('folkemengde-norge');
export const alder = source('alder');
export const endring = source('befolkningsendring');
export const bosatte = source('bosatte-flyktninger');
export const vekstbidrag = source('vekstbidrag-sentralitet');

export const pct = (part: number, whole: number, decimals = 1) =>
  rounded((100 * part) / whole, decimals);

/**
 * The growth of several municipalities of 2013 together: all people, immigrants and everyone else.
 */
export function growth(codes: readonly string[], fra: number, til: number) {
  const of = (variable: string, at: number) => sum(befolkning, codes, variable, at);
  const start = of('folkemengde', fra);
  const g = of('folkemengde', til) - start;
  const i = of('innvandrere', til) - of('innvandrere', fra);
  return { start, g, i, rest: g - i, klasse: klasse(g, i) };
}

export const KLASSER = ['vokser uansett', '«reddet»', 'dempet nedgang', 'nedgang'];

/** The class of a growth, by the rule of slide 1. */
export function klasse(g: number, i: number): string {
  if (g > 0 && g - i > 0) return 'vokser uansett';
  if (g > 0) return '«reddet»';
  return i > 0 ? 'dempet nedgang' : 'nedgang';
}

/** Population on the borders of 2020; null where one part is not given. */
export function population2020(code: string, at: number): number | null {
  const parts = folkemengde.regions.includes(code) ? [code] : [];
  const whole = parts.length ? folkemengde.value(code, 'folkemengde', at) : null;
  if (whole !== null) return whole;
  const heirs = after(code).map((heir) => folkemengde.value(heir, 'folkemengde', at));
  return heirs.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
}

/** The municipalities of a county of 2013. */
export const inCounty = (code: string): string[] =>
  kommuner(2013).flatMap(([own, , county]) => (county === code ? own : []));

/** The municipalities of today in a class of centrality. */
export const inClass = (n: number): string[] =>
  kommuner(2024).flatMap(([code, , , sentralitet]) => (sentralitet === n ? code : []));

/** The codes that have a number at every time. */
export const always = (table: Source, codes: string[], variable: string): string[] =>
  codes.filter((code) => table.times.every((at) => table.value(code, variable, at) !== null));

/** The most immigrants of any year, where it is told: a tenth above both ends, and at least 100. */
export function peak(code: string): number[] {
  const counts = grunner.times.map((at) => grunner.value(code, 'alle', at) ?? 0);
  const most = Math.max(...counts);
  const ends = Math.max(counts[0] as number, counts.at(-1) as number);
  return most >= 100 && most > 1.1 * ends ? [most] : [];
}

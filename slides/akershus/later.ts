/** The share of immigrants after 2015, from another source: on the borders of 2020. */
import type { Resolved } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { count, population2020 } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';

export type Tables = Pick<
  Data,
  'befolkning' | 'innvandrere' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'
>;

/**
 * Immigrants in per cent of the population of several municipalities of 2013 together. There is none
 * where they are not one or more whole municipalities of 2020, and a lower bound in the years in
 * which parts of the country have no figures.
 */
export function laterShare(data: Tables, codes: readonly string[], year: number): Cell {
  const { befolkning, innvandrere, folkemengde, folkemengdeNorge, kommuner } = data;
  const then = wholeIn2020(data, codes);
  const people =
    codes.length === befolkning.regions.length
      ? folkemengdeNorge.value('0', 'folkemengde', year)
      : then?.reduce<number | null>((sum, code) => {
          const own = population2020(folkemengde, kommuner, code, year);
          return sum === null || own === null ? null : sum + own;
        }, 0);
  if (!then || !people) return { symbol: '.', reason: 'Ikke en hel kommune i 2020.' };
  const { persons, hidden } = count(innvandrere, then, ['innvandrere'], year);
  const share = (100 * persons) / people;
  return hidden ? { symbol: ':', value: share } : share;
}

/** The municipalities of 2020 that these of 2013 became, if those are made of nothing else. */
function wholeIn2020({ kommuner }: Tables, codes: readonly string[]): string[] | undefined {
  const heirs = (code: string) => codesOf(kommuner.resolve(code));
  const then = codes.flatMap(heirs).flatMap((code) => kommuner.predecessors(code, 2020).codes);
  const before = then.flatMap(heirs).flatMap((code) => kommuner.predecessors(code, 2013).codes);
  const own = new Set(codes);
  return before.every((code) => own.has(code)) ? [...new Set(then)] : undefined;
}

const codesOf = (resolved: Resolved): string[] =>
  resolved.kind === 'one' ? [resolved.code] : resolved.kind === 'several' ? resolved.codes : [];

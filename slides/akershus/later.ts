/** The immigrants after 2015, from another source: on the borders of 2020. */
import type { Resolved } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { count, population2020 } from '../../src/data/measures';
import type { Immigrants } from './andeler';

export type Tables = Pick<
  Data,
  'befolkning' | 'innvandrere' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'
>;

/**
 * The immigrants of several municipalities of 2013 together. Undefined where they are not one or
 * more whole municipalities of 2020; some are hidden in the years in which parts of the country have
 * no figures.
 */
export function laterImmigrants(
  data: Tables,
  codes: readonly string[],
  year: number,
): Immigrants | undefined {
  const { befolkning, innvandrere, folkemengde, folkemengdeNorge, kommuner } = data;
  const then = wholeIn2020(data, codes);
  const people =
    codes.length === befolkning.regions.length
      ? folkemengdeNorge.value('0', 'folkemengde', year)
      : then?.reduce<number | null>((sum, code) => {
          const own = population2020(folkemengde, kommuner, code, year);
          return sum === null || own === null ? null : sum + own;
        }, 0);
  if (!then || !people) return undefined;
  return { ...count(innvandrere, then, ['innvandrere'], year), people };
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

import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';
import { GRUNNER } from '../../src/figure/palette';
import { missing, unless, whyNot } from '../shared/comparable';
import type { Sted } from '../shared/steder';

export type Tables = Pick<
  Data,
  'innvandringsgrunn' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'
>;
export const reasons = Object.keys(GRUNNER) as (keyof typeof GRUNNER)[];
export type Reason = keyof typeof GRUNNER | 'alle';

/**
 * The codes of 2020 of a place. A class has the municipalities that are entirely in it and have
 * figures in all years.
 */
export function regions({ innvandringsgrunn, kommuner }: Tables, { kind, codes }: Sted): string[] {
  if (kind === 'landet') return ['0'];
  return codes.flatMap((code) => {
    const old = kommuner.predecessors(code, 2020);
    if (kind === 'egen') return old.codes;
    if (old.notComparable) return [];
    return old.codes.filter((own) =>
      innvandringsgrunn.times.every((year) => innvandringsgrunn.value(own, 'alle', year) !== null),
    );
  });
}

function inhabitants(data: Tables, codes: readonly string[], year: number): number {
  const { folkemengde, folkemengdeNorge, kommuner } = data;
  return codes.reduce(
    (sum, code) =>
      sum +
      ((code === '0'
        ? folkemengdeNorge.value('0', 'folkemengde', year)
        : population2020(folkemengde, kommuner, code, year)) ?? Number.NaN),
    0,
  );
}

/** The immigrants of a place on 1 January, or why there is no number. */
export interface Immigrants {
  folketall: Cell;
  /** Persons with one reason, or with any. */
  persons(key: Reason): Cell;
  /** The same in per cent of the inhabitants. */
  share(key: Reason): Cell;
}

/**
 * Looks up a place in a year. There are no numbers for years in which a municipality did not exist.
 */
export function immigrants(data: Tables, place: Sted, year: number): Immigrants {
  const { innvandringsgrunn, kommuner } = data;
  const codes = place.regions;
  const gap = codes.some((code) => innvandringsgrunn.value(code, 'alle', year) === null);
  const none = gap ? missing(whyNot(kommuner, place.codes[0] ?? '')) : undefined;
  const whole = inhabitants(data, codes, year);
  const persons = (key: Reason) =>
    codes.reduce((sum, code) => sum + (innvandringsgrunn.value(code, key, year) ?? 0), 0);
  return {
    folketall: unless(none, () => whole),
    persons: (key) => unless(none, () => persons(key)),
    share: (key) => unless(none, () => (100 * persons(key)) / whole),
  };
}

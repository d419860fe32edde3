import type { Dataset } from '../../src/data/jsonstat';
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
  if (kind === 'egen') return codes.flatMap((code) => kommuner.predecessors(code, 2020).codes);
  return codes.flatMap((code) => {
    const old = kommuner.predecessors(code, 2020);
    return old.notComparable ? [] : old.codes.filter((own) => hasAll(innvandringsgrunn, own));
  });
}

/** Whether a municipality of today lay whole in one of 2020, with figures in every year. */
export function isComparable(
  { innvandringsgrunn, kommuner }: Pick<Data, 'innvandringsgrunn' | 'kommuner'>,
  code: string,
): boolean {
  const { codes, notComparable } = kommuner.predecessors(code, 2020);
  return !notComparable && codes.every((own) => hasAll(innvandringsgrunn, own));
}

const hasAll = (table: Dataset, code: string): boolean =>
  table.times.every((year) => table.value(code, 'alle', year) !== null);

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

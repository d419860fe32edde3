import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';
import { GRUNNER } from '../../src/figure/palette';
import { missing, type Sted, unless, whyNot } from './steder';

export type Tables = Pick<
  Data,
  'innvandringsgrunn' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'
>;
type Grunn = keyof typeof GRUNNER;
export const reasons = Object.keys(GRUNNER) as Grunn[];

/** Codes of 2020. A class has those that lie whole in it and have figures in every year. */
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

/** Per cent of the inhabitants, by reason and in all; `Missing` before a municipality existed. */
export function shares(data: Tables, place: Sted, year: number): Record<string, Cell> {
  const { innvandringsgrunn, kommuner } = data;
  const codes = place.regions;
  const gap = codes.some((code) => innvandringsgrunn.value(code, 'alle', year) === null);
  const none = gap ? missing(whyNot(kommuner, place.codes[0] ?? '')) : undefined;
  const whole = inhabitants(data, codes, year);
  const cells: Record<string, Cell> = { folketall: unless(none, () => whole) };
  for (const key of [...reasons, 'alle']) {
    const persons = codes.reduce(
      (sum, code) => sum + (innvandringsgrunn.value(code, key, year) ?? 0),
      0,
    );
    cells[key] = unless(none, () => (100 * persons) / whole);
    cells[`${key}Antall`] = unless(none, () => persons);
  }
  return cells;
}

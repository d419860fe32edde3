import { inNorwegianOrder } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import { GRUNNER } from '../../src/figure/palette';

/** The first and last year of the table of immigrants by reason. */
export const [FRA, TIL] = yearsOf('innvandringsgrunn');

export type Tables = Pick<Data, 'folkemengde' | 'innvandringsgrunn' | 'kommuner'>;
export type Grunn = keyof typeof GRUNNER;
export const grunner = Object.keys(GRUNNER) as Grunn[];

/** A reason's name. The longest is shortened to fit beside a bar on a phone. */
export const navn = (grunn: Grunn): string =>
  grunn === 'flukt' ? 'Flyktninger med familie' : GRUNNER[grunn].label;

/** Immigrants with one reason who lived in a place on 1 January, in persons. */
export interface Bosatte {
  fra: number;
  til: number;
  endring: number;
  /**
   * The change per 1000 inhabitants of the first year, with which places of any size can be
   * compared.
   */
  per1000: number;
}

/** The stocks of several municipalities of 2020 together. Null when one of them has no figures. */
export function bosatte(
  { folkemengde, innvandringsgrunn, kommuner }: Tables,
  codes: readonly string[],
  grunn: Grunn | 'alle',
): Bosatte | null {
  const sum = { fra: 0, til: 0, people: 0 };
  for (const code of codes) {
    const fra = innvandringsgrunn.value(code, grunn, FRA);
    const til = innvandringsgrunn.value(code, grunn, TIL);
    const people = population2020(folkemengde, kommuner, code, FRA);
    if (fra === null || til === null || people === null) return null;
    sum.fra += fra;
    sum.til += til;
    sum.people += people;
  }
  const endring = sum.til - sum.fra;
  return { fra: sum.fra, til: sum.til, endring, per1000: (1000 * endring) / sum.people };
}

/**
 * The municipalities of centrality 5–6 in today's index, as `codes` of 2020. A municipality of 2020
 * has no class of its own: it takes that of the one it became. `leftOut` names those without
 * figures for the first year, and those that were part of another in 2020: of 1507, Ålesund is in
 * class 3 and Haram in class 5, and its immigrants of 2020–2021 cannot be told apart.
 */
export function klasse5og6(tables: Tables): { codes: string[]; leftOut: string[] } {
  const { kommuner } = tables;
  const codes: string[] = [];
  const leftOut: string[] = [];
  for (const { code, name, sentralitet = 0 } of kommuner.list(2024)) {
    if (sentralitet < 5) continue;
    const before = kommuner.predecessors(code, 2020);
    if (before.notComparable || !bosatte(tables, before.codes, 'alle')) leftOut.push(name);
    else codes.push(...before.codes);
  }
  return { codes, leftOut: leftOut.sort(inNorwegianOrder) };
}

import type { Growth } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { count, growthWithSettled } from '../../src/data/measures';
import { yearsBetween, yearsOf } from '../../src/data/years';

/** The talk's own start: the last 1 January before the war in Ukraine. Newer tables do not move it. */
export const FRA = 2022;
export const [, TIL] = yearsOf('folkemengde');

/** A caveat: the settled refugees are not growth, but a part of net in-migration. */
export const NOT_IMMIGRANTS =
  'Bosatte er ikke endringen i tallet på innvandrere: den er ikke kjent per kommune etter ' +
  `1. januar ${FRA}. Noen bosatte har flyttet videre, og skjulte tall er regnet som 0.`;

export type Tables = Pick<Data, 'bosatteFlyktninger' | 'folkemengde' | 'kommuner'>;

/**
 * The growth of each municipality of 2024 since 2022. Null when it was part of another one then.
 */
export const growths = (
  { bosatteFlyktninger, folkemengde, kommuner }: Tables,
  til = TIL,
): Map<string, Growth | null> =>
  new Map(
    kommuner
      .codes(2024)
      .map((code) => [code, growthWithSettled(bosatteFlyktninger, folkemengde, code, FRA, til)]),
  );

/** Whether some of a municipality's numbers of settled refugees in the period are hidden. */
export const hasHidden = ({ bosatteFlyktninger }: Tables, code: string): boolean =>
  yearsBetween(FRA, TIL - 1).some(
    (year) => count(bosatteFlyktninger, [code], ['bosatte'], year).hidden > 0,
  );

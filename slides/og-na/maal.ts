/**
 * What growth is held against: the change in the number of immigrants where their table reaches
 * past the start, and until then the settled refugees. The slide says which.
 */
import type { Growth } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { count, growthWithSettled } from '../../src/data/measures';
import { yearsBetween, yearsOf } from '../../src/data/years';
import {
  BEFORE_UKRAINE,
  BORDERS,
  growths as growthsByImmigrants,
  LAST_KNOWN,
  TABLE,
} from '../shared/immigrants';

/** The talk's own start. Newer tables do not move it. */
export const FRA = BEFORE_UKRAINE;
/** Whether immigrants are counted: their number is known after the start, on today's borders. */
export const BY_IMMIGRANTS = BORDERS === 2024 && LAST_KNOWN > FRA;
export const TIL = BY_IMMIGRANTS ? LAST_KNOWN : yearsOf('folkemengde')[1];

/** The table that is counted, and the tables that every figure of the slide needs. */
export const COUNTED = BY_IMMIGRANTS ? TABLE : 'bosatteFlyktninger';
export const NEEDS = [COUNTED, 'folkemengde', 'kommuner'] as const;
export type Tables = Pick<Data, (typeof NEEDS)[number]>;

/**
 * The growth of each municipality of 2024 since 2022. Null when it was part of another one then.
 */
export function growths(data: Tables, til = TIL): Map<string, Growth | null> {
  if (BY_IMMIGRANTS) return growthsByImmigrants(data, FRA, til);
  const { bosatteFlyktninger, folkemengde, kommuner } = data;
  return new Map(
    kommuner
      .codes(2024)
      .map((code) => [code, growthWithSettled(bosatteFlyktninger, folkemengde, code, FRA, til)]),
  );
}

/** Whether some of a municipality's numbers of settled refugees in the period are hidden. */
export const hasHidden = ({ bosatteFlyktninger }: Tables, code: string): boolean =>
  !BY_IMMIGRANTS &&
  yearsBetween(FRA, TIL - 1).some(
    (year) => count(bosatteFlyktninger, [code], ['bosatte'], year).hidden > 0,
  );

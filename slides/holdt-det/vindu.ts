import type { Growth } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { growth2020 } from '../../src/data/measures';
import { fields } from '../../src/state/fields';
import { isComparable } from '../shared/endring';

/** The length of each window in years. Only equal periods are compared. */
export const VINDU = fields.vindu.length;

type Tables = Pick<Data, 'innvandrere' | 'folkemengde' | 'kommuner'>;

/**
 * Whether a municipality of 2020 may have gained or lost land within a window. It has at some time
 * in the period of the table of changes, and every window overlaps that period. SSB does not
 * recompute its populations for such changes.
 */
export function bordersMoved(
  { befolkningsendring, kommuner }: Pick<Data, 'befolkningsendring' | 'kommuner'>,
  code: string,
): boolean {
  const heirs = kommuner.resolve(code);
  return heirs.kind === 'one' && !isComparable(befolkningsendring, heirs.code);
}

/**
 * The growth of each municipality of 2020 over the window that begins in `fra`. Null when it is not
 * comparable.
 */
export function growths2020(
  { innvandrere, folkemengde, kommuner }: Tables,
  fra: number,
): Map<string, Growth | null> {
  return new Map(
    kommuner
      .list(2020)
      .map(({ code }) => [
        code,
        growth2020(innvandrere, 'innvandrere', folkemengde, kommuner, code, fra, fra + VINDU),
      ]),
  );
}

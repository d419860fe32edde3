import type { Growth } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { growth2020 } from '../../src/data/measures';
import { fields } from '../../src/state/fields';
import { isComparable } from '../shared/endring';

/** Years in each window: only equal periods are compared. */
export const VINDU = fields.vindu.length;

type Tables = Pick<Data, 'innvandrere' | 'folkemengde' | 'kommuner'>;

/**
 * Whether the municipality of 2020 may have got or given away land within a window: it has, at some
 * time in the period of that table, and every window reaches into it. SSB's populations are not worked out anew for that.
 */
export function bordersMoved(
  { befolkningsendring, kommuner }: Pick<Data, 'befolkningsendring' | 'kommuner'>,
  code: string,
): boolean {
  const heirs = kommuner.resolve(code);
  return heirs.kind === 'one' && !isComparable(befolkningsendring, heirs.code);
}

/** Growth of each municipality of 2020 over the window that begins in `fra`; null: not comparable. */
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

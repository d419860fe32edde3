import type { Data } from '../../src/data/load';
import { fields } from '../../src/state/fields';
import { isComparable } from '../shared/endring';

/** The length of each window in years. Only equal periods are compared. */
export const VINDU = fields.vindu.length;

/**
 * Whether a municipality may have gained or lost land within a window. It has at some time in the
 * period of the table of changes, and every window overlaps that period. SSB does not recompute its
 * populations for such changes.
 */
export function bordersMoved(
  { befolkningsendring, kommuner }: Pick<Data, 'befolkningsendring' | 'kommuner'>,
  code: string,
): boolean {
  const heirs = kommuner.resolve(code);
  return heirs.kind === 'one' && !isComparable(befolkningsendring, heirs.code);
}

/**
 * Compares the codes of a file with those that it should have, because a number must not be shown
 * for a wrong place.
 */
import { DataError } from './jsonstat';

/** Throws `DataError` when a code is unknown. */
export function checkKnown(
  name: string,
  found: readonly string[],
  expected: readonly string[],
): void {
  const known = new Set(expected);
  const strange = found.find((code) => !known.has(code));
  if (strange !== undefined) throw new DataError(name, `nummeret ${strange} finnes ikke`);
}

/** Throws `DataError` when a code is unknown, missing or double. */
export function checkCodes(
  name: string,
  found: readonly string[],
  expected: readonly string[],
): void {
  checkKnown(name, found, expected);
  const own = new Set(found);
  const lost = expected.find((code) => !own.has(code));
  if (lost !== undefined) throw new DataError(name, `nummeret ${lost} mangler`);
  if (found.length > own.size) throw new DataError(name, 'et nummer står to ganger');
}

/** Counties and their municipalities. */
import type { Kommuner, Vintage } from '../../src/data/kommuner';
import { shownOn2013 } from './comparable';

/** The codes of a county's municipalities. */
export const kommunerIn = (kommuner: Kommuner, fylke: string, vintage: Vintage): string[] =>
  kommuner.list(vintage).flatMap((one) => (one.fylke === fylke ? one.code : []));

/** The counties of 2013 to which a municipality of today belonged. Empty when none is chosen. */
export function fylker2013(kommuner: Kommuner, kommune: string | null): string[] {
  if (!kommune) return [];
  const { codes } = shownOn2013(kommuner, kommune);
  return [...new Set(codes.map((code) => kommuner.get(code, 2013).fylke))];
}

/** The two scales of centrality. They run opposite ways and are never joined. */
import type { Kommuner } from '../data/kommuner';

/** Centrality 2008, by level: 0 least … 3 most. */
export const SENTRALITET_2008 = [
  'Minst sentrale',
  'Mindre sentrale',
  'Noe sentrale',
  'Sentrale',
] as const;

/** «Klasse 1, mest sentral»: the centrality index of today, 1 most … 6 least. */
export const sentralitetsklasse = (klasse: number): string =>
  `Klasse ${klasse}${klasse === 1 ? ', mest sentral' : klasse === 6 ? ', minst sentral' : ''}`;

/** The levels of 2008 of the municipalities that became this one. */
export function sentraliteter2013(kommuner: Kommuner, code: string): number[] {
  const { codes } = kommuner.predecessors(code, 2013);
  const levels = codes.flatMap((old) => kommuner.get(old, 2013).sentralitet ?? []);
  return [...new Set(levels)].sort();
}

/** The two scales of centrality. They run in opposite directions, and must never be combined. */
import type { Kommuner } from '../../src/data/kommuner';
import { INK, PAPER, swatch } from '../../src/figure/palette';
import { shownOn2013 } from './comparable';

/** Centrality 2008, by level: 0 least … 3 most. */
export const SENTRALITET_2008 = [
  'Minst sentrale',
  'Mindre sentrale',
  'Noe sentrale',
  'Sentrale',
] as const;

/** SSB's names of the classes of today's centrality index, 1 most … 6 least. */
const SENTRALITET_I_DAG = [
  'Mest sentrale',
  'Nest mest sentrale',
  'Mellomsentrale 1',
  'Mellomsentrale 2',
  'Nest minst sentrale',
  'Minst sentrale',
];

/** The name of a class of today's centrality index: «Nest minst sentrale», of 5. */
export const sentralitetsklasse = (klasse: number): string => SENTRALITET_I_DAG[klasse - 1] ?? '';

/** The six classes of the index of today, least central first. */
export const KLASSER_I_DAG = ['#123f63', '#2f6790', '#5f92b6', '#9abdd5', '#c6dce9', '#f9fbfc']
  .map((fill, i) => swatch(`klasse${i + 1}`, sentralitetsklasse(i + 1), fill, i < 2 ? PAPER : INK))
  .reverse();

/** The levels of 2008 of the former municipalities that became this one. */
export function sentraliteter2013(kommuner: Kommuner, code: string): number[] {
  const { codes } = shownOn2013(kommuner, code);
  const levels = codes.flatMap((old) => kommuner.get(old, 2013).sentralitet ?? []);
  return [...new Set(levels)].sort();
}

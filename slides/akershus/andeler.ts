import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { count } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';
import { shownOn2013 } from '../shared/comparable';
import { kommunerIn } from '../shared/fylker';
import { namesOf } from '../shared/names';

/** Code of Rælingen, where the quoted planner works, and of its county in 2013. */
export const RAELINGEN = '0228';
export const AKERSHUS = '02';

/** The 22 municipalities of Akershus in 2013. */
export const akershusCodes = (kommuner: Kommuner): string[] => kommunerIn(kommuner, AKERSHUS, 2013);

/**
 * Immigrants in per cent of the population of several municipalities together. Hidden counts are
 * taken as 0.
 */
export function share(befolkning: Dataset, codes: readonly string[], year: number): number {
  const { persons } = count(befolkning, codes, ['innvandrere'], year);
  return (100 * persons) / count(befolkning, codes, ['folkemengde'], year).persons;
}

/** The same as a cell: a lower bound when some of the counts are hidden, unknown when all are. */
export function shareCell(befolkning: Dataset, codes: readonly string[], year: number): Cell {
  const { persons, hidden, missing } = count(befolkning, codes, ['innvandrere'], year);
  if (hidden === 0) return share(befolkning, codes, year);
  if (persons) return { symbol: ':', value: share(befolkning, codes, year) };
  return { symbol: missing ? '..' : ':' };
}

/**
 * What can be shown of the chosen municipality on the borders of 2013, and what of it was in Akershus.
 */
export function own(kommuner: Kommuner, kommune: string) {
  const shown = shownOn2013(kommuner, kommune);
  const inside = shown.codes.filter((code) => kommuner.get(code, 2013).fylke === AKERSHUS);
  const { codes, without } = shown;
  const name = without ? namesOf(kommuner, codes, 2013) : kommuner.name(kommune);
  return { ...shown, inside, name };
}

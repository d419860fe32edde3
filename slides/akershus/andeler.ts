import type { Count } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import type { Cell } from '../../src/figure/figure';
import { shownOn2013 } from '../shared/comparable';
import { kommunerIn } from '../shared/fylker';
import { namesOf } from '../shared/names';
import { FEWEST_FOR_A_RATE } from '../shared/reasons';

/** Code of Rælingen, where the quoted planner works, and of its county in 2013. */
export const RAELINGEN = '0228';
export const AKERSHUS = '02';

/** The 22 municipalities of Akershus in 2013. */
export const akershusCodes = (kommuner: Kommuner): string[] => kommunerIn(kommuner, AKERSHUS, 2013);

/** The immigrants of several municipalities together, and all people, on 1 January. */
export interface Immigrants extends Count {
  people: number;
}

export const immigrantsIn = (
  befolkning: Dataset,
  codes: readonly string[],
  year: number,
): Immigrants => ({
  ...count(befolkning, codes, ['innvandrere'], year),
  people: count(befolkning, codes, ['folkemengde'], year).persons,
});

/** Immigrants in per cent of the population. Hidden counts are taken as 0. */
export const share = ({ persons, people }: Immigrants): number => (100 * persons) / people;

/** The same as a cell: a lower bound when some of the counts are hidden, unknown when all are. */
export function shareCell(immigrants: Immigrants): Cell {
  const { persons, hidden, missing } = immigrants;
  if (hidden === 0) return share(immigrants);
  if (persons) return { symbol: ':', value: share(immigrants) };
  return { symbol: missing ? '..' : ':' };
}

/** Whether the immigrants are known, and so few that only the persons are told. */
export const isFew = ({ persons, hidden }: Immigrants): boolean =>
  persons < FEWEST_FOR_A_RATE && (persons > 0 || hidden === 0);

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

/**
 * The county of 2013 of a municipality outside Akershus, where most of its people lived. Undefined of
 * one inside, and of Oslo, which was a county by itself.
 */
export function elsewhere(
  { befolkning, kommuner }: Pick<Data, 'befolkning' | 'kommuner'>,
  { codes, inside }: ReturnType<typeof own>,
): string | undefined {
  if (inside.length > 0) return undefined;
  const people = (code: string) => count(befolkning, [code], ['folkemengde'], 2013).persons;
  const [largest = ''] = [...codes].sort((a, b) => people(b) - people(a));
  const { fylke } = kommuner.get(largest, 2013);
  return kommunerIn(kommuner, fylke, 2013).length > 1 ? fylke : undefined;
}

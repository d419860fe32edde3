import type { Count } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import type { Cell } from '../../src/figure/figure';
import { missing, whyNot } from '../shared/comparable';
import type { Sted } from '../shared/steder';

export type Tables = Pick<
  Data,
  'bosatteFlyktninger' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'
>;

/** A municipality without a population did not exist, and had no refugees either. */
const existed = ({ folkemengde }: Tables, code: string, year: string): boolean =>
  folkemengde.value(code, 'folkemengde', year) !== null;

/**
 * The codes that are added up for a place. A class has only the municipalities that existed in all
 * years.
 */
export function regions(data: Tables, { kind, codes }: Sted): readonly string[] {
  const { regions } = data.bosatteFlyktninger;
  if (kind === 'landet') return regions;
  if (kind === 'egen') return codes;
  return codes.filter((code) => existedAlways(data, code));
}

/** Whether a municipality of today was there in every year of the table. */
export const existedAlways = (data: Tables, code: string): boolean =>
  data.bosatteFlyktninger.times.every((year) => existed(data, code, year));

/**
 * The refugees settled in a place in several years together. Null when it did not exist in all of
 * them.
 */
export function settled(data: Tables, place: Sted, years: readonly string[]): Count | null {
  const sum: Count = { persons: 0, hidden: 0 };
  for (const code of place.regions) {
    for (const year of years) {
      if (place.kind === 'egen' && !existed(data, code, year)) return null;
      const cell = data.bosatteFlyktninger.cell(code, 'bosatte', year);
      if (typeof cell === 'number') sum.persons += cell;
      else if (cell.symbol === ':') {
        sum.persons += cell.value ?? 0;
        sum.hidden += 1;
      }
    }
  }
  return sum;
}

/** The inhabitants on 1 January of the same municipalities as in `settled`. */
function inhabitants(data: Tables, place: Sted, year: number): number {
  const { folkemengde, folkemengdeNorge } = data;
  const of = (code: string) => folkemengde.value(code, 'folkemengde', year) ?? 0;
  return place.kind === 'landet'
    ? (folkemengdeNorge.value('0', 'folkemengde', year) ?? Number.NaN)
    : place.regions.reduce((sum, code) => sum + of(code), 0);
}

/**
 * The cells in persons and per 1,000 inhabitants. They are lower bounds when some counts are
 * hidden.
 */
export function cells(
  data: Tables,
  place: Sted,
  years: readonly string[],
): { persons: Cell; rate: Cell } {
  const sum = settled(data, place, years);
  if (!sum) {
    const none = missing(whyNot(data.kommuner, place.codes[0] ?? ''));
    return { persons: none, rate: none };
  }
  if (sum.hidden > 0 && sum.persons === 0)
    return { persons: { symbol: ':' }, rate: { symbol: ':' } };
  // The whole period is compared with the population on its last 1 January.
  const year = Number(years.at(-1));
  const rate = (1000 * sum.persons) / inhabitants(data, place, year);
  const bound = (value: number): Cell => (sum.hidden ? { symbol: ':', value } : value);
  return { persons: bound(sum.persons), rate: bound(rate) };
}

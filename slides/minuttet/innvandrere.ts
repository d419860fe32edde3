/** The immigrants of a municipality, year by year. */
import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import { defineFigure, type Source, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { INNVANDRERE } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';

const [FIRST, LAST] = yearsOf('innvandrere');

type Tables = Pick<Data, 'befolkning' | 'innvandrere' | 'kommuner'>;

/** Immigrants on 1 January of a year, in persons. */
interface Year {
  year: number;
  persons: number;
}

/**
 * The years in which the immigrants of a municipality are known, first to last, and the source. The
 * borders are those of 2020; a municipality that was part of another one then has the years up to 2015,
 * on the borders of 2013. No years where it was part of another one in both.
 */
export function immigrantsOf(
  { befolkning, innvandrere, kommuner }: Tables,
  kommune: string,
): { years: Year[]; source: Source } {
  const in2020 = kommuner.predecessors(kommune, 2020);
  if (!in2020.notComparable) {
    return { years: known(innvandrere, in2020.codes), source: sourceOf(innvandrere) };
  }
  const in2013 = kommuner.predecessors(kommune, 2013);
  const codes = in2013.notComparable ? [] : in2013.codes;
  return {
    years: known(befolkning, codes).filter(({ year }) => year >= FIRST),
    source: sourceOf(befolkning),
  };
}

/** The years in which nothing of the sum is missing or suppressed. */
const known = (table: Data['innvandrere'], codes: readonly string[]): Year[] =>
  codes.length === 0
    ? []
    : table.times.map(Number).flatMap((year) => {
        const { persons, hidden } = count(table, codes, ['innvandrere'], year);
        return hidden === 0 ? { year, persons } : [];
      });

/** The one year with the most immigrants; undefined where it is the first or the last, or one of several. */
export function peakOf(years: readonly Year[]): Year | undefined {
  const most = Math.max(...years.map(({ persons }) => persons));
  const [peak, another] = years.filter(({ persons }) => persons === most);
  if (another || peak === years[0] || peak === years.at(-1)) return undefined;
  return peak;
}

/** A column a year. Empty when no municipality is chosen: the minute is not shown then. */
export const innvandrere = defineFigure({
  name: 'minuttet-innvandrere',
  title: `Innvandrere 1. januar ${FIRST}–${LAST}`,
  needs: ['befolkning', 'innvandrere', 'kommuner'],
  build(tables, { kommune }) {
    const { years, source } = kommune
      ? immigrantsOf(tables, kommune)
      : { years: [], source: sourceOf(tables.innvandrere) };
    return {
      finding: finding(years),
      table: tableOf(years, {
        key: ({ year }) => String(year),
        columns: [
          text('aar', '1. januar', ({ year }) => String(year)),
          number('innvandrere', 'Innvandrere', 'personer', ({ persons }) => persons),
        ],
      }),
      encoding: {
        type: 'columns',
        x: 'aar',
        series: [{ ...INNVANDRERE, column: 'innvandrere' }],
        axis: 'Innvandrere 1. januar',
        min: 0,
      },
      sources: [source],
      derived: source.text === tables.befolkning.source,
      ...(years.at(-1)?.year === LAST
        ? { caveat: `Etter 1. januar ${LAST} er ikke tallet kjent for hver kommune.` }
        : {}),
    };
  },
});

function finding(years: readonly Year[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return 'Tallet på innvandrere er ikke kjent for kommunen alene.';
  const peak = peakOf(years);
  if (peak) return `Tallet på innvandrere var høyest i ${peak.year}: ${formatNumber(peak.persons)}`;
  if (first.persons === last.persons) {
    return `Like mange innvandrere i ${last.year} som i ${first.year}: ${formatNumber(last.persons)}`;
  }
  const how = last.persons > first.persons ? 'Flere' : 'Færre';
  return `${how} innvandrere i ${last.year} enn i ${first.year}: ${formatNumber(last.persons)} mot ${formatNumber(first.persons)}`;
}

import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { number, tableOf, text } from '../../src/figure/table';
import { cells, regions, type Tables as Settled, settled } from '../kunnskapsbasert/bosatt';
import { immigrantsOf } from '../minuttet/innvandrere';
import { FRA, isComparable } from '../shared/endring';
import { fewerOrMore } from '../shared/growth';
import { BEFORE_UKRAINE as SETTLED_SINCE } from '../shared/immigrants';
import { steder } from '../shared/steder';

/** The last 1 January of the table. */
const [, NOW] = yearsOf('folkemengde');
const [FIRST, LAST] = yearsOf('innvandrere');

/** One of the three numbers: what is counted, how many they are, and what they are held against. */
interface Row {
  key: 'folketall' | 'innvandrere' | 'bosatte';
  label: string;
  persons: Cell;
  beside: string;
}

/** The three numbers of the chosen municipality, or of the country: people, immigrants, refugees. */
export const tall = defineFigure({
  name: 'lykke-til-tall',
  title: 'Tre tall',
  needs: [
    ...(['befolkning', 'befolkningsendring', 'bosatteFlyktninger', 'folkemengde'] as const),
    ...(['folkemengdeNorge', 'innvandrere', 'kommuner'] as const),
  ],
  build(data, { kommune }) {
    const { befolkning, folkemengde, folkemengdeNorge, innvandrere, kommuner } = data;
    const table = kommune ? folkemengde : folkemengdeNorge;
    const people = (year: number) => table.value(kommune ?? '0', 'folkemengde', year);
    const isKnown = !kommune || isComparable(data.befolkningsendring, kommune);
    const [now, before] = [people(NOW) ?? Number.NaN, isKnown ? people(FRA) : null];
    const change = before === null ? '' : `${fewerOrMore(now, before)} i ${FRA}`;
    const rows: Row[] = [
      { key: 'folketall', label: `innbyggere i ${NOW}`, persons: now, beside: change },
      immigrants(data, kommune),
      refugees(data, kommune),
    ];
    const where = kommune ? kommuner.name(kommune) : 'Norge';
    return {
      finding: `${formatNumber(now)} bor i ${where}${change && `, ${change}`}`,
      table: tableOf(rows, {
        key: ({ key }) => key,
        columns: [
          text('hva', 'Hva', ({ label }) => label),
          number('antall', 'Antall', 'personer', ({ persons }) => persons),
          text('mot', 'Tid', ({ beside }) => beside),
        ],
      }),
      encoding: { type: 'table' },
      sources: [table, kommune ? innvandrere : befolkning, data.bosatteFlyktninger].map(sourceOf),
      derived: true,
    };
  },
});

type Tables = Pick<Data, 'befolkning' | 'innvandrere' | 'kommuner'>;

/** The immigrants in the last year in which they are known, and in the first. */
function immigrants(data: Tables, kommune: string | null): Row {
  const key = 'innvandrere';
  const years = kommune
    ? immigrantsOf(data, kommune).years
    : [FIRST, LAST].map((year) => ({ year, persons: inAll(data.innvandrere, year) }));
  const [first, last] = [years.at(0), years.at(-1)];
  if (!first || !last) {
    return { key, label: 'innvandrere', persons: { symbol: '.' }, beside: NOT_ALONE };
  }
  const { year, persons } = last;
  const beside =
    year === first.year ? '' : `${fewerOrMore(persons, first.persons)} i ${first.year}`;
  return { key, label: `innvandrere i ${year}`, persons, beside };
}

const NOT_ALONE = 'ikke kjent for kommunen alene';

const inAll = (table: Data['innvandrere'], year: number): number =>
  count(table, table.regions, ['innvandrere'], year).persons;

/** The refugees settled since the immigrants were last counted, as far as there are numbers. */
function refugees(data: Settled, kommune: string | null): Row {
  const { bosatteFlyktninger, kommuner } = data;
  const places = steder(kommuner, kommune);
  const place = kommune ? places[0] : places.at(-1);
  if (!place) throw new Error('no place');
  const used = { ...place, regions: regions(data, place) };
  const since = bosatteFlyktninger.times.filter((year) => Number(year) >= SETTLED_SINCE);
  const years = since.filter((year) => settled(data, used, [year]));
  // «2012–28. september 2026»: until the last day that is counted.
  const until = bosatteFlyktninger.period.replace(/^\d+–/, '');
  return {
    key: 'bosatte',
    label: 'flyktninger bosatt',
    persons: cells(data, used, years).persons,
    beside: `fra ${years[0]} til ${until}`,
  };
}

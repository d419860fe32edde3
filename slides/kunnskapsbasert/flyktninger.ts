import type { Count } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import {
  type Cell,
  defineFigure,
  isMissing,
  placeSentence,
  type Row,
  sourceOf,
} from '../../src/figure/figure';
import { tall } from '../../src/figure/format';
import { EGEN, GRUPPE, LANDET } from '../../src/figure/palette';
import { briefly, missing, type Sted, steder, whyNot } from './steder';

type Tables = Pick<Data, 'bosatteFlyktninger' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'>;

/** Row of the whole period: in the table, not in the drawing. */
const SUM = 'sum';
/** The population that the whole period is set against: the last January in it. */
const LAST = 2024;

/** Refugees settled each year per 1,000 inhabitants. Part of net in-migration, never added to it. */
export const flyktninger = defineFigure({
  name: 'kunnskapsbasert-flyktninger',
  title: 'Bosatte flyktninger, 2012–midten av november 2024',
  needs: ['bosatteFlyktninger', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, { kommune }) {
    const { bosatteFlyktninger, folkemengde, kommuner } = data;
    const places = steder(kommuner, kommune);
    const drawn = places.filter((place) => place.drawn);
    const years = bosatteFlyktninger.times;
    return {
      finding: finding(data, drawn),
      ...(kommune ? { place: placeSentence(kommuner, kommune, inWords(data, drawn)) } : {}),
      table: {
        columns: [
          { key: 'aar', label: 'År', type: 'text' },
          ...places.map(({ key, label }) => ({
            key,
            label,
            unit: 'per 1 000 innbyggere',
            type: 'number' as const,
            decimals: 1,
          })),
          ...places.map(({ key, label }) => ({
            key: `${key}Antall`,
            label,
            unit: 'personer',
            type: 'number' as const,
          })),
        ],
        rows: [
          ...years.map((year) => row(data, places, year, [year])),
          row(data, places, `${years[0]}–${years.at(-1)}`, years),
        ],
      },
      encoding: {
        type: 'lines',
        x: 'aar',
        series: drawn.map((place) => ({
          ...style(place, kommune),
          label: place.label,
          column: place.key,
        })),
        axis: 'Per 1 000',
        min: 0,
        namesBeside: true,
        shown: [...years],
      },
      sources: [sourceOf(bosatteFlyktninger), sourceOf(folkemengde)],
      derived: true,
      caveat: `${kommune ? '' : '2024 til midten av november. '}Små tall er skjult. Del av nettoinnflyttingen.`,
    };
  },
});

/** One's own is orange; without one, the least central class is. */
function style({ kind, key }: Sted, kommune: string | null) {
  if (kind === 'landet') return { ...LANDET, dash: true };
  return kind === 'egen' || (!kommune && key === 'klasse6') ? EGEN : GRUPPE;
}

/** A municipality without a population of its own had no refugees of its own either. */
const existed = ({ folkemengde }: Tables, code: string, year: string): boolean =>
  folkemengde.value(code, 'folkemengde', year) !== null;

/** Those settled in a place in some years together; null where it did not exist in all of them. */
function settled(data: Tables, { kind, codes }: Sted, years: readonly string[]): Count | null {
  const { bosatteFlyktninger: table } = data;
  const always = codes.filter((code) => table.times.every((year) => existed(data, code, year)));
  const used = kind === 'landet' ? table.regions : kind === 'klasse' ? always : codes;
  const sum: Count = { persons: 0, hidden: 0 };
  for (const year of years) {
    for (const code of used) {
      if (kind === 'egen' && !existed(data, code, year)) return null;
      const cell = table.cell(code, 'bosatte', year);
      if (typeof cell === 'number') sum.persons += cell;
      else if (cell.symbol === ':') {
        sum.persons += cell.value ?? 0;
        sum.hidden += 1;
      }
    }
  }
  return sum;
}

/** Inhabitants on 1 January, of the same municipalities as those in `settled`. */
function inhabitants(data: Tables, { kind, codes }: Sted, year: number): number {
  const { bosatteFlyktninger, folkemengde, folkemengdeNorge } = data;
  if (kind === 'landet') return folkemengdeNorge.value('0', 'folkemengde', year) ?? Number.NaN;
  const used = codes.filter(
    (code) =>
      kind === 'egen' || bosatteFlyktninger.times.every((time) => existed(data, code, time)),
  );
  return used.reduce((sum, code) => sum + (folkemengde.value(code, 'folkemengde', year) ?? 0), 0);
}

/** In persons and per 1,000 inhabitants; a lower bound where parts are hidden. */
function cells(data: Tables, place: Sted, years: readonly string[]): { persons: Cell; rate: Cell } {
  const sum = settled(data, place, years);
  if (!sum) {
    const none = missing(whyNot(data.kommuner, place.codes[0] ?? ''));
    return { persons: none, rate: none };
  }
  if (sum.hidden > 0 && sum.persons === 0)
    return { persons: { symbol: ':' }, rate: { symbol: ':' } };
  const year = years.length > 1 ? LAST : Number(years[0]);
  const rate = (1000 * sum.persons) / inhabitants(data, place, year);
  const bound = (value: number): Cell => (sum.hidden ? { symbol: ':', value } : value);
  return { persons: bound(sum.persons), rate: bound(rate) };
}

function row(data: Tables, places: Sted[], label: string, years: readonly string[]): Row {
  const all = places.map((place) => [place.key, cells(data, place, years)] as const);
  return {
    key: years.length > 1 ? SUM : label,
    cells: {
      aar: label,
      ...Object.fromEntries(
        all.flatMap(([key, { persons, rate }]) => [
          [key, rate],
          [`${key}Antall`, persons],
        ]),
      ),
    },
  };
}

/** «minst 28», or «skjult». */
function inText(cell: Cell, decimals = 0): string {
  if (typeof cell === 'number') return tall(cell, decimals);
  if (!isMissing(cell) || cell.value === undefined) return 'skjult';
  return `minst ${tall(cell.value, decimals)}`;
}

function finding(data: Tables, drawn: Sted[]): string {
  const years = data.bosatteFlyktninger.times;
  const rate = (place: Sted) => inText(cells(data, place, years).rate);
  const [first, second, country] = drawn;
  if (!first || !second || !country) return '';
  if (first.kind !== 'egen') {
    return `De minst sentrale kommunene bosatte ${rate(second)} flyktninger per 1 000, landet ${rate(country)}`;
  }
  if (!settled(data, first, years)) {
    return `Landet bosatte ${rate(country)} flyktninger per 1 000 innbyggere, ${second.label.toLowerCase()} ${rate(second)}`;
  }
  return `${first.label} bosatte ${rate(first)} flyktninger per 1 000 innbyggere, landet ${rate(country)}`;
}

/** «minst 211 personer fra 2012 til midten av november 2024.», or what exists and why not all. */
function inWords(data: Tables, [own]: Sted[]): string {
  if (!own) return '';
  const years = data.bosatteFlyktninger.times;
  const whole = settled(data, own, years);
  if (whole) {
    return `${inText(cells(data, own, years).persons)} personer fra 2012 til midten av november 2024.`;
  }
  const told = years.filter((year) => settled(data, own, [year]));
  const without = years.filter((year) => !told.includes(year));
  return `${inText(cells(data, own, told).persons)} personer til midten av november 2024. ${without[0]}–${without.at(-1)} ikke sammenlignbar: ${briefly(whyNot(data.kommuner, own.key) ?? '')}`;
}

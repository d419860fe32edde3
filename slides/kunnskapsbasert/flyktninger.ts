import {
  type Cell,
  defineFigure,
  isMissing,
  placeSentence,
  type Row,
  sourceOf,
} from '../../src/figure/figure';
import { antall, tall } from '../../src/figure/format';
import { EGEN, GRUPPE, LANDET } from '../../src/figure/palette';
import { cells, regions, settled, type Tables } from './bosatt';
import { briefly, type Sted, steder, whyNot } from './steder';

/** Row of the whole period: in the table, not in the drawing. */
const SUM = 'sum';
const PER = 'per 1\u00a0000';

/** Refugees settled each year per 1,000 inhabitants. Part of net in-migration, never added to it. */
export const flyktninger = defineFigure({
  name: 'kunnskapsbasert-flyktninger',
  title: 'Bosatte flyktninger',
  needs: ['bosatteFlyktninger', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, { kommune }) {
    const { bosatteFlyktninger, folkemengde, kommuner } = data;
    const places = steder(kommuner, kommune).map((place) => ({
      ...place,
      regions: regions(data, place),
    }));
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
          ...years.map((year) => row(data, places, bosatteFlyktninger.timeLabel(year), [year])),
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
      caveat: `${kommune ? '' : `${bosatteFlyktninger.timeLabel(years.at(-1) ?? '')}. `}Små tall er skjult. Del av nettoinnflyttingen.`,
    };
  },
});

/** One's own is orange; without one, the least central class is. */
function style({ kind, key }: Sted, kommune: string | null) {
  if (kind === 'landet') return { ...LANDET, dash: true };
  return kind === 'egen' || (!kommune && key === 'klasse6') ? EGEN : GRUPPE;
}

function row(data: Tables, places: Sted[], label: string, years: readonly string[]): Row {
  const all = places.map((place) => [place.key, cells(data, place, years)] as const);
  return {
    key: years.length > 1 ? SUM : (years[0] ?? ''),
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

/** «minst 28», or `undefined` where all is hidden. A lower bound is rounded down, to stay one. */
function inText(cell: Cell, write: (value: number) => string = tall): string | undefined {
  if (typeof cell === 'number') return write(cell);
  const bound = isMissing(cell) ? Math.floor(cell.value ?? 0) : 0;
  return bound > 0 ? `minst ${write(bound)}` : undefined;
}

const persons = (cell: Cell): string =>
  inText(cell, (value) => antall(value, 'person', 'personer')) ?? 'skjulte tall';

function finding(data: Tables, drawn: Sted[]): string {
  const years = data.bosatteFlyktninger.times;
  const rate = (place: Sted) => inText(cells(data, place, years).rate);
  const period = `i ${years[0]}–${years.at(-1)}`;
  const [first, second, country] = drawn;
  if (!first || !second || !country) return '';
  if (first.kind !== 'egen') {
    return `Kommunene i klasse\u00a06 bosatte ${rate(second)} flyktninger ${PER} ${period}, landet ${rate(country)}`;
  }
  if (!settled(data, first, years)) {
    return `Landet bosatte ${rate(country)} flyktninger ${PER} innbyggere ${period}, ${second.label.toLowerCase()} ${rate(second)}`;
  }
  if (!rate(first)) {
    // So few that the lower bound of their share is zero.
    const few = persons(cells(data, first, years).persons);
    return `${first.label} bosatte ${few} ${period}, landet ${rate(country)} flyktninger ${PER}`;
  }
  return `${first.label} bosatte ${rate(first)} flyktninger ${PER} innbyggere ${period}, landet ${rate(country)}`;
}

/** «minst 211 personer fra 2012 til 28. september 2026.», or what exists and why not all. */
function inWords(data: Tables, [own]: Sted[]): string {
  if (!own) return '';
  const years = data.bosatteFlyktninger.times;
  const period = data.bosatteFlyktninger.period.replace('–', ' til ');
  const whole = settled(data, own, years);
  if (whole) {
    return `${persons(cells(data, own, years).persons)} fra ${period}.`;
  }
  const told = years.filter((year) => settled(data, own, [year]));
  const without = years.filter((year) => !told.includes(year));
  return `${persons(cells(data, own, told).persons)} fra ${period}; ikke sammenlignbar ${without[0]}–${without.at(-1)}: ${briefly(whyNot(data.kommuner, own.key) ?? '')}`;
}

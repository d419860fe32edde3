import {
  type Cell,
  defineFigure,
  isMissing,
  type Landing,
  sourceOf,
} from '../../src/figure/figure';
import { formatCount, formatNumber } from '../../src/figure/format';
import { number, tableOf, text } from '../../src/figure/table';
import { briefly, whyNot } from '../shared/comparable';
import { FEWEST_FOR_A_RATE } from '../shared/reasons';
import { compared, lookOf } from '../shared/sammenlign';
import { type Sted, single, steder, withCompared, withoutCompared } from '../shared/steder';
import { cells, existedAlways, regions, settled, type Tables } from './bosatt';

/** Key of the row for the whole period, which is in the table but not drawn. */
const SUM = 'sum';
const PER = 'per 1\u00a0000';

/**
 * Refugees settled each year per 1,000 inhabitants. They are a part of net in-migration, and must
 * not be added to it.
 */
export const flyktninger = defineFigure({
  name: 'kunnskapsbasert-flyktninger',
  title: 'Bosatte flyktninger',
  needs: ['bosatteFlyktninger', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, state) {
    const { kommune, figur } = state;
    const { bosatteFlyktninger, folkemengde, kommuner } = data;
    const near = compared(data, state, (code) => existedAlways(data, code));
    const places = withCompared(steder(kommuner, kommune), near.places).map((place) => ({
      ...place,
      regions: regions(data, place),
    }));
    // Those that are compared have room only where the figure fills the slide.
    const isFull = figur === 'kunnskapsbasert-flyktninger';
    const main = withoutCompared(places, kommune).filter(({ drawn }) => drawn);
    const drawn = isFull ? places.filter((place) => place.drawn) : main;
    const years = bosatteFlyktninger.times;
    const periods: Period[] = [
      ...years.map((year) => ({
        ...{ key: year, label: bosatteFlyktninger.timeLabel(year), years: [year] },
      })),
      { key: SUM, label: `${years[0]}–${years.at(-1)}`, years },
    ];
    return {
      finding: finding(data, main),
      ...landing(data, main),
      table: tableOf(periods, {
        key: ({ key }) => key,
        columns: [
          text('aar', 'År', ({ label }) => label),
          ...places.map((place) =>
            number(
              place.key,
              place.label,
              'per 1 000 innbyggere',
              ({ years }: Period) => cells(data, place, years).rate,
              1,
            ),
          ),
          ...places.map((place) =>
            number(
              `${place.key}Antall`,
              place.label,
              'personer',
              ({ years }: Period) => cells(data, place, years).persons,
            ),
          ),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        series: drawn.map((place) => ({
          ...lookOf(place, near.places, kommune),
          label: place.label,
          column: place.key,
        })),
        axis: 'Per 1 000 innbyggere',
        min: 0,
        namesBeside: true,
        shown: [...years],
      },
      sources: [sourceOf(bosatteFlyktninger), sourceOf(folkemengde)],
      derived: true,
      caveat:
        `${kommune ? '' : `${bosatteFlyktninger.timeLabel(years.at(-1) ?? '')}. `}Små tall er skjult. Del av nettoinnflyttingen. ${near.none}`.trim(),
    };
  },
  /**
   * Example: «minst 211 personer fra 2012 til 28. september 2026.» Otherwise the numbers that
   * exist, and why the rest do not.
   */
  place(data, { kommune }) {
    const { bosatteFlyktninger, kommuner } = data;
    const own = single(kommuner, kommune);
    const years = bosatteFlyktninger.times;
    const period = bosatteFlyktninger.period.replace('–', ' til ');
    if (settled(data, own, years)) {
      return `${persons(cells(data, own, years).persons)} fra ${period}.`;
    }
    const told = years.filter((year) => settled(data, own, [year]));
    const without = years.filter((year) => !told.includes(year));
    return `${persons(cells(data, own, told).persons)} fra ${period}; ikke sammenlignbar ${without[0]}–${without.at(-1)}: ${briefly(whyNot(kommuner, kommune) ?? '')}`;
  },
});

/** A row of the table: a year, or the whole period. */
interface Period {
  key: string;
  label: string;
  years: readonly string[];
}

/**
 * A number in words («minst 28»), or `undefined` when all is hidden. A lower bound is rounded down,
 * so it remains one.
 */
function inText(cell: Cell, write: (value: number) => string = formatNumber): string | undefined {
  if (typeof cell === 'number') return write(cell);
  const bound = isMissing(cell) ? Math.floor(cell.value ?? 0) : 0;
  return bound > 0 ? `minst ${write(bound)}` : undefined;
}

/** The same where «minst» stands in the sentence already: «over 28», of a bound with decimals. */
const again = (text: string | undefined): string | undefined => text?.replace('minst', 'over');

const persons = (cell: Cell): string =>
  inText(cell, (value) => formatCount(value, 'person', 'personer')) ?? 'skjulte tall';

/** The persons settled, where they are known in all years: «401», «flyktninger eller flere …». */
function landing(data: Tables, [first, second]: Sted[]): { lands?: Landing } {
  const years = data.bosatteFlyktninger.times;
  const place = first?.kind === 'egen' ? first : second;
  const sum = place && settled(data, place, years);
  if (!sum?.persons) return {};
  const what = `${sum.persons === 1 ? 'flyktning' : 'flyktninger'}${sum.hidden ? ' eller flere' : ''}`;
  const where = place?.kind === 'egen' ? '' : ' i de minst sentrale kommunene';
  return {
    lands: { number: formatNumber(sum.persons), text: `${what} bosatt${where} siden ${years[0]}` },
  };
}

const refugees = (value: number): string => formatCount(value, 'flyktning', 'flyktninger');

function finding(data: Tables, drawn: Sted[]): string {
  const years = data.bosatteFlyktninger.times;
  const rate = (place: Sted) => inText(cells(data, place, years).rate);
  const period = `i ${years[0]}–${years.at(-1)}`;
  const [first, second, country] = drawn;
  if (!first || !second || !country) return '';
  if (first.kind !== 'egen') {
    return `De minst sentrale kommunene bosatte ${rate(second)} flyktninger ${PER} ${period}, landet ${again(rate(country))}`;
  }
  const own = settled(data, first, years);
  if (!own) {
    return `Landet bosatte ${rate(country)} flyktninger ${PER} innbyggere ${period}, kommunene i samme klasse ${again(rate(second))}`;
  }
  if (own.persons < FEWEST_FOR_A_RATE) {
    const few =
      inText(cells(data, first, years).persons, refugees) ??
      'så få flyktninger at tallet er skjult';
    return `${first.label} bosatte ${few} ${period}. Landet bosatte ${again(rate(country))} ${PER} innbyggere`;
  }
  return `${first.label} bosatte ${rate(first)} flyktninger ${PER} innbyggere ${period}, landet ${again(rate(country))}`;
}

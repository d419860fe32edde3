import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber, formatPercent } from '../../src/figure/format';
import { number, tableOf, text } from '../../src/figure/table';
import { briefly, missing, unless, whyNot } from '../shared/comparable';
import { compared, lookOf } from '../shared/sammenlign';
import { beside, type Sted, steder, withCompared, withoutCompared } from '../shared/steder';

const [FROM, TO] = yearsOf('alder');

/** The age groups, each a sum of groups of the table. The first two are drawn. */
const ALDER = [
  { key: 'eldre', label: '67 år og over', groups: ['67-79', '80+'] },
  { key: 'unge', label: '0–19 år', groups: ['0-5', '6-15', '16-19'] },
  { key: 'voksne', label: '20–39 år', groups: ['20-39'] },
  { key: 'midt', label: '40–66 år', groups: ['40-66'] },
] as const;
const [OLD, YOUNG] = ALDER;
const all = ALDER.flatMap(({ groups }) => [...groups]);

/** One age group in one year. */
interface Row {
  alder: (typeof ALDER)[number];
  year: number;
}

/**
 * Lines of the share of the old and of the young, in the chosen municipality, its centrality class and
 * the country.
 */
export const alder = defineFigure({
  name: 'kunnskapsbasert-alder',
  title: `Innbyggerne etter alder, ${FROM}–${TO}`,
  needs: ['alder', 'folkemengde', 'kommuner'],
  build(data, state) {
    const { alder, kommuner } = data;
    const { kommune, figur } = state;
    const near = compared(data, state, (code) => hasAll(alder, code));
    const places = withCompared(steder(kommuner, kommune), near.places).map((place) => ({
      ...place,
      regions: regions(alder, place),
    }));
    // Those that are compared have room only where the figure fills the slide.
    const main = withoutCompared(places, kommune);
    const drawn = (figur === 'kunnskapsbasert-alder' ? places : main).filter((one) => one.drawn);
    const rows: Row[] = ALDER.flatMap((group) =>
      alder.times.map((year) => ({ alder: group, year: Number(year) })),
    );
    const rowKey = ({ alder: { key }, year }: Row) => `${key}-${year}`;
    const none = ({ kind, codes: [own = ''] }: Sted, year: number) =>
      kind === 'egen' && !has(alder, own, year) ? missing(whyNot(kommuner, own)) : undefined;
    const series = drawn.map((place) => ({
      ...lookOf(place, near.places, kommune),
      label: place.label,
      column: place.key,
    }));
    const old = (place: Sted) => formatPercent(share(alder, place, OLD.groups, TO));
    const [first] = main.filter((one) => one.drawn).slice(kommune ? 0 : 1);
    return {
      finding: `${first && old(first)} ${kommune ? `i ${first?.label}` : MINST_SENTRALE} er 67 år eller eldre, mot ${beside(main, kommune, old)}`,
      ...(first ? { lands: { number: old(first), text: 'er 67 år eller eldre' } } : {}),
      table: tableOf(rows, {
        key: rowKey,
        columns: [
          text('gruppe', 'Alder', (row) => row.alder.label),
          text('aar', '1. januar', ({ year }) => String(year)),
          ...places.map((place) =>
            number(
              place.key,
              place.label,
              'prosent',
              ({ alder: { groups }, year }: Row) =>
                unless(none(place, year), () => share(alder, place, groups, year)),
              1,
            ),
          ),
          ...places.map((place) =>
            number(
              `${place.key}Antall`,
              place.label,
              'personer',
              ({ alder: { groups }, year }: Row) =>
                unless(none(place, year), () => persons(alder, place, groups, year)),
            ),
          ),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        panel: 'gruppe',
        valueAxis: 'first',
        series,
        axis: 'Prosent',
        min: 0,
        ends: Object.fromEntries(series.map(({ key, column }) => [key, column])),
        shown: rows.filter(({ alder: one }) => one === OLD || one === YOUNG).map(rowKey),
      },
      sources: [sourceOf(alder)],
      derived: true,
      caveat:
        `${kommune ? `Samme klasse: ${SAMME_KLASSE}.` : 'Velg en kommune for å se den mot sin klasse og landet.'} ${near.none}`.trim(),
    };
  },
  /**
   * Example: «fra 33 til 49 innbyggere på 67 år og over, 2005–2026.» Otherwise why there are no
   * numbers.
   */
  place({ alder, kommuner }, { kommune }) {
    const years = alder.times.map(Number).filter((year) => has(alder, kommune, year));
    const [first = 0, last = 0] = [years[0], years.at(-1)];
    const reason = whyNot(kommuner, kommune);
    if (reason) return `ikke sammenlignbar før ${first}. ${briefly(reason)}`;
    const old = (year: number) => formatNumber(count(alder, [kommune], OLD.groups, year).persons);
    return `fra ${old(first)} til ${old(last)} innbyggere på 67 år og over, ${first}–${last}.`;
  },
});

const MINST_SENTRALE = 'i de minst sentrale kommunene';
const SAMME_KLASSE = 'kommunene med samme sentralitet';

/** The regions of a place that have figures in every year, so that then and now can be compared. */
function regions(alder: Dataset, { kind, codes }: Sted): readonly string[] {
  if (kind === 'landet') return ['0'];
  if (kind === 'egen') return codes;
  return codes.filter((code) => hasAll(alder, code));
}

const hasAll = (alder: Dataset, code: string): boolean =>
  alder.times.every((year) => has(alder, code, Number(year)));

const has = (alder: Dataset, code: string, year: number): boolean =>
  alder.value(code, '0-5', year) !== null;

/** Persons in some of the table's groups. */
const persons = (alder: Dataset, { regions }: Sted, groups: readonly string[], year: number) =>
  count(alder, regions, groups, year).persons;

/** The share of some groups among all inhabitants of the place, in per cent. */
const share = (alder: Dataset, place: Sted, groups: readonly string[], year: number): number =>
  (100 * persons(alder, place, groups, year)) / persons(alder, place, all, year);

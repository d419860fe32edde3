import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber, formatPercent } from '../../src/figure/format';
import { INK, PAPER, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { briefly, missing, unless, whyNot } from '../shared/comparable';
import { compared } from '../shared/sammenlign';
import { beside, type Sted, steder, withCompared, withoutCompared } from '../shared/steder';

const [FROM, TO] = yearsOf('alder');

/** Age groups, youngest first. */
const ALDER = [
  swatch('unge', '0–19 år', '#c3dde0', INK),
  swatch('voksne', '20–39 år', '#5a9aa5', INK),
  swatch('midt', '40–66 år', '#1f5a85', PAPER),
  swatch('eldre', '67 år og over', '#4a2f1d', PAPER),
];

/** The age groups that are drawn, each a sum of groups of the table. */
const GROUPS = {
  unge: ['0-5', '6-15', '16-19'],
  voksne: ['20-39'],
  midt: ['40-66'],
  eldre: ['67-79', '80+'],
} as const;
const all = Object.values(GROUPS).flat();

/**
 * Population by age then and now, in the chosen municipality, its centrality class and the country.
 */
export const alder = defineFigure({
  name: 'kunnskapsbasert-alder',
  title: `Innbyggerne etter alder, ${FROM}–${TO}`,
  needs: ['alder', 'folkemengde', 'kommuner'],
  build(data, state) {
    const { alder, kommuner } = data;
    const { kommune, figur } = state;
    const isFull = figur === 'kunnskapsbasert-alder';
    const near = compared(data, state, (code) => hasAll(alder, code));
    const places = withCompared(steder(kommuner, kommune), near.places).map((place) => ({
      ...place,
      regions: regions(alder, place),
    }));
    const rows = places.flatMap((place) =>
      alder.times.map(Number).map((year) => {
        const [own = ''] = place.codes;
        const isMissing = place.kind === 'egen' && !has(alder, own, year);
        return {
          ...{ place, year, counts: persons(alder, place, year) },
          none: isMissing ? missing(whyNot(kommuner, own)) : undefined,
        };
      }),
    );
    type Row = (typeof rows)[number];
    const old = (place: Sted) => formatPercent(share(persons(alder, place, TO), GROUPS.eldre));
    return {
      finding: finding(withoutCompared(places, kommune), old),
      table: tableOf(rows, {
        key: ({ place, year }) => `${place.key}-${year}`,
        columns: [
          text('hvem', 'Sted og år', ({ place, year }) => `${place.label}, ${year}`),
          number('n', 'Kommuner', null, ({ place: { kind, codes, regions } }) =>
            kind === 'landet' ? codes.length : regions.length,
          ),
          ...ALDER.map(({ key, label }) =>
            number(
              key,
              label,
              'prosent',
              ({ none, counts }: Row) => unless(none, () => share(counts, GROUPS[key])),
              1,
            ),
          ),
          number('alle', 'Alle', 'personer', ({ none, counts }) =>
            unless(none, () => sum(counts, all)),
          ),
          ...all.map((key) =>
            number(
              key,
              alder.variables.get(key)?.label ?? key,
              'personer',
              ({ none, counts }: Row) => unless(none, () => sum(counts, [key])),
            ),
          ),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: ALDER.map((one) => ({ ...one, column: one.key })),
        stacked: true,
        axis: 'Prosent',
        min: 0,
        max: 100,
        bare: true,
        rules: places.map(({ key }) => `${key}-${FROM}`),
        own: kommune ? [`${kommune}-${FROM}`, `${kommune}-${TO}`] : [],
        // No row that would be empty. Those that are compared have room only where the figure fills
        // the slide.
        shown: rows.flatMap(({ place, year, none }) => {
          const isCompared = place.kind === 'egen' && place.key !== kommune;
          const isShown = year === TO ? isFull || !isCompared : year === FROM && !isCompared;
          return isShown && place.drawn && !none ? `${place.key}-${year}` : [];
        }),
      },
      sources: [sourceOf(alder)],
      derived: true,
      caveat: kommune
        ? `Prosent. Klasse ${kommuner.get(kommune).sentralitet} er kommunene med samme sentralitet. ${near.none}`.trim()
        : 'Prosent. Velg en kommune for å se den mot sin klasse og landet.',
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
    const old = (year: number) => formatNumber(count(alder, [kommune], GROUPS.eldre, year).persons);
    return `fra ${old(first)} til ${old(last)} innbyggere på 67 år og over, ${first}–${last}.`;
  },
});

function finding(places: Sted[], old: (place: Sted) => string): string {
  const [first] = places;
  if (first?.kind === 'egen') {
    return `${old(first)} i ${first.label} er 67 år eller eldre (${beside(places, old)})`;
  }
  const [least, country] = places.slice(-2);
  if (!least || !country) return '';
  return `${old(least)} i de minst sentrale kommunene (klasse\u00a06) er 67 år eller eldre, i landet ${old(country)}`;
}

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

/** Persons in each of the table's groups. */
const persons = (alder: Dataset, { regions }: Sted, year: number): Map<string, number> =>
  new Map(all.map((key) => [key, count(alder, regions, [key], year).persons]));

const sum = (counts: Map<string, number>, keys: readonly string[]): number =>
  keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0);

/** The share of some groups among all inhabitants of the place, in per cent. */
const share = (counts: Map<string, number>, keys: readonly string[]): number =>
  (100 * sum(counts, keys)) / sum(counts, all);

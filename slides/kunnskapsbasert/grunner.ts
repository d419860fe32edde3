import type { Data } from '../../src/data/load';
import { yearsOf } from '../../src/data/years';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatChange, formatCount, formatNumber, formatPercent } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { briefly, notAlone, whyNot } from '../shared/comparable';
import { courseInWords, FEW, FEWEST_FOR_A_RATE, ROUNDED } from '../shared/reasons';
import { compared } from '../shared/sammenlign';
import { beside, type Sted, steder, withCompared } from '../shared/steder';
import {
  type Immigrants,
  immigrants,
  isComparable,
  type Reason,
  reasons,
  regions,
  type Tables,
} from './innvandrere';

const [FROM, TO] = yearsOf('innvandringsgrunn');
/** The reasons, and all of them together. */
const named: { key: Reason; label: string }[] = [
  ...reasons.map((key) => GRUNNER[key]),
  { key: 'alle', label: 'Innvandrere i alt' },
];

/** One place in one year. */
interface Row extends Immigrants {
  place: Sted;
  year: number;
}

/**
 * Columns of the resident immigrants by reason over the years, with the borders of 2020: of the chosen
 * municipality, or of the least central ones. Those that it is compared with are in the table.
 */
export const grunner = defineFigure({
  name: 'kunnskapsbasert-grunner',
  title: `Innvandrere etter innvandringsgrunn, ${FROM}–${TO}`,
  needs: ['innvandringsgrunn', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, state) {
    const { kommune } = state;
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const years = innvandringsgrunn.times.map(Number);
    const near = compared(data, state, (code) => isComparable(data, code));
    const places = withCompared(steder(kommuner, kommune), near.places).map((place) => {
      const label = place.kind === 'egen' ? label2020(kommuner, place) : place.label;
      return { ...place, label, regions: regions(data, place) };
    });
    const rows: Row[] = places.flatMap((place) =>
      years.map((year) => ({ place, year, ...immigrants(data, place, year) })),
    );
    const drawn = rows.filter(
      ({ place, persons }) => place.key === (kommune ?? 'klasse6') && !isMissing(persons('alle')),
    );
    const [first, last] = [drawn[0], drawn.at(-1)];
    return {
      finding: first && last ? finding(drawn, first, last) : '',
      ...(last
        ? {
            lands: {
              number: formatNumber(Number(last.persons('alle'))),
              text: `innvandrere i ${last.year}`,
            },
          }
        : {}),
      table: tableOf(rows, {
        key: ({ place, year }) => `${place.key}-${year}`,
        columns: [
          text('hvem', 'Sted', ({ place }) => place.label),
          text('aar', '1. januar', ({ year }) => String(year)),
          number('n', 'Kommuner 2020', null, ({ place }) =>
            place.kind === 'landet' ? kommuner.list(2020).length : place.regions.length,
          ),
          ...named.map(({ key, label }) =>
            number(
              key,
              label,
              'prosent av innbyggerne',
              (row: Row) => (isFew(data, row.place) ? FEW : row.share(key)),
              1,
            ),
          ),
          number('folketall', 'Folketall', 'personer', ({ folketall }) => folketall),
          ...named.map(({ key, label }) =>
            number(`${key}Antall` as const, label, 'personer', (row: Row) => row.persons(key)),
          ),
        ],
      }),
      encoding: {
        type: 'columns',
        x: 'aar',
        series: reasons.map((key) => ({ ...GRUNNER[key], column: `${key}Antall` as const })),
        axis: 'Innvandrere 1. januar',
        min: 0,
        shown: drawn.map(({ place, year }) => `${place.key}-${year}`),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat: `${ROUNDED} ${near.none}`.trim(),
    };
  },
  /**
   * Example: «5,5 % av innbyggerne i 2021, mot 10,6 % i samme klasse og 14,8 % i landet. Økningen var
   * størst for arbeid (+400).» Before it, why there are no numbers of earlier years.
   */
  place(data, { kommune }) {
    const { innvandringsgrunn, kommuner } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    if (notComparable) return notAlone(briefly(notComparable));
    const reason = whyNot(kommuner, kommune);
    const before = reason ? `ikke sammenlignbar før 2020. ${briefly(reason)} ` : '';
    const places = steder(kommuner, kommune).map((place) => ({
      ...place,
      regions: regions(data, place),
    }));
    const part = (place: Sted) => formatPercent(Number(immigrants(data, place, TO).share('alle')));
    const [own] = places;
    const others = beside(places, kommune, part);
    if (!own || isFew(data, own)) return `${before}for få til en andel. Den er ${others}.`;
    const told = `${before}${part(own)} av innbyggerne i ${TO}, mot ${others}.`;
    const [code = ''] = codes;
    const of = (key: Reason, year: number) => innvandringsgrunn.value(code, key, year) ?? 0;
    const [most, next] = reasons
      .map((key) => ({ key, by: of(key, TO) - of(key, FROM) }))
      .sort((a, b) => b.by - a.by);
    // Nothing is the largest of two that are alike, or where the reason is not known.
    const isLargest = most && most.by > 0 && most.by !== next?.by && most.key !== 'uoppgitt';
    if (reason || !isLargest) return told;
    const label = GRUNNER[most.key].label.toLowerCase();
    return `${told} Økningen var størst for ${label} (${formatChange(most.by)}).`;
  },
});

/** Whether the chosen municipality has too few immigrants for a rate. */
const isFew = (data: Tables, place: Sted): boolean =>
  place.kind === 'egen' && Number(immigrants(data, place, TO).persons('alle')) < FEWEST_FOR_A_RATE;

/**
 * Example: «Hattfjelldal gikk fra 54 innvandrere i 2006 til 78 i 2021, flest i 2015 (169)».
 */
function finding(rows: readonly Row[], first: Row, last: Row): string {
  const { kind, label } = last.place;
  const who = kind === 'egen' ? label : 'De minst sentrale kommunene';
  const counts = rows.map(({ year, persons }) => ({ year, persons: Number(persons('alle')) }));
  if (first.year !== FROM) {
    const now = formatCount(Number(last.persons('alle')), 'innvandrer', 'innvandrere');
    return `${who} hadde ${now} i ${last.year}`;
  }
  return `${who} gikk ${courseInWords(counts)}`;
}

/**
 * The chosen municipality's name in 2020, which is the larger one's if it was a part of another
 * then.
 */
function label2020(kommuner: Data['kommuner'], { codes: [code = ''] }: Sted): string {
  const { codes, notComparable } = kommuner.predecessors(code, 2020);
  const [old = ''] = codes;
  return notComparable ? `${kommuner.name(old, 2020)} (${old})` : kommuner.name(code);
}

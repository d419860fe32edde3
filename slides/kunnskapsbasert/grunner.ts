import type { Data } from '../../src/data/load';
import { yearsOf } from '../../src/data/years';
import { defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatChange, formatCount, formatPercent } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { briefly, notAlone, whyNot } from '../shared/comparable';
import { FEW, FEWEST_FOR_A_RATE, ROUNDED, stockInWords } from '../shared/reasons';
import { compared } from '../shared/sammenlign';
import { beside, type Sted, steder, withCompared, withoutCompared } from '../shared/steder';
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

/** Resident immigrants by reason in per cent of the inhabitants, with the borders of 2020. */
export const grunner = defineFigure({
  name: 'kunnskapsbasert-grunner',
  title: `Innvandrere etter innvandringsgrunn, ${FROM}–${TO}`,
  needs: ['innvandringsgrunn', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, state) {
    const { kommune, figur } = state;
    const isFull = figur === 'kunnskapsbasert-grunner';
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const years = innvandringsgrunn.times.map(Number);
    const near = compared(data, state, (code) => isComparable(data, code));
    const places = withCompared(steder(kommuner, kommune), near.places).map((place) => {
      const label = place.kind === 'egen' ? label2020(kommuner, place) : place.label;
      const used = { ...place, label, regions: regions(data, place) };
      return isFew(data, used) ? { ...used, drawn: false } : used;
    });
    const part = (place: Sted) => formatPercent(Number(immigrants(data, place, TO).share('alle')));
    const rows: Row[] = places.flatMap((place) =>
      years.map((year) => ({ place, year, ...immigrants(data, place, year) })),
    );
    return {
      finding: finding(data, withoutCompared(places, kommune), part),
      table: tableOf(rows, {
        key: ({ place, year }) => `${place.key}-${year}`,
        columns: [
          text('hvem', 'Sted og år', ({ place, year }) => `${place.label}, ${year}`),
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
            number(`${key}Antall`, label, 'personer', (row: Row) => row.persons(key)),
          ),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: reasons.map((key) => ({ ...GRUNNER[key], column: key })),
        stacked: true,
        axis: 'Prosent av innbyggerne',
        min: 0,
        bare: true,
        rules: places.map(({ key }) => `${key}-${FROM}`),
        ends: 'alle',
        own: kommune ? [`${kommune}-${FROM}`, `${kommune}-${TO}`] : [],
        // No row that would be empty. Those that are compared have room only where the figure fills
        // the slide.
        shown: rows.flatMap(({ place, year, share }) => {
          const isCompared = place.kind === 'egen' && place.key !== kommune;
          const isShown = year === TO ? isFull || !isCompared : year === FROM && !isCompared;
          return isShown && place.drawn && !isMissing(share('alle')) ? `${place.key}-${year}` : [];
        }),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat: `${ROUNDED} ${near.none}`.trim(),
    };
  },
  /**
   * Example: «fra 406 innvandrere i 2006 til 1 043 i 2021. Økningen var størst for arbeid (+400).»
   * Otherwise why there are no numbers.
   */
  place({ innvandringsgrunn, kommuner }, { kommune }) {
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    if (notComparable) return notAlone(briefly(notComparable));
    const reason = whyNot(kommuner, kommune);
    if (reason) return `ikke sammenlignbar før 2020. ${briefly(reason)}`;
    const [code = ''] = codes;
    const of = (key: Reason, year: number) => innvandringsgrunn.value(code, key, year) ?? 0;
    const told = `${stockInWords(innvandringsgrunn, code)}.`;
    const [most, next] = reasons
      .map((key) => ({ key, by: of(key, TO) - of(key, FROM) }))
      .sort((a, b) => b.by - a.by);
    // Nothing is the largest of few, of two that are alike, or where the reason is not known.
    const isLargest = most && most.by > 0 && most.by !== next?.by && most.key !== 'uoppgitt';
    if (!isLargest || of('alle', TO) < FEWEST_FOR_A_RATE) return told;
    const label = GRUNNER[most.key].label.toLowerCase();
    return `${told} Økningen var størst for ${label} (${formatChange(most.by)}).`;
  },
});

/** Whether the chosen municipality has too few immigrants for a rate. */
const isFew = (data: Tables, place: Sted): boolean =>
  place.kind === 'egen' && Number(immigrants(data, place, TO).persons('alle')) < FEWEST_FOR_A_RATE;

function finding(data: Tables, places: Sted[], part: (place: Sted) => string): string {
  const [first] = places;
  if (first?.kind === 'egen') {
    if (isFew(data, first)) {
      const few = Number(immigrants(data, first, TO).persons('alle'));
      return `${first.label} hadde ${formatCount(few, 'innvandrer', 'innvandrere')} i\u00a0${TO} (${beside(places, part)})`;
    }
    return `${part(first)} i ${first.label} var innvandrere i\u00a0${TO} (${beside(places, part)})`;
  }
  const [least, country] = places.slice(-2);
  if (!least || !country) return '';
  return `${part(least)} i de minst sentrale kommunene (klasse\u00a06) var innvandrere i\u00a0${TO}, i landet ${part(country)}`;
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

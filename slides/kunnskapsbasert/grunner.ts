import type { Data } from '../../src/data/load';
import { yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatChange, formatNumber, formatPercent } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { briefly, notAlone, whyNot } from '../shared/comparable';
import { beside, type Sted, steder } from '../shared/steder';
import { type Immigrants, immigrants, type Reason, reasons, regions } from './innvandrere';

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
  build(data, { kommune }) {
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const years = innvandringsgrunn.times.map(Number);
    const places = steder(kommuner, kommune).map((place) => ({
      ...place,
      label: place.kind === 'egen' ? label2020(kommuner, place) : place.label,
      regions: regions(data, place),
    }));
    const part = (place: Sted) => formatPercent(Number(immigrants(data, place, TO).share('alle')));
    const rows: Row[] = places.flatMap((place) =>
      years.map((year) => ({ place, year, ...immigrants(data, place, year) })),
    );
    return {
      finding: finding(places, part),
      table: tableOf(rows, {
        key: ({ place, year }) => `${place.key}-${year}`,
        columns: [
          text('hvem', 'Sted og år', ({ place, year }) => `${place.label}, ${year}`),
          number('n', 'Kommuner 2020', null, ({ place }) =>
            place.kind === 'landet' ? kommuner.list(2020).length : place.regions.length,
          ),
          ...named.map(({ key, label }) =>
            number(key, label, 'prosent av innbyggerne', (row: Row) => row.share(key), 1),
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
        shown: places.flatMap(({ key, drawn }) =>
          drawn ? [`${key}-${FROM}`, `${key}-${TO}`] : [],
        ),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
    };
  },
  /**
   * Example: «fra 406 til 1 043 innvandrere, mest arbeid (+400).» Otherwise why there are no
   * numbers.
   */
  place({ innvandringsgrunn, kommuner }, { kommune }) {
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    if (notComparable) return notAlone(briefly(notComparable));
    const reason = whyNot(kommuner, kommune);
    if (reason) return `ikke sammenlignbar før 2020. ${briefly(reason)}`;
    const [code = ''] = codes;
    const of = (key: Reason, year: number) => innvandringsgrunn.value(code, key, year) ?? 0;
    const [most] = reasons
      .filter((key) => key !== 'uoppgitt')
      .map((key) => ({ key, by: of(key, TO) - of(key, FROM) }))
      .sort((a, b) => b.by - a.by);
    const grew =
      most && most.by > 0 && of('alle', TO) > of('alle', FROM)
        ? `, mest ${GRUNNER[most.key].label.toLowerCase()} (${formatChange(most.by)})`
        : '';
    return `fra ${formatNumber(of('alle', FROM))} til ${formatNumber(of('alle', TO))} innvandrere${grew}.`;
  },
});

function finding(places: Sted[], part: (place: Sted) => string): string {
  const [first] = places;
  if (first?.kind === 'egen') {
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

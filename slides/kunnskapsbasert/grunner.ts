import type { Data } from '../../src/data/load';
import {
  type Column,
  defineFigure,
  placeSentence,
  type Row,
  sourceOf,
} from '../../src/figure/figure';
import { endring, prosent, tall } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { reasons, regions, shares, type Tables } from './innvandrere';
import { beside, briefly, type Sted, shortName, steder, whyNot } from './steder';

/** Resident immigrants by reason, in per cent of the inhabitants, on the borders of 2020. */
export const grunner = defineFigure({
  name: 'kunnskapsbasert-grunner',
  title: 'Innvandrere etter innvandringsgrunn, 2006–2021',
  needs: ['innvandringsgrunn', 'folkemengde', 'folkemengdeNorge', 'kommuner'],
  build(data, { kommune }) {
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const years = innvandringsgrunn.times.map(Number);
    const [from = 0, to = 0] = [years[0], years.at(-1)];
    const places = steder(kommuner, kommune).map((place) => ({
      ...place,
      label: place.kind === 'egen' ? label2020(kommuner, place) : place.label,
      regions: regions(data, place),
    }));
    const part = (place: Sted) => prosent(Number(shares(data, place, to).alle));
    return {
      finding: finding(places, part, to),
      ...(kommune ? { place: placeSentence(kommuner, kommune, inWords(data, kommune)) } : {}),
      table: {
        columns,
        rows: places.flatMap((place) => years.map((year) => row(data, place, year))),
      },
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: reasons.map((key) => ({ ...GRUNNER[key], column: key })),
        stacked: true,
        axis: 'Prosent av innbyggerne',
        min: 0,
        bare: true,
        rules: places.map(({ key }) => `${key}-${from}`),
        ends: 'alle',
        own: kommune ? [`${kommune}-${from}`, `${kommune}-${to}`] : [],
        shown: places.flatMap(({ key, drawn }) =>
          drawn ? [`${key}-${from}`, `${key}-${to}`] : [],
        ),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
    };
  },
});

function finding(places: Sted[], part: (place: Sted) => string, year: number): string {
  const [first] = places;
  if (first?.kind === 'egen') {
    return `${part(first)} i ${first.label} var innvandrere i\u00a0${year} (${beside(places, part)})`;
  }
  const [least, country] = places.slice(-2);
  if (!least || !country) return '';
  return `${part(least)} i de minst sentrale kommunene (klasse\u00a06) var innvandrere i\u00a0${year}, i landet ${part(country)}`;
}

/** One's own place on the borders of 2020, where a merged one stands for its parts. */
function label2020(kommuner: Data['kommuner'], { codes: [code = ''] }: Sted): string {
  const { codes, notComparable } = kommuner.predecessors(code, 2020);
  const [old = ''] = codes;
  return notComparable ? `${kommuner.name(old, 2020)} (${old})` : shortName(kommuner, code);
}

const row = (data: Tables, place: Sted, year: number): Row => ({
  key: `${place.key}-${year}`,
  cells: {
    hvem: `${place.label}, ${year}`,
    n: place.kind === 'landet' ? data.kommuner.list(2020).length : place.regions.length,
    ...shares(data, place, year),
  },
});

const named = [...reasons.map((key) => [key, GRUNNER[key].label]), ['alle', 'Innvandrere i alt']];
const columns: Column[] = [
  { key: 'hvem', label: 'Sted og år', type: 'text' },
  { key: 'n', label: 'Kommuner 2020', type: 'number' },
  ...named.map(([key = '', label = '']) => ({
    key,
    label,
    unit: 'prosent av innbyggerne',
    type: 'number' as const,
    decimals: 1,
  })),
  { key: 'folketall', label: 'Folketall', unit: 'personer', type: 'number' },
  ...named.map(([key = '', label = '']) => ({
    key: `${key}Antall`,
    label,
    unit: 'personer',
    type: 'number' as const,
  })),
];

/** «fra 406 til 1 043 innvandrere, mest arbeid (+400).», or why not. */
function inWords({ innvandringsgrunn, kommuner }: Tables, kommune: string): string {
  const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
  if (notComparable) return `ikke sammenlignbar alene. ${briefly(notComparable)}`;
  const [code = ''] = codes;
  const years = innvandringsgrunn.times.map(Number);
  const [from = 0, to = 0] = [years[0], years.at(-1)];
  const of = (key: string, year: number) => innvandringsgrunn.value(code, key, year) ?? 0;
  const reason = whyNot(kommuner, kommune);
  if (reason) return `ikke sammenlignbar før 2020. ${briefly(reason)}`;
  const changes = reasons
    .filter((key) => key !== 'uoppgitt')
    .map((key) => ({ key, by: of(key, to) - of(key, from) }))
    .sort((a, b) => b.by - a.by);
  const [most] = changes;
  const grew =
    most && most.by > 0 && of('alle', to) > of('alle', from)
      ? `, mest ${GRUNNER[most.key].label.toLowerCase()} (${endring(most.by)})`
      : '';
  return `fra ${tall(of('alle', from))} til ${tall(of('alle', to))} innvandrere${grew}.`;
}

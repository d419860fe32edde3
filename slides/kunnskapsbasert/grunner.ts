import type { Data } from '../../src/data/load';
import { population2020 } from '../../src/data/measures';
import {
  type Cell,
  type Column,
  defineFigure,
  placeSentence,
  type Row,
  sourceOf,
} from '../../src/figure/figure';
import { endring, prosent, tall } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { beside, briefly, missing, type Sted, shortName, steder, unless, whyNot } from './steder';

type Tables = Pick<Data, 'innvandringsgrunn' | 'folkemengde' | 'folkemengdeNorge' | 'kommuner'>;
type Grunn = keyof typeof GRUNNER;
const reasons = Object.keys(GRUNNER) as Grunn[];

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
    return `I ${first.label} var ${part(first)} innvandrere i ${year} (${beside(places, part)})`;
  }
  const [least, country] = places.slice(-2);
  if (!least || !country) return '';
  return `I de minst sentrale kommunene var ${part(least)} innvandrere i ${year}, i landet ${part(country)}`;
}

/** One's own place on the borders of 2020, where a merged one stands for its parts. */
function label2020(kommuner: Data['kommuner'], { codes: [code = ''] }: Sted): string {
  const { codes, notComparable } = kommuner.predecessors(code, 2020);
  const [old = ''] = codes;
  return notComparable ? `${kommuner.name(old, 2020)} (${old})` : shortName(kommuner, code);
}

/** Codes of 2020. A class has those that lie whole in it and have figures in every year. */
function regions({ innvandringsgrunn, kommuner }: Tables, { kind, codes }: Sted): string[] {
  if (kind === 'landet') return ['0'];
  return codes.flatMap((code) => {
    const old = kommuner.predecessors(code, 2020);
    if (kind === 'egen') return old.codes;
    if (old.notComparable) return [];
    return old.codes.filter((own) =>
      innvandringsgrunn.times.every((year) => innvandringsgrunn.value(own, 'alle', year) !== null),
    );
  });
}

function inhabitants(data: Tables, codes: string[], year: number): number {
  const { folkemengde, folkemengdeNorge, kommuner } = data;
  return codes.reduce(
    (sum, code) =>
      sum +
      ((code === '0'
        ? folkemengdeNorge.value('0', 'folkemengde', year)
        : population2020(folkemengde, kommuner, code, year)) ?? Number.NaN),
    0,
  );
}

/** Per cent of the inhabitants, by reason and in all; `Missing` before a municipality existed. */
function shares(data: Tables, place: Sted, year: number): Record<string, Cell> {
  const { innvandringsgrunn, kommuner } = data;
  const codes = regions(data, place);
  const gap = codes.some((code) => innvandringsgrunn.value(code, 'alle', year) === null);
  const none = gap ? missing(whyNot(kommuner, place.codes[0] ?? '')) : undefined;
  const whole = inhabitants(data, codes, year);
  const cells: Record<string, Cell> = { folketall: unless(none, () => whole) };
  for (const key of [...reasons, 'alle']) {
    const persons = codes.reduce(
      (sum, code) => sum + (innvandringsgrunn.value(code, key, year) ?? 0),
      0,
    );
    cells[key] = unless(none, () => (100 * persons) / whole);
    cells[`${key}Antall`] = unless(none, () => persons);
  }
  return cells;
}

const row = (data: Tables, place: Sted, year: number): Row => ({
  key: `${place.key}-${year}`,
  cells: {
    hvem: `${place.label}, ${year}`,
    n: place.kind === 'landet' ? data.kommuner.list(2020).length : regions(data, place).length,
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
    most && most.by > 0
      ? `, mest ${GRUNNER[most.key].label.toLowerCase()} (${endring(most.by)})`
      : '';
  return `fra ${tall(of('alle', from))} til ${tall(of('alle', to))} innvandrere${grew}.`;
}

import type { Missing } from '../../src/data/jsonstat';
import { listed } from '../../src/data/kommuner';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { change, number, tableOf, text } from '../../src/figure/table';
import { notAlone, whyNot } from '../shared/comparable';
import { changeOf } from '../shared/growth';
import { FEW, FEWEST_FOR_A_RATE, ROUNDED, stockInWords } from '../shared/reasons';
import { bosatte, FRA, grunner, klasse5og6, navn, type Tables, TIL } from './bosatte';

/** The reasons that the ladder names on its lowest rung. */
const NEDERST = ['arbeid', 'familie', 'flukt'] as const;

/** A panel of the figure: one or more municipalities of 2020 together. */
interface Place {
  key: string;
  title: string;
  codes: string[];
  /** Why its bars are not drawn, if they are not. */
  few?: Missing;
}

/** Bars of how many more immigrants lived there at the end than at the start, by reason. */
export const grunnene = defineFigure({
  name: 'tilflyttingshierarkiet-grunner',
  title: `Bosatte innvandrere etter innvandringsgrunn, endring ${FRA}–${TIL}`,
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, { kommune }) {
    const { innvandringsgrunn, folkemengde } = data;
    const { codes, leftOut } = klasse5og6(data);
    const n = formatNumber(codes.length);
    const all = {
      key: 'klasse5-6',
      title: `${n} av de minst sentrale kommunene`,
      codes,
    };
    const mine = kommune ? own(data, kommune) : undefined;
    const places: Place[] = mine ? [all, mine] : [all];
    const rows = places.flatMap((place) =>
      grunner.flatMap((grunn) => {
        const stock = bosatte(data, place.codes, grunn);
        return stock ? { place, grunn, stock } : [];
      }),
    );
    const more = changed(data, codes, 'alle');
    const named = NEDERST.reduce((sum, grunn) => sum + changed(data, codes, grunn), 0);
    const drawn = rows.filter(({ place }) => !place.few);
    const key = ({ place, grunn }: (typeof rows)[number]) => `${place.key}-${grunn}`;
    return {
      finding: `I ${n} av de minst sentrale kommunene bodde ${formatNumber(more)} flere innvandrere i ${TIL} enn i ${FRA}. ${formatNumber(named)} kom for arbeid, familie eller flukt`,
      lands: {
        number: formatNumber(Math.round((100 * named) / more)),
        text: 'av 100 flere innvandrere hører til gruppene som settes nederst',
      },
      table: tableOf(rows, {
        key,
        columns: [
          text('sted', 'Sted', ({ place }) => place.title),
          text('grunn', 'Innvandringsgrunn', ({ grunn }) => navn(grunn)),
          change(
            'per1000',
            `Endring ${FRA}–${TIL}`,
            `per 1\u00a0000 innbyggere i ${FRA}`,
            ({ place, stock }) => place.few ?? stock.per1000,
            1,
          ),
          change('endring', `Endring ${FRA}–${TIL}`, 'personer', ({ stock }) => stock.endring),
          number('fra', `Bosatt 1.1.${FRA}`, 'personer', ({ stock }) => stock.fra),
          number('til', `Bosatt 1.1.${TIL}`, 'personer', ({ stock }) => stock.til),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'grunn',
        panel: 'sted',
        series: [{ ...GRUNNER.arbeid, label: 'Endring', column: 'per1000' }],
        rowSwatches: Object.fromEntries(rows.map((row) => [key(row), GRUNNER[row.grunn]])),
        shown: drawn.map(key),
        segmentLabels: { arbeid: 'endring' },
        bracket: NEDERST.map((grunn) => `${all.key}-${grunn}`),
        stacked: false,
        bare: true,
        axis: `Per 1\u00a0000 innbyggere i ${FRA}`,
        ...scale(drawn.map(({ stock }) => stock.per1000)),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat: [
        'Endring i beholdning, ikke hvor mange som kom. Trinn og registrert grunn er ikke det samme.',
        ROUNDED,
        mine && !mine.few ? `Søylene er per 1\u00a0000 innbyggere i ${FRA}, tallene personer.` : '',
        `Uten ${listed(leftOut)}, som ikke kan følges.`,
      ]
        .filter(Boolean)
        .join(' '),
    };
  },
  place(data, { kommune }) {
    const { kommuner } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    const [code = ''] = codes;
    const mine = own(data, kommune);
    if (!mine) return `ikke sammenlignbar før 2020. ${whyNot(kommuner, kommune)}`;
    const stock = `${stockInWords(data.innvandringsgrunn, code)}.`;
    // The bars of the others have these numbers.
    const parts = NEDERST.map((grunn, i) =>
      changeOf(i ? navn(grunn).toLowerCase() : navn(grunn), changed(data, codes, grunn)),
    );
    const text = mine.few
      ? `${stock} ${parts.join(', ')}. For få til å regnes per 1\u00a0000 innbyggere.`
      : stock;
    return notComparable
      ? notAlone(`${notComparable} Hele ${kommuner.name(code, 2020)}: ${text}`)
      : text;
  },
});

const changed = (data: Tables, codes: string[], grunn: Parameters<typeof bosatte>[2]): number =>
  bosatte(data, codes, grunn)?.endring ?? 0;

/**
 * The chosen municipality as it was in 2020. If it was part of another one then, that whole
 * municipality. Undefined where it has no figures for the first year.
 */
function own(data: Tables, kommune: string): Place | undefined {
  const { kommuner } = data;
  const name = kommuner.name(kommune);
  const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
  const whole = codes.map((code) => `${kommuner.name(code, 2020)} (${code})`).join(' og ');
  const stock = bosatte(data, codes, 'alle');
  if (!stock) return undefined;
  return {
    key: kommune,
    title: notComparable ? `Hele ${whole} i 2020` : name,
    codes,
    ...(stock.til < FEWEST_FOR_A_RATE ? { few: FEW } : {}),
  };
}

/**
 * The ends of the axis, in whole steps so that zero has a tick. Below zero there is room for a
 * number beside its bar.
 */
function scale(values: number[]): { min: number; max: number } {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = high - low > 100 ? 50 : high - low > 50 ? 20 : 10;
  const room = low < 0 ? 0.12 * (high - low) : 0;
  return { min: step * Math.floor((low - room) / step), max: step * Math.ceil(high / step) };
}

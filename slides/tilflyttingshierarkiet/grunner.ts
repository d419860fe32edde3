import { listed } from '../../src/data/kommuner';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { formatChange, formatNumber } from '../../src/figure/format';
import { GRUNNER } from '../../src/figure/palette';
import { change, number, tableOf, text } from '../../src/figure/table';
import { notAlone } from '../shared/comparable';
import { type Bosatte, bosatte, FRA, grunner, klasse5og6, navn, type Tables, TIL } from './bosatte';

/** A panel of the figure: one or more municipalities of 2020 together. */
interface Place {
  key: string;
  title: string;
  codes: string[];
  /** Why it has no figures, if it has none. */
  reason: string;
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
      title: `Sentralitetsklasse 5–6 (${n} kommuner)`,
      codes,
      reason: '',
    };
    const places: Place[] = kommune ? [all, own(data, kommune)] : [all];
    const [most] = grunner
      .map((grunn) => ({ label: navn(grunn), change: changed(data, codes, grunn) }))
      .sort((a, b) => b.change - a.change);
    const rows = places.flatMap((place) =>
      grunner.map((grunn) => ({ place, grunn, stock: bosatte(data, place.codes, grunn) })),
    );
    const cell = ({ stock, place }: (typeof rows)[number], of: keyof Bosatte): Cell =>
      stock?.[of] ?? { symbol: '.', reason: place.reason };
    return {
      finding: `I ${n} lite sentrale kommuner bodde ${formatNumber(changed(data, codes, 'alle'))} flere innvandrere i ${TIL} enn i ${FRA}, mest ${most?.label.toLowerCase()}: ${formatNumber(most?.change ?? 0)}`,
      table: tableOf(rows, {
        key: ({ place, grunn }) => `${place.key}-${grunn}`,
        columns: [
          text('sted', 'Sted', ({ place }) => place.title),
          text('grunn', 'Innvandringsgrunn', ({ grunn }) => navn(grunn)),
          change(
            'per1000',
            `Endring ${FRA}–${TIL}`,
            `per 1000 innbyggere i ${FRA}`,
            (row) => cell(row, 'per1000'),
            1,
          ),
          change('endring', `Endring ${FRA}–${TIL}`, 'personer', (row) => cell(row, 'endring')),
          number('fra', `Bosatt 1.1.${FRA}`, 'personer', (row) => cell(row, 'fra')),
          number('til', `Bosatt 1.1.${TIL}`, 'personer', (row) => cell(row, 'til')),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'grunn',
        panel: 'sted',
        series: [{ ...GRUNNER.arbeid, label: 'Endring', column: 'per1000' }],
        rowSwatches: Object.fromEntries(
          places.flatMap(({ key }) => grunner.map((grunn) => [`${key}-${grunn}`, GRUNNER[grunn]])),
        ),
        stacked: false,
        axis: `Per 1000 innbyggere i ${FRA}`,
        ...scale(rows.flatMap(({ stock }) => stock?.per1000 ?? [])),
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat: `Endring i beholdning, ikke hvor mange som kom. ${formatNumber(leftOut.length)} av ${formatNumber(codes.length + leftOut.length)} kommuner i klasse 5–6 (2024) er ikke sammenlignbare og utelatt: ${listed(leftOut)}.`,
    };
  },
  place(data, { kommune }) {
    const { kommuner } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    const stock = bosatte(data, codes, 'alle');
    if (!stock) return own(data, kommune).reason.replace('Ikke', 'ikke');
    const parts = (['arbeid', 'familie', 'flukt'] as const).map(
      (grunn) => `${navn(grunn).toLowerCase()} ${formatChange(changed(data, codes, grunn))}`,
    );
    const text = `fra ${formatNumber(stock.fra)} til ${formatNumber(stock.til)} innvandrere: ${parts.join(', ')}.`;
    if (!notComparable || !codes[0]) return text;
    return notAlone(`${notComparable} Hele ${kommuner.name(codes[0], 2020)}: ${text}`);
  },
});

const changed = (data: Tables, codes: string[], grunn: Parameters<typeof bosatte>[2]): number =>
  bosatte(data, codes, grunn)?.endring ?? 0;

/**
 * The chosen municipality as it was in 2020. If it was part of another one then, that whole
 * municipality.
 */
function own({ kommuner }: Tables, kommune: string): Place {
  const { name, sentralitet } = kommuner.get(kommune);
  const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
  const whole = codes.map((code) => `${kommuner.name(code, 2020)} (${code})`).join(' og ');
  const why = notComparable ?? kommuner.predecessors(kommune, 2013).notComparable ?? '';
  return {
    key: kommune,
    title: notComparable ? `Hele ${whole} i 2020` : `${name} (klasse ${sentralitet})`,
    codes,
    reason: `Ikke sammenlignbar før 2020. ${why}`,
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

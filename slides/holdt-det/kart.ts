import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { UTEN_TALL, VEKSTKLASSER } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { MISSING_BEFORE_2020, NOT_BEFORE_2020, notAlone } from '../shared/comparable';
import { FRA } from '../shared/endring';
import { changeOf, klasseAfter } from '../shared/growth';
import { bordersMoved, growths2020, VINDU } from './vindu';

/** Map of the municipalities of 2020 in the four classes of slide 1, for a window of five years. */
export const kart = defineFigure({
  name: 'holdt-det-kart',
  title: 'Vekst i kommunene i 2020, vinduer på fem år',
  needs: ['innvandrere', 'folkemengde', 'befolkningsendring', 'kommuner'],
  build(data, { vindu, kommune }) {
    const { innvandrere, folkemengde, kommuner } = data;
    const rows = [...growths2020(data, vindu)].map(([code, growth]) => ({
      ...{ code, growth, doubt: doubt(data, code, growth) },
      name: kommuner.fullName(code, 2020),
    }));
    const comparable = rows.flatMap(({ growth }) => growth ?? []);
    const counts = tally(comparable);
    const moved = rows.filter(({ doubt }) => doubt === MOVED).length;
    const cell = (value: number | undefined): Cell => value ?? MISSING_BEFORE_2020;
    return {
      finding: `${vindu}–${vindu + VINDU}: ${grew(counts)} av ${comparable.length} kommuner vokste, og ${counts.reddet} av dem var «reddet»`,
      table: tableOf(rows, {
        key: ({ code }) => code,
        klasse: ({ growth }) => growth?.klasse ?? UTEN_TALL.key,
        columns: [
          text('kommune', 'Kommune 2020', ({ name }) => name),
          text('klasse', 'Klasse', ({ growth }) =>
            growth ? VEKSTKLASSER[growth.klasse].label : UTEN_TALL.label,
          ),
          change('g', 'Endring i folketallet', 'personer', ({ growth }) => cell(growth?.g)),
          change('i', 'Endring, innvandrere', 'personer', ({ growth }) => cell(growth?.i)),
          change('ovrige', 'Endring, øvrige', 'personer', ({ growth }) =>
            cell(growth ? growth.g - growth.i : undefined),
          ),
          text('usikker', 'Usikker', ({ doubt }) => doubt ?? ''),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2020,
        level: 'kommuner',
        classes: [...KLASSER.map((key) => VEKSTKLASSER[key]), UTEN_TALL],
        readout: ['kommune', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        focus: kommune ? kommuner.predecessors(kommune, 2020).codes : [],
      },
      sources: [sourceOf(innvandrere), sourceOf(folkemengde)],
      derived: true,
      caveat: `Innvandrertall til 1.1.${innvandrere.times.at(-1)}, fra en annen kilde enn «Innvandring er redningen!»: noen få personer kan skille.${
        moved
          ? ` I ${moved} kommuner er grensene endret etter ${FRA}: klassen kan være usikker.`
          : ''
      }`,
    };
  },
  place(data, { kommune, vindu }) {
    const { kommuner } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    const [code = ''] = codes;
    const growth = growths2020(data, vindu).get(code);
    if (!growth) return NOT_BEFORE_2020;
    const { g, i } = growth;
    const text = `${changeOf('folketallet', g)}, ${changeOf('innvandrere', i)}, ${changeOf('øvrige', g - i)}.${klasseAfter(growth, doubt(data, code, growth))}`;
    return notComparable
      ? notAlone(`${notComparable} ${kommuner.name(code, 2020)} i 2020: ${text}`)
      : text;
  },
});

/** A reason for uncertainty. The table does not tell when the borders were changed. */
const MOVED = `grensene er endret etter ${FRA}, kanskje i dette vinduet`;

/** Why the class of a municipality of 2020 is uncertain, if it is. */
function doubt(
  data: Pick<Data, 'befolkningsendring' | 'kommuner'>,
  code: string,
  growth: Growth | null,
): string | undefined {
  if (!growth) return undefined;
  return bordersMoved(data, code) ? MOVED : growth.uncertain;
}

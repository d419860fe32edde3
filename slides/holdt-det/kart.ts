import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { UTEN_TALL, VEKSTKLASSER } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { notAlone } from '../shared/comparable';
import { FRA } from '../shared/endring';
import { changeOf, klasseAfter } from '../shared/growth';
import { BORDERS, growths, LAST_KNOWN, TABLE, withoutGrowth } from '../shared/immigrants';
import { bordersMoved, VINDU } from './vindu';

/** Map of the municipalities in the four classes of slide 1, for a window of five years. */
export const kart = defineFigure({
  name: 'holdt-det-kart',
  title: `Vekst i kommunene i ${BORDERS}, vinduer på fem år`,
  needs: [TABLE, 'folkemengde', 'befolkningsendring', 'kommuner'],
  build(data, { vindu, kommune }) {
    const { folkemengde, kommuner } = data;
    const rows = [...growths(data, vindu, vindu + VINDU)].map(([code, growth]) => ({
      ...{ code, growth, doubt: doubt(data, code, growth) },
      name: kommuner.fullName(code, BORDERS),
    }));
    const comparable = rows.flatMap(({ growth }) => growth ?? []);
    const counts = tally(comparable);
    const moved = rows.filter(({ doubt }) => doubt === MOVED).length;
    const by =
      (value: (growth: Growth) => number) =>
      ({ code, growth }: (typeof rows)[number]): Cell =>
        growth ? value(growth) : withoutGrowth(kommuner, code).cell;
    return {
      finding: `${vindu}–${vindu + VINDU}: ${grew(counts)} av ${comparable.length} kommuner vokste, og ${counts.reddet} av dem var «reddet»`,
      table: tableOf(rows, {
        key: ({ code }) => code,
        klasse: ({ growth }) => growth?.klasse ?? UTEN_TALL.key,
        columns: [
          text('kommune', `Kommune ${BORDERS}`, ({ name }) => name),
          text('klasse', 'Klasse', ({ growth }) =>
            growth ? VEKSTKLASSER[growth.klasse].label : UTEN_TALL.label,
          ),
          change(
            'g',
            'Endring i folketallet',
            'personer',
            by(({ g }) => g),
          ),
          change(
            'i',
            'Endring, innvandrere',
            'personer',
            by(({ i }) => i),
          ),
          change(
            'ovrige',
            'Endring, øvrige',
            'personer',
            by(({ g, i }) => g - i),
          ),
          text('usikker', 'Usikker', ({ doubt }) => doubt ?? ''),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: BORDERS,
        level: 'kommuner',
        classes: [...KLASSER.map((key) => VEKSTKLASSER[key]), UTEN_TALL],
        readout: ['kommune', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        focus: kommune ? kommuner.predecessors(kommune, BORDERS).codes : [],
      },
      sources: [sourceOf(data[TABLE]), sourceOf(folkemengde)],
      derived: true,
      caveat: `Innvandrertall til 1.1.${LAST_KNOWN}${BORDERS === 2024 ? ', på dagens kommuner' : ''}, fra en annen kilde enn «Innvandring er redningen!»: noen få personer kan skille.${
        moved
          ? ` I ${moved} kommuner er grensene endret etter ${FRA}: klassen kan være usikker.`
          : ''
      }`,
    };
  },
  place(data, { kommune, vindu }) {
    const { kommuner } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, BORDERS);
    const [code = ''] = codes;
    const growth = growths(data, vindu, vindu + VINDU).get(code);
    if (!growth) return withoutGrowth(kommuner, code).words;
    const { g, i } = growth;
    const text = `${changeOf('folketallet', g)}, ${changeOf('innvandrere', i)}, ${changeOf('øvrige', g - i)}.${klasseAfter(growth, doubt(data, code, growth))}`;
    return notComparable
      ? notAlone(`${notComparable} ${kommuner.name(code, BORDERS)} i ${BORDERS}: ${text}`)
      : text;
  },
});

/** A reason for uncertainty. The table does not tell when the borders were changed. */
const MOVED = `grensene er endret etter ${FRA}, kanskje i dette vinduet`;

/** Why the class of a municipality is uncertain, if it is. */
function doubt(
  data: Pick<Data, 'befolkningsendring' | 'kommuner'>,
  code: string,
  growth: Growth | null,
): string | undefined {
  if (!growth) return undefined;
  return bordersMoved(data, code) ? MOVED : growth.uncertain;
}

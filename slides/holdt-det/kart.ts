import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Missing } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { type Cell, defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { endring } from '../../src/figure/format';
import { UTEN_TALL, VEKSTKLASSER } from '../../src/figure/palette';
import { bordersMoved, growths2020, VINDU } from './vindu';

const NOT_COMPARABLE: Missing = {
  symbol: '.',
  reason: 'Ikke sammenlignbar: kommunen fikk deler av en delt kommune i 2020.',
};

/** The table does not tell when. */
const MOVED = 'grensene er endret etter 2011, kanskje i dette vinduet';

/** The rule of slide 1 on the municipalities of 2020, over five years. */
export const kart = defineFigure({
  name: 'holdt-det-kart',
  title: 'Vekst i kommunene i 2020, vinduer på fem år',
  needs: ['innvandringsgrunn', 'folkemengde', 'befolkningsendring', 'kommuner'],
  build(data, { vindu, kommune }) {
    const { innvandringsgrunn, folkemengde, kommuner } = data;
    const growths = growths2020(data, vindu);
    const comparable = [...growths.values()].filter((growth) => growth !== null);
    const counts = tally(comparable);
    const codes = kommune ? kommuner.predecessors(kommune, 2020).codes : [];
    const own = codes[0] ? growths.get(codes[0]) : undefined;
    const moved = new Set(
      [...growths].flatMap(([code, growth]) =>
        growth && bordersMoved(data, code, vindu) ? code : [],
      ),
    );
    const doubt = (code: string) => (moved.has(code) ? MOVED : growths.get(code)?.uncertain);
    return {
      finding: `${vindu}–${vindu + VINDU}: ${grew(counts)} av ${comparable.length} kommuner vokste, og ${counts.reddet} av dem var «reddet»`,
      ...(kommune
        ? {
            place: placeSentence(
              kommuner,
              kommune,
              inWords(kommuner, kommune, own, doubt(codes[0] ?? '')),
            ),
          }
        : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune 2020', type: 'text' },
          { key: 'klasse', label: 'Klasse', type: 'text' },
          { key: 'g', label: 'Endring i folketallet', unit: 'personer', type: 'change' },
          { key: 'i', label: 'Endring, innvandrere', unit: 'personer', type: 'change' },
          { key: 'ovrige', label: 'Endring, øvrige', unit: 'personer', type: 'change' },
          { key: 'usikker', label: 'Usikker', type: 'text' },
        ],
        rows: [...growths].map(([code, growth]) => {
          const cell = (value: number | undefined): Cell => value ?? NOT_COMPARABLE;
          return {
            key: code,
            klasse: growth?.klasse ?? UTEN_TALL.key,
            cells: {
              kommune: kommuner.fullName(code, 2020),
              klasse: growth ? VEKSTKLASSER[growth.klasse].label : UTEN_TALL.label,
              g: cell(growth?.g),
              i: cell(growth?.i),
              ovrige: cell(growth ? growth.g - growth.i : undefined),
              usikker: doubt(code) ?? '',
            },
          };
        }),
      },
      encoding: {
        type: 'map',
        vintage: 2020,
        level: 'kommuner',
        classes: [...KLASSER.map((key) => VEKSTKLASSER[key]), UTEN_TALL],
        readout: ['kommune', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        focus: codes,
      },
      sources: [sourceOf(innvandringsgrunn), sourceOf(folkemengde)],
      derived: true,
      caveat: moved.size
        ? `Innvandrertall til 1.1.2021. I ${moved.size} kommuner er grensene endret etter 2011: klassen kan være usikker.`
        : 'Innvandrertall til 1.1.2021.',
    };
  },
});

function inWords(
  kommuner: Kommuner,
  kommune: string,
  growth: Growth | null | undefined,
  doubt: string | undefined,
): string {
  const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
  if (!growth) return 'ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.';
  const { g, i, klasse } = growth;
  const text = `folketallet ${endring(g)}, innvandrere ${endring(i)}, øvrige ${endring(g - i)}. Klasse: ${VEKSTKLASSER[klasse].label.toLowerCase()}.${doubt ? ` Usikkert: ${doubt}.` : ''}`;
  if (!notComparable || !codes[0]) return text;
  return `ikke sammenlignbar alene. ${notComparable} ${kommuner.name(codes[0], 2020)} i 2020: ${text}`;
}

import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Kommuner } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { growth2013, growths2013 } from '../../src/data/measures';
import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { endring } from '../../src/figure/format';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { together } from './tall';

/** The window that slide 1 opens with. */
const FRA = 2008;
const TIL = 2013;

type Tables = Pick<Data, 'befolkning' | 'kommuner'>;

/** The rule of slide 1 on the municipalities of 2013, or on the counties that they add up to. */
export const kart = defineFigure({
  name: 'se-avis-kart',
  title: `Vekst i kommuner og fylker ${FRA}–${TIL}`,
  needs: ['befolkning', 'kommuner'],
  build(data, { kommune, nivaa }) {
    const { befolkning, kommuner } = data;
    const inCounties = nivaa === 'fylker';
    const growths = inCounties ? ofCounties(data) : growths2013(befolkning, FRA, TIL, false);
    const counts = tally(growths.values());
    const all = grew(counts) === growths.size;
    const who = all ? `alle ${growths.size}` : `${grew(counts)} av ${growths.size}`;
    return {
      finding: `${FRA}–${TIL}: ${who} ${nivaa} vokste, og ${counts.reddet} av dem var «reddet»`,
      ...(kommune
        ? { place: placeSentence(kommuner, kommune, inWords(data, kommune, nivaa)) }
        : {}),
      table: {
        columns: [
          { key: 'omrade', label: inCounties ? 'Fylke 2013' : 'Kommune 2013', type: 'text' },
          { key: 'klasse', label: 'Klasse', type: 'text' },
          { key: 'fra', label: `Folketall ${FRA}`, unit: 'personer', type: 'number' },
          { key: 'til', label: `Folketall ${TIL}`, unit: 'personer', type: 'number' },
          { key: 'g', label: 'Endring i folketallet', unit: 'personer', type: 'change' },
          { key: 'i', label: 'Endring, innvandrere', unit: 'personer', type: 'change' },
          { key: 'ovrige', label: 'Endring, øvrige', unit: 'personer', type: 'change' },
          { key: 'usikker', label: 'Usikker', type: 'text' },
        ],
        rows: [...growths].map(([code, growth]) => ({
          key: code,
          klasse: growth.klasse,
          cells: {
            omrade: inCounties ? kommuner.fylkeName(code, 2013) : kommuner.fullName(code, 2013),
            klasse: VEKSTKLASSER[growth.klasse].label,
            fra: growth.before,
            til: growth.after,
            g: growth.g,
            i: growth.i,
            ovrige: growth.g - growth.i,
            usikker: growth.uncertain ?? '',
          },
        })),
      },
      encoding: {
        type: 'map',
        vintage: 2013,
        level: nivaa,
        classes: KLASSER.map((key) => VEKSTKLASSER[key]),
        readout: ['omrade', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        // The whole country is what glides.
        still: true,
        focus: kommune ? (inCounties ? ownCounties : ownCodes)(kommuner, kommune) : [],
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: inCounties
        ? 'Samme regel summert. Bokholderi, ikke årsak.'
        : 'Regelen fra «Innvandring er redningen!». Bokholderi, ikke årsak.',
    };
  },
});

const ofCounties = ({ befolkning, kommuner }: Tables): Map<string, Growth> =>
  new Map(
    kommuner.fylker(2013).map(({ code }) => {
      const codes = kommuner.list(2013).flatMap((one) => (one.fylke === code ? one.code : []));
      return [code, growth2013(befolkning, codes, FRA, TIL, false)];
    }),
  );

const ownCodes = (kommuner: Kommuner, kommune: string): string[] =>
  kommuner.predecessors(kommune, 2013).codes;

/** The counties of 2013 that the municipality lay in. */
const ownCounties = (kommuner: Kommuner, kommune: string): string[] => [
  ...new Set(ownCodes(kommuner, kommune).map((code) => kommuner.get(code, 2013).fylke)),
];

function inWords(data: Tables, kommune: string, nivaa: string): string {
  const { befolkning, kommuner } = data;
  if (nivaa === 'fylker') {
    const growths = ofCounties(data);
    return ownCounties(kommuner, kommune)
      .map((code) => {
        const name = kommuner.fylkeName(code, 2013);
        const own = sum(growths.get(code));
        return name === kommuner.name(kommune) ? own : `${name} ${own}`;
      })
      .join(' ');
  }
  const { codes, notComparable } = kommuner.predecessors(kommune, 2013);
  if (notComparable) return `ikke sammenlignbar. ${notComparable}`;
  return sum(growth2013(befolkning, codes, FRA, TIL, false)) + together(codes);
}

function sum(growth: Growth | undefined): string {
  if (!growth) return '';
  const { g, i, klasse, uncertain } = growth;
  const label = VEKSTKLASSER[klasse].label.toLowerCase();
  return `${endring(g)} innbyggere, innvandrere ${endring(i)}: ${label}${uncertain ? ' (usikkert)' : ''}.`;
}

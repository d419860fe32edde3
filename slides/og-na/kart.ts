import { grew, KLASSER, tally } from '../../src/data/growth';
import type { Missing } from '../../src/data/jsonstat';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { UTEN_TALL } from '../../src/figure/palette';
import { change, number, tableOf, text } from '../../src/figure/table';
import { notComparable } from '../shared/comparable';
import { changeOf } from '../shared/growth';
import { BY_IMMIGRANTS, COUNTED, FRA, growths, hasHidden, NEEDS, TIL } from './maal';
import { ORD } from './ord';

/** Map of today's municipalities by whether they grew by more than what is counted there. */
export const kart = defineFigure({
  name: 'og-na-kart',
  title: `Vekst og ${ORD.counted} ${FRA}–${TIL}`,
  needs: NEEDS,
  build(data, { kommune }) {
    const { folkemengde, kommuner } = data;
    const rows = [...growths(data)].map(([code, growth]) => ({ code, growth }));
    const comparable = rows.flatMap(({ growth }) => growth ?? []);
    const counts = tally(comparable);
    const none = (code: string): Missing => ({
      symbol: '.',
      reason: `Ikke sammenlignbar. ${kommuner.predecessors(code, 2020).notComparable ?? ''}`,
    });
    return {
      finding: `${grew(counts)} av ${comparable.length} kommuner vokste fra ${FRA} til ${TIL}. ${counts.reddet} av dem ${ORD.saved}`,
      lands: {
        number: String(counts.reddet),
        text: `av de ${grew(counts)} kommunene som vokste fra ${FRA} til ${TIL}, ${ORD.saved}`,
        isFinding: true,
      },
      table: tableOf(rows, {
        key: ({ code }) => code,
        klasse: ({ growth }) => growth?.klasse ?? UTEN_TALL.key,
        columns: [
          text('kommune', 'Kommune', ({ code }) => kommuner.fullName(code)),
          text('klasse', 'Klasse', ({ growth }) =>
            growth ? ORD.classes[growth.klasse].label : UTEN_TALL.label,
          ),
          change(
            'g',
            'Endring i folketallet',
            'personer',
            ({ code, growth }): Cell => growth?.g ?? none(code),
          ),
          (BY_IMMIGRANTS ? change : number)(
            'bosatte',
            ORD.label,
            'personer',
            ({ code, growth }): Cell => {
              if (!growth) return none(code);
              if (!hasHidden(data, code)) return growth.i;
              return growth.i > 0 ? { symbol: ':', value: growth.i } : { symbol: ':' };
            },
          ),
          text('usikker', 'Usikker', ({ growth }) => growth?.uncertain ?? ''),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2024,
        level: 'kommuner',
        classes: [...KLASSER.map((key) => ORD.classes[key]), UTEN_TALL],
        readout: ['kommune', 'klasse', 'g', 'bosatte', 'usikker'],
        focus: kommune ? [kommune] : [],
      },
      sources: [sourceOf(folkemengde), sourceOf(data[COUNTED])],
      derived: true,
      caveat: ORD.caveat,
    };
  },
  /** Example: «folketallet +12, bosatte flyktninger minst 30, øvrige høyst −18.» */
  place(data, { kommune }) {
    const growth = growths(data).get(kommune);
    const reason = data.kommuner.predecessors(kommune, 2020).notComparable;
    if (!growth) return notComparable(reason ?? '');
    const { g, i, klasse } = growth;
    const [least, most] = hasHidden(data, kommune) ? ['minst ', ' høyst'] : ['', ''];
    return `${changeOf('folketallet', g)}, ${ORD.named(i, least)}, ${changeOf(`${ORD.others}${most}`, g - i)}.${g === 0 ? '' : ` Klasse: ${ORD.classes[klasse].label.toLowerCase()}.`}`;
  },
});

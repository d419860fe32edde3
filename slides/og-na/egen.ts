import type { Growth } from '../../src/data/growth';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, OVRIGE } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { gained } from '../shared/growth';
import { COUNTED, FRA, growths, hasHidden, NEEDS, TIL } from './maal';
import { ORD } from './ord';

/**
 * The growth of the chosen municipality, split into what is counted and the rest. Without one,
 * or where it cannot be compared, that of all comparable municipalities together.
 */
export const egen = defineFigure({
  name: 'og-na-egen',
  title: `Endringen i folketallet ${FRA}–${TIL}, og ${ORD.counted}`,
  needs: NEEDS,
  build(data, { kommune }) {
    const { folkemengde, kommuner } = data;
    const all = growths(data);
    const alone = kommune && all.get(kommune) ? kommune : undefined;
    const codes = alone ? [alone] : [...all.keys()];
    const known = codes.flatMap((code) => all.get(code) ?? []);
    const sum = (value: (one: Growth) => number) =>
      known.reduce((total, one) => total + value(one), 0);
    const [g, i] = [sum((one) => one.g), sum((one) => one.i)];
    const isBound = codes.some((code) => all.get(code) && hasHidden(data, code));
    const where = alone ? kommuner.name(alone) : `${formatNumber(known.length)} kommuner`;
    const lead = kommune && !alone ? `${kommuner.name(kommune)} er ikke sammenlignbar. ` : '';
    const reason = kommune ? kommuner.predecessors(kommune, 2020).notComparable : undefined;
    const bound = (value: number): Cell => (isBound ? { symbol: ':', value } : value);
    const lines = [
      { key: 'folketall', label: 'Folketallet', value: g as Cell, swatch: FOLKETALL },
      {
        ...{ key: 'bosatte', label: ORD.label, value: bound(i) },
        swatch: { ...INNVANDRERE, label: ORD.label },
      },
      {
        key: 'ovrige',
        label: isBound ? `${ORD.labelOfOthers}, høyst` : ORD.labelOfOthers,
        value: g - i,
        swatch: OVRIGE,
      },
    ];
    const least = isBound ? 'minst ' : '';
    return {
      finding: `${lead}${where} ${gained(g, FRA, TIL)}, og ${ORD.told(i, least)}`,
      table: tableOf(lines, {
        key: ({ key }) => key,
        columns: [
          text('hvem', where, ({ label }) => label),
          change('endring', `${FRA}–${TIL}`, 'personer', ({ value }) => value),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: [{ ...FOLKETALL, column: 'endring' }],
        rowSwatches: Object.fromEntries(lines.map(({ key, swatch }) => [key, swatch])),
        stacked: false,
        axis: 'Personer',
        bare: true,
      },
      sources: [sourceOf(folkemengde), sourceOf(data[COUNTED])],
      derived: true,
      caveat: reason ?? ORD.ownCaveat,
    };
  },
});

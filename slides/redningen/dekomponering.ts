import { counted, growth2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { antall, endring } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, OVRIGE } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';

/** One municipality's own sum: population = immigrants + everyone else. The country's by default. */
export const dekomponering = defineFigure({
  name: 'redningen-dekomponering',
  title: 'Endringen i folketallet, delt i to',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { fra, til, norskfodte, kommune }) {
    const predecessors = kommune ? kommuner.predecessors(kommune, 2013) : undefined;
    const where = kommune ? kommuner.name(kommune) : 'Hele landet';
    const codes = predecessors?.codes ?? befolkning.regions;
    const reason = predecessors?.notComparable;
    const { g, i, missing, uncertain } = growth2013(befolkning, codes, fra, til, norskfodte);
    const value = (change: number) => (reason ? { symbol: '.' as const, reason } : change);
    const who = counted(norskfodte).length > 1 ? 'Innvandrere og norskfødte' : 'Innvandrere';
    const lines = [
      { key: 'folketall', label: 'Folketallet', change: g, swatch: FOLKETALL },
      { key: 'innvandrere', label: who, change: i, swatch: INNVANDRERE },
      { key: 'ovrige', label: 'Øvrige innbyggere', change: g - i, swatch: OVRIGE },
    ];
    const found = `${where} ${fra}–${til}: ${endring(g)} innbyggere, uten ${who.toLowerCase()} ${endring(g - i)}`;
    return {
      finding: reason ? `${where} ${fra}–${til}: ikke sammenlignbar` : found,
      table: tableOf(lines, {
        key: ({ key }) => key,
        columns: [
          text('hvem', where, ({ label }) => label),
          change('endring', `Endring ${fra}–${til}`, 'personer', (line) => value(line.change)),
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
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat:
        reason ??
        `${antall(codes.length, 'kommune', 'kommuner')} i 2013.${missing ? ` Usikkert: ${uncertain}.` : ''}`,
    };
  },
});

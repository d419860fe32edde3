import { counted, growth2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { endring, tall } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, OVRIGE } from '../../src/figure/palette';

/** One municipality's own sum: population = immigrants + everyone else. The country's by default. */
export const dekomponering = defineFigure({
  name: 'redningen-dekomponering',
  title: 'Endringen i folketallet, delt i to',
  needs: ['befolkning', 'kommuner'],
  years: ({ fra, til }) => [fra, til],
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
      ...(reason ? { place: reason } : {}),
      table: {
        columns: [
          { key: 'hvem', label: where, type: 'text' },
          { key: 'endring', label: `Endring ${fra}–${til}`, unit: 'personer', type: 'change' },
        ],
        rows: lines.map(({ key, label, change }) => ({
          key,
          cells: { hvem: label, endring: value(change) },
        })),
      },
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
      ...(reason
        ? {}
        : {
            caveat: `${tall(codes.length)} ${codes.length === 1 ? 'kommune' : 'kommuner'} i 2013.${missing ? ` Usikkert: ${uncertain}.` : ''}`,
          }),
    };
  },
});

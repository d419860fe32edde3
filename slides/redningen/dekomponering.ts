import { counted, growth2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { FOLKETALL, INNVANDRERE, OVRIGE } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { gained } from '../shared/growth';
import { namesOf } from '../shared/names';

/**
 * The growth of the chosen municipality, or of the country, split into immigrants and everyone
 * else.
 */
export const dekomponering = defineFigure({
  name: 'redningen-dekomponering',
  title: 'Endringen i folketallet, delt i to',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { fra, til, norskfodte, kommune }) {
    const own = kommune ? shownOn2013(kommuner, kommune) : undefined;
    const where = kommune ? kommuner.name(kommune) : 'Hele landet';
    const codes = own?.codes ?? befolkning.regions;
    const { g, i, missing, uncertain } = growth2013(befolkning, codes, fra, til, norskfodte);
    const who = counted(norskfodte).length > 1 ? 'Innvandrere og norskfødte' : 'Innvandrere';
    const lines = [
      { key: 'folketall', label: 'Folketallet', change: g, swatch: FOLKETALL },
      { key: 'innvandrere', label: who, change: i, swatch: INNVANDRERE },
      { key: 'ovrige', label: 'Øvrige innbyggere', change: g - i, swatch: OVRIGE },
    ];
    const without = own?.without ? ` (${own.without})` : '';
    return {
      finding: `${where}${without} ${gained(g, fra, til)}, ${others(g, g - i)}`,
      table: tableOf(lines, {
        key: ({ key }) => key,
        columns: [
          text('hvem', where, ({ label }) => label),
          change('endring', `Endring ${fra}–${til}`, 'personer', (line) => line.change),
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
        own?.reason ??
        `${own ? (codes.length > 1 ? `${namesOf(kommuner, codes, 2013)} samlet.` : '') : `${formatNumber(codes.length)} kommuner i 2013.`}${missing ? ` Usikkert: ${uncertain}.` : ''}`,
    };
  },
});

/** The change in everyone else after the growth `g`: «og tallet på øvrige økte med 62». */
function others(g: number, change: number): string {
  if (change === 0) return 'mens tallet på øvrige sto stille';
  const link = Math.sign(g) === Math.sign(change) ? 'og' : 'mens';
  return `${link} tallet på øvrige ${change > 0 ? 'økte' : 'falt'} med ${formatNumber(Math.abs(change))}`;
}

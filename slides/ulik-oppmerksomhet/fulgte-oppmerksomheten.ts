import { listed } from '../../src/data/kommuner';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatChange, inWords } from '../../src/figure/format';
import { INNVANDRERE, OVRIGE } from '../../src/figure/palette';
import { fylker2013 } from '../shared/fylker';
import {
  EGNE_PLANER,
  FRA,
  fylker,
  fylkeTable,
  marked,
  OPPMERKSOMHET,
  placeIn,
  TIL,
} from './fylker';

/**
 * Bars of each county's growth, split into immigrants and others, and sorted by the immigrants'
 * contribution.
 */
export const fulgte = defineFigure({
  name: 'ulik-oppmerksomhet-vekst',
  title: 'Fulgte oppmerksomheten innvandringen?',
  needs: ['befolkning', 'fylkesvurdering', 'kommuner'],
  build(tables, { kategori, kommune }) {
    const all = fylker(tables);
    const { stor } = tables.fylkesvurdering;
    // As many of those with most immigration as there are counties that gave it much attention.
    const most = all.slice(0, stor.length);
    const without = most.filter(({ grad }) => grad !== 'stor').length;
    const least = all.slice(stor.length).filter(({ grad }) => grad === 'stor');
    const six = inWords(stor.length);
    const marking = marked(tables, kategori);
    return {
      finding: `${listed(least.map(({ name }) => name))} ga stor oppmerksomhet med minst innvandring av de ${six} som gjorde det. Av de ${six} med mest gjorde ${inWords(without)} det ikke`,
      lands: {
        number: String(without),
        text: `av de ${six} fylkene med mest innvandring ga den ikke stor oppmerksomhet`,
      },
      caveat: `Innvandring: økningen i tallet på innvandrere ${FRA}–${TIL}, i prosent av folketallet i ${FRA}.`,
      table: fylkeTable(all),
      encoding: {
        type: 'bars',
        category: 'fylke',
        series: [
          { ...INNVANDRERE, column: 'innvandrere' },
          { ...OVRIGE, column: 'ovrige' },
        ],
        stacked: true,
        axis: `Prosentpoeng, ${FRA}–${TIL}`,
        decimals: 1,
        min: Math.floor(Math.min(...all.map(({ ovrige }) => ovrige))),
        max: Math.ceil(
          Math.max(...all.map(({ vekst, innvandrere }) => Math.max(vekst, innvandrere))),
        ),
        rowKeys: Object.fromEntries(
          all.map(({ code, grad, egnePlaner }) => [
            code,
            [OPPMERKSOMHET[grad], ...(egnePlaner ? [EGNE_PLANER] : [])],
          ]),
        ),
        own: fylker2013(tables.kommuner, kommune),
        ...(marking ? { marked: marking } : {}),
      },
      sources: [{ text: tables.fylkesvurdering.source }, sourceOf(tables.befolkning)],
      derived: true,
    };
  },
  place: (tables, state) =>
    placeIn(
      tables,
      state,
      ({ vekst, innvandrere, ovrige }) =>
        ` ${formatChange(vekst, 1)} prosent; innvandrere bidro med ${formatChange(innvandrere, 1)} og øvrige med ${formatChange(ovrige, 1)} prosentpoeng.`,
    ),
});

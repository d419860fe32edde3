import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatChange } from '../../src/figure/format';
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
    const among = all.slice(0, stor.length).filter(({ code }) => stor.includes(code)).length;
    const fell = all.filter(({ ovrige }) => ovrige < 0).length;
    const marking = marked(tables, kategori);
    return {
      finding: `${among} av de ${stor.length} fylkene med størst bidrag fra innvandrere ga stor oppmerksomhet. I ${fell} fylker falt tallet på øvrige`,
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

import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { endring } from '../../src/figure/format';
import { EGNE_PLANER, INNVANDRERE, OPPMERKSOMHET, OVRIGE } from '../../src/figure/palette';
import { afterName, columns, FRA, type Grad, marked, ownFylker, rows, TIL } from './fylker';

/** Did attention follow? Each county's growth, split, sorted by what immigrants contributed. */
export const fulgte = defineFigure({
  name: 'ulik-oppmerksomhet-vekst',
  title: 'Fulgte oppmerksomheten innvandringen?',
  needs: ['befolkning', 'fylkesvurdering', 'kommuner'],
  build(tables, { kategori, kommune }) {
    const all = rows(tables);
    const { stor } = tables.fylkesvurdering;
    const among = all.slice(0, stor.length).filter((row) => stor.includes(row.key)).length;
    const fell = all.filter((row) => Number(row.cells.ovrige) < 0).length;
    const own = ownFylker(tables, kommune);
    const marking = marked(tables, kategori);
    return {
      finding: `${among} av de ${stor.length} fylkene med størst bidrag fra innvandrere ga stor oppmerksomhet. I ${fell} fylker falt tallet på øvrige`,
      ...(kommune
        ? {
            place: placeSentence(
              tables.kommuner,
              kommune,
              all
                .filter((row) => own.includes(row.key))
                .map(
                  ({ cells }) =>
                    `${afterName(tables, kommune, cells.fylke)} ${endring(Number(cells.vekst), 1)} prosent; innvandrere bidro med ${endring(Number(cells.innvandrere), 1)} og øvrige med ${endring(Number(cells.ovrige), 1)} prosentpoeng.`,
                )
                .join(' '),
            ),
          }
        : {}),
      table: { columns, rows: all },
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
          all.map(({ key, klasse, cells }) => [
            key,
            [OPPMERKSOMHET[klasse as Grad], ...(cells.egnePlaner ? [EGNE_PLANER] : [])],
          ]),
        ),
        own,
        ...(marking ? { marked: marking } : {}),
      },
      sources: [{ text: tables.fylkesvurdering.source }, sourceOf(tables.befolkning)],
      derived: true,
    };
  },
});

import { listed } from '../../src/data/kommuner';
import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { EGNE_PLANER, OPPMERKSOMHET } from '../../src/figure/palette';
import { afterName, columns, marked, ownFylker, rows } from './fylker';

/** The 19 counties of 2013 by attention, with plans of one's own hatched over. */
export const kart = defineFigure({
  name: 'ulik-oppmerksomhet-kart',
  title: 'Oppmerksomhet i fylkene i 2013',
  needs: ['befolkning', 'fylkesvurdering', 'kommuner'],
  build(tables, { kategori, kommune }) {
    const { fylkesvurdering, kommuner } = tables;
    const all = rows(tables);
    const { stor } = fylkesvurdering;
    const own = ownFylker(tables, kommune);
    const marking = marked(tables, kategori);
    return {
      finding: `${stor.length} av ${all.length} fylker ga innvandring stor oppmerksomhet i planleggingen`,
      ...(kommune
        ? {
            place: placeSentence(
              kommuner,
              kommune,
              all
                .filter((row) => own.includes(row.key))
                .map(
                  ({ cells }) =>
                    `${afterName(tables, kommune, cells.fylke)}: ${String(cells.grad).toLowerCase()}${cells.egnePlaner ? ', med egne planer' : ''}.`,
                )
                .join(' '),
            ),
          }
        : {}),
      table: { columns, rows: all },
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'fylker',
        classes: Object.values(OPPMERKSOMHET),
        overlay: { column: 'egnePlaner', swatch: EGNE_PLANER },
        readout: ['fylke', 'grad', 'egnePlaner', 'vekst', 'innvandrere', 'ovrige'],
        focus: own,
        ...(marking ? { marked: marking } : {}),
      },
      sources: [{ text: fylkesvurdering.source }, sourceOf(tables.befolkning)],
      derived: true,
      caveat: `Nevnt to ganger: ${listed(twice(tables))}. Gjelder fylkene i 2013.`,
    };
  },
});

function twice({ fylkesvurdering, kommuner }: Parameters<typeof rows>[0]): string[] {
  const { stor, nevnes, litenGrad, egnePlaner } = fylkesvurdering;
  const graded = [...stor, ...nevnes, ...litenGrad];
  return egnePlaner
    .filter((code) => graded.includes(code))
    .map((code) => kommuner.fylkeName(code, 2013));
}

import type { Kategori } from '../../src/data/editorial';
import { listed } from '../../src/data/kommuner';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { fylker2013 } from '../shared/fylker';
import {
  EGNE_PLANER,
  fylker,
  fylkeTable,
  marked,
  OPPMERKSOMHET,
  placeIn,
  type Tables,
} from './fylker';

/**
 * Map of the 19 counties of 2013 by grade of attention. Those with plans of their own are hatched.
 */
export const kart = defineFigure({
  name: 'ulik-oppmerksomhet-kart',
  title: 'Oppmerksomhet i fylkene i 2013',
  needs: ['befolkning', 'fylkesvurdering', 'kommuner'],
  build(tables, { kategori, kommune }) {
    const { fylkesvurdering, kommuner } = tables;
    const all = fylker(tables);
    const marking = marked(tables, kategori);
    return {
      finding: `${fylkesvurdering[kategori ?? 'stor'].length} av ${all.length} fylker ${DID_TOGETHER[kategori ?? 'stor']}`,
      table: fylkeTable(all),
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'fylker',
        classes: Object.values(OPPMERKSOMHET),
        overlay: { column: 'egnePlaner', swatch: EGNE_PLANER },
        readout: ['fylke', 'grad', 'egnePlaner', 'vekst', 'innvandrere', 'ovrige'],
        focus: fylker2013(kommuner, kommune),
        ...(marking ? { marked: marking } : {}),
      },
      sources: [{ text: fylkesvurdering.source }, sourceOf(tables.befolkning)],
      derived: true,
      caveat: `Nevnt to ganger: ${listed(twice(tables))}. Gjelder fylkene i 2013.`,
    };
  },
  place: (tables, state) =>
    placeIn(tables, state, ({ grad, egnePlaner }) => {
      const plans = egnePlaner && grad !== 'ingenGrad' ? ', og hadde egne planer' : '';
      return ` ${DID[grad]}${plans}.`;
    }),
});

/** What the counties of a category did: goes on from how many they are. */
const DID_TOGETHER: Record<Kategori, string> = {
  stor: 'ga innvandring stor oppmerksomhet i planleggingen',
  nevnes: 'nevnte innvandring, men fulgte ikke opp med strategier',
  egnePlaner: 'hadde egne planer for integrering, inkludering og likestilling',
  litenGrad: 'drøftet i liten grad hva innvandringen betyr',
};

/** What a county did, by its grade: goes on from its name. */
const DID: Record<keyof typeof OPPMERKSOMHET, string> = {
  stor: 'ga innvandring stor oppmerksomhet',
  nevnes: 'nevnte innvandring uten å følge opp med strategier',
  litenGrad: 'drøftet innvandring i liten grad',
  ingenGrad: 'hadde bare egne planer',
  ikkeOmtalt: 'er ikke omtalt',
};

/** The counties that have a grade and plans of their own. */
function twice({ fylkesvurdering, kommuner }: Tables): string[] {
  const { stor, nevnes, litenGrad, egnePlaner } = fylkesvurdering;
  const graded = [...stor, ...nevnes, ...litenGrad];
  return egnePlaner
    .filter((code) => graded.includes(code))
    .map((code) => kommuner.fylkeName(code, 2013));
}

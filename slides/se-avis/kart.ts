import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { growth2013, growths2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { tableOf, text } from '../../src/figure/table';
import { initialState } from '../../src/state/state';
import { shownOn2013 } from '../shared/comparable';
import { fylker2013, kommunerIn } from '../shared/fylker';
import { changeOf, grownOf, growthColumns, inhabitants, klasseInBrackets } from '../shared/growth';
import { together } from './tall';

/** The period with which slide 1 opens. */
const { fra: FRA, til: TIL } = initialState;

/**
 * Map of the municipalities of 2013 in the classes of slide 1, or of the counties that they make
 * up.
 */
export const kart = defineFigure({
  name: 'se-avis-kart',
  title: `Vekst i kommuner og fylker ${FRA}–${TIL}`,
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { kommune, nivaa }) {
    const inCounties = nivaa === 'fylker';
    const growths = inCounties
      ? new Map(
          kommuner
            .fylker(2013)
            .map(({ code }) => [code, ofCounty({ befolkning, kommuner }, code)] as const),
        )
      : growths2013(befolkning, FRA, TIL, false);
    const counts = tally(growths.values());
    const all = grew(counts) === growths.size;
    const who = all ? `Alle ${growths.size}` : `${grew(counts)} av ${growths.size}`;
    const own = kommune ? shownOn2013(kommuner, kommune).codes : [];
    return {
      finding: `${who} ${nivaa} vokste fra ${FRA} til ${TIL}. ${counts.reddet} av dem regnes som «reddet»`,
      lands: { number: String(grew(counts)), text: `av ${growths.size} ${nivaa} vokste` },
      table: tableOf(grownOf(growths), {
        key: ({ code }) => code,
        klasse: ({ growth }) => growth.klasse,
        columns: [
          text('omrade', inCounties ? 'Fylke 2013' : 'Kommune 2013', ({ code }) =>
            inCounties ? kommuner.fylkeName(code, 2013) : kommuner.fullName(code, 2013),
          ),
          ...growthColumns(FRA, TIL),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2013,
        level: nivaa,
        classes: KLASSER.map((key) => VEKSTKLASSER[key]),
        readout: ['omrade', 'klasse', 'g', 'i', 'ovrige', 'usikker'],
        // The map does not zoom: the change to counties concerns the whole country.
        still: true,
        focus: inCounties ? fylker2013(kommuner, kommune) : own,
      },
      sources: [sourceOf(befolkning)],
      derived: true,
      caveat: inCounties
        ? 'Samme regel summert. Et regnestykke, ikke en årsak.'
        : 'Regelen fra «Innvandring er redningen!». Et regnestykke, ikke en årsak.',
    };
  },
  place({ befolkning, kommuner }, { kommune, nivaa }) {
    if (nivaa === 'fylker') {
      return fylker2013(kommuner, kommune)
        .map((code) => {
          const name = kommuner.fylkeName(code, 2013);
          const own = sum(ofCounty({ befolkning, kommuner }, code));
          return name === kommuner.name(kommune) ? own : `${name} ${own}`;
        })
        .join(' ');
    }
    const shown = shownOn2013(kommuner, kommune);
    return sum(growth2013(befolkning, shown.codes, FRA, TIL, false)) + together(shown);
  },
});

const ofCounty = (
  { befolkning, kommuner }: Pick<Data, 'befolkning' | 'kommuner'>,
  fylke: string,
): Growth => growth2013(befolkning, kommunerIn(kommuner, fylke, 2013), FRA, TIL, false);

/** Example: «+403 innbyggere, innvandrere +593 («reddet»).» */
const sum = (growth: Growth): string =>
  `${inhabitants(growth.g)}, ${changeOf('innvandrere', growth.i)}${klasseInBrackets(growth)}.`;

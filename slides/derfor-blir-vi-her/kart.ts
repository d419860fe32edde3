import { defineFigure, sourceOf } from '../../src/figure/figure';
import { INK, PAPER, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { namesOf } from '../shared/names';
import { SENTRALITET_2008 } from '../shared/sentralitet';
import { CASES, isCase, TIL } from './tre-kommuner';

/** The map's two classes: in the study or not. */
const STUDIE = {
  med: swatch('med', 'Med i studien', '#0f4c5c', PAPER),
  ikkeMed: swatch('ikkeMed', 'Andre kommuner', '#d9dcd8', INK),
};

/** On which side of its dot each name is written: two over the sea, one towards Sweden. */
const SIDES = { '1860': 'above', '0437': 'right', '1534': 'above' } as const;

/** Map of the three municipalities in which the study was made. */
export const kart = defineFigure({
  name: 'derfor-blir-vi-her-kart',
  title: 'Studiens tre kommuner',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { kommune }) {
    const isLeast = (code: string) => kommuner.get(code, 2013).sentralitet === 0;
    const named = (codes: string[]) => namesOf(kommuner, codes, 2013);
    const studie = (code: string) => (CASES.includes(code) ? STUDIE.med : STUDIE.ikkeMed);
    return {
      finding: `${named(CASES.filter(isLeast))} er blant landets minst sentrale kommuner, ${named(CASES.filter((code) => !isLeast(code)))} ikke`,
      table: tableOf(kommuner.list(2013), {
        key: ({ code }) => code,
        klasse: ({ code }) => studie(code).key,
        columns: [
          text('kommune', 'Kommune 2013', ({ code }) => kommuner.fullName(code, 2013)),
          text('studie', 'Studien', ({ code }) => studie(code).label),
          text(
            'sentralitet',
            'Sentralitet 2008',
            ({ sentralitet = -1 }) => SENTRALITET_2008[sentralitet] ?? '',
          ),
          number('folkemengde', `Folketall ${TIL}`, 'personer', ({ code }) =>
            befolkning.cell(code, 'folkemengde', TIL),
          ),
          number('innvandrere', `Innvandrere ${TIL}`, 'personer', ({ code }) =>
            befolkning.cell(code, 'innvandrere', TIL),
          ),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: [STUDIE.med, STUDIE.ikkeMed],
        readout: ['kommune', 'studie', 'sentralitet', 'folkemengde', 'innvandrere'],
        // The map does not zoom, because the three places are far from each other.
        still: true,
        focus: kommune ? shownOn2013(kommuner, kommune).codes : [],
        labels: Object.entries(SIDES).map(([code, side]) => ({
          code,
          text: kommuner.name(code, 2013),
          side,
        })),
      },
      sources: [{ text: 'Kilde: NIBR-rapport 2012:5' }, sourceOf(befolkning)],
      derived: false,
      caveat: 'Sentralitet 2008. Tre kommuner kan ikke stå for alle.',
    };
  },
  place: ({ kommuner }, { kommune }) =>
    isCase(kommuner, kommune) ? 'en av de tre kommunene i studien.' : null,
});

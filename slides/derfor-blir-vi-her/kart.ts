import type { Dataset } from '../../src/data/jsonstat';
import { type Kommuner, listed } from '../../src/data/kommuner';
import { defineFigure, placeSentence, type Row, sourceOf } from '../../src/figure/figure';
import { STUDIE } from '../../src/figure/palette';
import { SENTRALITET_2008 } from '../../src/figure/sentralitet';
import { CASES, caseNames, isCase, TIL } from './tre-kommuner';

/** Where the names stand: two over the sea, one towards Sweden. */
const SIDES = { '1860': 'above', '0437': 'right', '1534': 'above' } as const;

/** Where the study was made: three municipalities, and everyone else. */
export const kart = defineFigure({
  name: 'derfor-blir-vi-her-kart',
  title: 'Studiens tre kommuner',
  needs: ['befolkning', 'kommuner'],
  build({ befolkning, kommuner }, { kommune }) {
    const least = CASES.filter((code) => kommuner.get(code, 2013).sentralitet === 0).length;
    return {
      finding: `Studien gjaldt ${listed(caseNames(kommuner))}: ${least}\u00a0av\u00a0${CASES.length} er blant landets minst sentrale`,
      ...(kommune ? { place: placeSentence(kommuner, kommune, inWords(kommuner, kommune)) } : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune 2013', type: 'text' },
          { key: 'studie', label: 'Studien', type: 'text' },
          { key: 'sentralitet', label: 'Sentralitet 2008', type: 'text' },
          { key: 'folkemengde', label: `Folketall ${TIL}`, unit: 'personer', type: 'number' },
          { key: 'innvandrere', label: `Innvandrere ${TIL}`, unit: 'personer', type: 'number' },
        ],
        rows: befolkning.regions.map((code) => row(befolkning, kommuner, code)),
      },
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: [STUDIE.med, STUDIE.ikkeMed],
        readout: ['kommune', 'studie', 'sentralitet', 'folkemengde', 'innvandrere'],
        // It is about three places, far from each other.
        still: true,
        focus: kommune ? kommuner.predecessors(kommune, 2013).codes : [],
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
});

function row(befolkning: Dataset, kommuner: Kommuner, code: string): Row {
  const own = CASES.includes(code) ? STUDIE.med : STUDIE.ikkeMed;
  return {
    key: code,
    klasse: own.key,
    cells: {
      kommune: kommuner.fullName(code, 2013),
      studie: own.label,
      sentralitet: SENTRALITET_2008[kommuner.get(code, 2013).sentralitet ?? -1] ?? '',
      folkemengde: befolkning.cell(code, 'folkemengde', TIL),
      innvandrere: befolkning.cell(code, 'innvandrere', TIL),
    },
  };
}

function inWords(kommuner: Kommuner, kommune: string): string {
  if (isCase(kommuner, kommune)) return 'en av de tre kommunene i studien.';
  const { notComparable } = kommuner.predecessors(kommune, 2013);
  return `ikke med i studien.${notComparable ? ` Ikke sammenlignbar: ${notComparable}` : ''}`;
}

import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { INK, PAPER, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';

/** The share that does such work, or has done it, and the rest. */
const ANDEL = swatch('andel', 'Driver eller har drevet', '#1f5a85', PAPER);
const RESTEN = swatch('resten', 'Resten', '#d3d0c8', INK);

/**
 * The report's share as one bar. It is never shown as a count, because the number of respondents is
 * unknown.
 */
export const andel = defineFigure({
  name: 'tilflyttingsarbeid-andel',
  title: 'Distriktskommuner med tilflyttingsarbeid',
  needs: ['tilflyttingsarbeid'],
  build({ tilflyttingsarbeid }) {
    const share = tilflyttingsarbeid.prosent;
    return {
      finding: `${formatPercent(share, 0)} av distriktskommunene driver eller har drevet tilflyttingsarbeid`,
      table: tableOf([share], {
        key: () => 'andel',
        columns: [
          text('hvem', 'Systematisk tilflyttingsarbeid', () => 'Andel'),
          number('andel', ANDEL.label, 'prosent', (share) => share),
          number('resten', RESTEN.label, 'prosent', (share) => 100 - share),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: [
          { ...ANDEL, column: 'andel' },
          { ...RESTEN, column: 'resten' },
        ],
        stacked: true,
        axis: 'Prosent av distriktskommunene',
        min: 0,
        max: 100,
      },
      sources: [sourceOf(tilflyttingsarbeid)],
      derived: false,
      caveat: 'En andel: hvor mange kommuner som svarte, er ukjent.',
    };
  },
});

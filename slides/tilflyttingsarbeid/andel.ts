import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { prosent } from '../../src/figure/format';
import { TILFLYTTINGSARBEID } from '../../src/figure/palette';

/** The report's share as one bar. A share, never a count: nobody knows how many answered. */
export const andel = defineFigure({
  name: 'tilflyttingsarbeid-andel',
  title: 'Distriktskommuner med tilflyttingsarbeid',
  needs: ['tilflyttingsarbeid', 'kommuner'],
  build({ tilflyttingsarbeid, kommuner }, { kommune }) {
    const share = tilflyttingsarbeid.prosent;
    const parts = [
      { ...TILFLYTTINGSARBEID.andel, column: 'andel' },
      { ...TILFLYTTINGSARBEID.resten, column: 'resten' },
    ];
    return {
      finding: `${prosent(share, 0)} av distriktskommunene driver eller har drevet tilflyttingsarbeid`,
      ...(kommune
        ? { place: placeSentence(kommuner, kommune, 'ukjent. Vi har bare andelen for alle.') }
        : {}),
      table: {
        columns: [
          { key: 'hvem', label: 'Systematisk tilflyttingsarbeid', type: 'text' },
          ...parts.map(({ column, label }) => ({
            key: column,
            label,
            unit: 'prosent',
            type: 'number' as const,
          })),
        ],
        rows: [{ key: 'andel', cells: { hvem: 'Andel', andel: share, resten: 100 - share } }],
      },
      encoding: {
        type: 'bars',
        category: 'hvem',
        series: parts,
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

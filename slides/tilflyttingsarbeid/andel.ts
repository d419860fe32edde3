import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatPercent, inWords } from '../../src/figure/format';
import { FOLKETALL, INK, swatch } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';

/** The share that does such work, or has done it, and the rest. */
const ANDEL = { ...FOLKETALL, key: 'andel', label: 'Driver eller har drevet' };
const RESTEN = swatch('resten', 'Resten', '#e3dfd6', INK);

/**
 * The report's share as a hundred squares. It is never shown as a count, because the number of
 * respondents is unknown.
 */
export const andel = defineFigure({
  name: 'tilflyttingsarbeid-andel',
  title: 'Distriktskommuner med tilflyttingsarbeid',
  needs: ['tilflyttingsarbeid'],
  build({ tilflyttingsarbeid }) {
    const share = tilflyttingsarbeid.prosent;
    const part = commonDivisor(share, 100);
    return {
      finding: `${capitalized(inWords(share / part))} av ${inWords(100 / part)} distriktskommuner driver eller har drevet tilflyttingsarbeid`,
      lands: { number: formatPercent(share, 0), text: 'av distriktskommunene' },
      table: tableOf(
        [
          { ...ANDEL, prosent: share },
          { ...RESTEN, prosent: 100 - share },
        ],
        {
          key: ({ key }) => key,
          klasse: ({ key }) => key,
          columns: [
            text('hva', 'Systematisk tilflyttingsarbeid', ({ label }) => label),
            number('prosent', 'Andel av distriktskommunene', 'prosent', ({ prosent }) => prosent),
          ],
        },
      ),
      encoding: {
        type: 'grid',
        shape: 'square',
        classes: [ANDEL, RESTEN],
        marks: 'prosent',
        readout: ['hva', 'prosent'],
        across: 10,
      },
      sources: [sourceOf(tilflyttingsarbeid)],
      derived: false,
      caveat: 'Hver rute er én prosent. Hvor mange kommuner som svarte, er ukjent.',
    };
  },
});

/** The greatest whole number by which both can be divided. */
const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

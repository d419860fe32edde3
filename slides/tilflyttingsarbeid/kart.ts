import { defineFigure } from '../../src/figure/figure';
import { number, tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { KLASS, namesOf } from '../shared/names';
import { KLASSER_2008, SENTRALITET_2008, sentraliteter2013 } from '../shared/sentralitet';

/** Map of the municipalities of 2013 by centrality 2008, 0 least … 3 most central. */
export const kart = defineFigure({
  name: 'tilflyttingsarbeid-kart',
  title: 'Kommunene i 2013 etter sentralitet 2008',
  needs: ['kommuner'],
  build({ kommuner }, { kommune }) {
    const all = kommuner.list(2013);
    const remote = all.filter(({ sentralitet }) => sentralitet === 0 || sentralitet === 1);
    return {
      finding: `${remote.length} av ${all.length} kommuner var minst eller mindre sentrale i 2008`,
      table: tableOf(all, {
        key: ({ code }) => code,
        klasse: ({ sentralitet }) =>
          sentralitet === undefined ? undefined : `sentralitet${sentralitet}`,
        columns: [
          text('kommune', 'Kommune 2013', ({ code }) => kommuner.fullName(code, 2013)),
          text(
            'klasse',
            'Sentralitet 2008',
            ({ sentralitet = -1 }) => SENTRALITET_2008[sentralitet] ?? '',
          ),
          number(
            'nivaa',
            'Nivå, 0 minst … 3 mest sentral',
            null,
            ({ sentralitet }) => sentralitet ?? null,
          ),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: KLASSER_2008,
        readout: ['kommune', 'klasse', 'nivaa'],
        focus: kommune ? shownOn2013(kommuner, kommune).codes : [],
      },
      sources: [KLASS],
      derived: false,
      caveat: '0 er minst og 3 mest sentral, motsatt av diagrammet.',
    };
  },
  /**
   * Example: «noe sentrale (2) i 2008.» If the former municipalities' levels differ, each with its
   * own.
   */
  place({ kommuner }, { kommune }) {
    const { codes, before } = shownOn2013(kommuner, kommune);
    const levels = sentraliteter2013(kommuner, kommune);
    const name = (level: number) => `${SENTRALITET_2008[level]?.toLowerCase()}\u00a0(${level})`;
    const [only] = levels;
    if (levels.length === 1 && only !== undefined) return `${before}${name(only)} i 2008.`;
    const told = levels.map((level) => {
      const own = codes.filter((old) => kommuner.get(old, 2013).sentralitet === level);
      return `${namesOf(kommuner, own, 2013)} ${name(level)}`;
    });
    return `${before}flere nivåer i 2008 – ${told.join('; ')}.`;
  },
});

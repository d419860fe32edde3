import { type Kommuner, listed } from '../../src/data/kommuner';
import { defineFigure, placeSentence, type Source } from '../../src/figure/figure';
import { SENTRALITET } from '../../src/figure/palette';
import { SENTRALITET_2008, sentraliteter2013 } from '../../src/figure/sentralitet';

/** The source line of `data/kommuner.json`, which is a list of codes and not a dataset. */
export const KLASS: Source = { text: 'Kilde: Statistisk sentralbyrå (SSB), Klass 128 og 131' };

/** The municipalities of 2013 by centrality 2008: 0 least … 3 most central. */
export const kart = defineFigure({
  name: 'tilflyttingsarbeid-kart',
  title: 'Kommunene i 2013 etter sentralitet 2008',
  needs: ['kommuner'],
  build({ kommuner }, { kommune }) {
    const all = kommuner.list(2013);
    const remote = all.filter(({ sentralitet }) => sentralitet === 0 || sentralitet === 1);
    return {
      finding: `${remote.length} av ${all.length} kommuner var minst eller mindre sentrale i 2008`,
      ...(kommune ? { place: placeSentence(kommuner, kommune, place(kommuner, kommune)) } : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune 2013', type: 'text' },
          { key: 'klasse', label: 'Sentralitet 2008', type: 'text' },
          { key: 'nivaa', label: 'Nivå, 0 minst … 3 mest sentral', type: 'number' },
        ],
        rows: all.map(({ code, sentralitet }) => ({
          key: code,
          ...(sentralitet === undefined ? {} : { klasse: `sentralitet${sentralitet}` }),
          cells: {
            kommune: kommuner.fullName(code, 2013),
            klasse: SENTRALITET_2008[sentralitet ?? -1] ?? '',
            nivaa: sentralitet ?? null,
          },
        })),
      },
      encoding: {
        type: 'map',
        vintage: 2013,
        level: 'kommuner',
        classes: SENTRALITET.map((swatch, nivaa) => ({
          ...swatch,
          label: `${nivaa} ${SENTRALITET_2008[nivaa]}`,
        })),
        readout: ['kommune', 'klasse', 'nivaa'],
        focus: kommune ? kommuner.predecessors(kommune, 2013).codes : [],
      },
      sources: [KLASS],
      derived: false,
      caveat: '0 er minst og 3 mest sentral, motsatt av diagrammet.',
    };
  },
});

/** «noe sentrale», or each former municipality's own level where they differ. */
function place(kommuner: Kommuner, code: string): string {
  const { codes, notComparable } = kommuner.predecessors(code, 2013);
  const levels = sentraliteter2013(kommuner, code);
  const name = (level: number) => `${SENTRALITET_2008[level]?.toLowerCase()}\u00a0(${level})`;
  const told = levels.map((level) => {
    const own = codes.filter((old) => kommuner.get(old, 2013).sentralitet === level);
    return `${listed(own.map((old) => kommuner.name(old, 2013)))} ${name(level)}`;
  });
  if (notComparable) {
    return `ikke sammenlignbar alene. ${notComparable} I 2008: ${told.join('; ')}.`;
  }
  const [only] = levels;
  if (levels.length === 1 && only !== undefined) return `${name(only)} i 2008.`;
  return `flere nivåer i 2008: ${told.join('; ')}.`;
}

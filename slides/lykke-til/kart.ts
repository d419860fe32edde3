import { yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { number, tableOf, text } from '../../src/figure/table';
import { KLASS } from '../shared/names';
import { KLASSER_I_DAG, sentralitetsklasse } from '../shared/sentralitet';

/** The last year of the table, 1 January. */
const [, AAR] = yearsOf('folkemengde');

/** Map of today's municipalities by centrality, with the chosen one close up. */
export const kart = defineFigure({
  name: 'lykke-til-kart',
  title: 'Kommunene i dag, etter sentralitet',
  needs: ['folkemengde', 'folkemengdeNorge', 'kommuner'],
  build({ folkemengde, folkemengdeNorge, kommuner }, { kommune }) {
    const all = kommuner.list(2024);
    const norge = folkemengdeNorge.value('0', 'folkemengde', AAR) ?? 0;
    const people = (code: string) => folkemengde.value(code, 'folkemengde', AAR) ?? 0;
    const least = all.filter(({ sentralitet }) => (sentralitet ?? 0) >= 5);
    const there = least.reduce((sum, { code }) => sum + people(code), 0);
    return {
      finding: `${least.length} av ${all.length} kommuner er blant de minst sentrale, og ${formatPercent((100 * there) / norge, 0)} av innbyggerne bor der`,
      table: tableOf(all, {
        key: ({ code }) => code,
        klasse: ({ sentralitet }) => `klasse${sentralitet}`,
        columns: [
          text('kommune', 'Kommune', ({ code }) => kommuner.fullName(code)),
          text('sentralitet', 'Sentralitet', ({ sentralitet = 0 }) =>
            sentralitetsklasse(sentralitet),
          ),
          number('folketall', `Folketall 1. januar ${AAR}`, 'personer', ({ code }) => people(code)),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: 2024,
        level: 'kommuner',
        classes: KLASSER_I_DAG,
        readout: ['kommune', 'sentralitet', 'folketall'],
        focus: kommune ? [kommune] : [],
      },
      sources: [sourceOf(folkemengde), KLASS],
      derived: true,
      caveat: 'Minst sentrale: klasse 5 og 6 i SSBs sentralitetsindeks.',
    };
  },
  place({ kommuner }, { kommune }) {
    const { sentralitet = 0 } = kommuner.get(kommune);
    const name = sentralitetsklasse(sentralitet).toLowerCase().replace(/ \d$/, '');
    return `hører til de ${name} kommunene (klasse ${sentralitet} av 6).`;
  },
});

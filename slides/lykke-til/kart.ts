import { defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { prosent, tall } from '../../src/figure/format';
import { SENTRALITET_I_DAG } from '../../src/figure/palette';
import { sentralitetsklasse } from '../../src/figure/sentralitet';

const AAR = 2026;

/** Where one's own municipality lies, and how many live in it. */
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
      finding: `${least.length} av ${all.length} kommuner er blant de minst sentrale; ${prosent((100 * there) / norge, 0)} av innbyggerne bor der`,
      ...(kommune
        ? {
            place: placeSentence(
              kommuner,
              kommune,
              `${tall(people(kommune))} innbyggere 1. januar ${AAR}, sentralitetsklasse ${kommuner.get(kommune).sentralitet}.`,
            ),
          }
        : {}),
      table: {
        columns: [
          { key: 'kommune', label: 'Kommune', type: 'text' },
          { key: 'sentralitet', label: 'Sentralitet', type: 'text' },
          {
            key: 'folketall',
            label: `Folketall 1. januar ${AAR}`,
            unit: 'personer',
            type: 'number',
          },
        ],
        rows: all.map(({ code, sentralitet = 0 }) => ({
          key: code,
          klasse: `klasse${sentralitet}`,
          cells: {
            kommune: kommuner.fullName(code),
            sentralitet: sentralitetsklasse(sentralitet),
            folketall: people(code),
          },
        })),
      },
      encoding: {
        type: 'map',
        vintage: 2024,
        level: 'kommuner',
        classes: SENTRALITET_I_DAG,
        readout: ['kommune', 'sentralitet', 'folketall'],
        focus: kommune ? [kommune] : [],
      },
      sources: [
        sourceOf(folkemengde),
        { text: 'Kilde: Statistisk sentralbyrå (SSB), Klass 128 og 131' },
      ],
      derived: true,
      caveat: 'Minst sentrale: klasse 5 og 6 i SSBs sentralitetsindeks.',
    };
  },
});

import type { Dataset } from '../../src/data/jsonstat';
import { type Cell, defineFigure, placeSentence, sourceOf } from '../../src/figure/figure';
import { endring } from '../../src/figure/format';
import { VEKSTBIDRAG } from '../../src/figure/palette';

const PERIODE = '2005-2017';
/** The class that the headline is about: 6 is the least central, unlike on the map beside it. */
const MINST_SENTRAL = '6';
const BIDRAG = ['fodselsoverskudd', 'innenlands', 'innvandring'] as const;

/** Where growth came from, by centrality class 1 most … 6 least, as Norges Bank gives it. */
export const vekst = defineFigure({
  name: 'tilflyttingsarbeid-vekst',
  title: 'Hvor veksten 2005–2017 kom fra',
  needs: ['vekstbidrag', 'kommuner'],
  build({ vekstbidrag, kommuner }, { kommune }) {
    const least = (key: (typeof BIDRAG)[number]) =>
      `${endring(vekstbidrag.value(MINST_SENTRAL, key, PERIODE) ?? Number.NaN, 2)}\u00a0%`;
    const own = kommune ? kommuner.get(kommune).sentralitet : undefined;
    return {
      finding: `Minst sentrale: ${least('innvandring')} fra utlandet, ${least('innenlands')} innenlands, ${least('fodselsoverskudd')} i fødselsoverskudd`,
      ...(kommune && own
        ? {
            place: placeSentence(
              kommuner,
              kommune,
              `klasse ${own} i dag. Tallene gjelder klassen slik den var da.`,
            ),
          }
        : {}),
      table: {
        columns: [
          { key: 'klasse', label: 'Sentralitetsklasse', type: 'text' },
          ...BIDRAG.map((key) => ({
            key,
            label: vekstbidrag.variables.get(key)?.label ?? key,
            unit: 'prosent',
            type: 'change' as const,
            decimals: 2,
          })),
          { key: 'sum', label: 'Sum av de tre', unit: 'prosent', type: 'change', decimals: 2 },
        ],
        rows: vekstbidrag.regions.map((klasse) => ({
          key: klasse,
          cells: {
            klasse: vekstbidrag.regionLabels[klasse] ?? klasse,
            ...Object.fromEntries(
              BIDRAG.map((key) => [key, vekstbidrag.cell(klasse, key, PERIODE)]),
            ),
            sum: sum(vekstbidrag, klasse),
          },
        })),
      },
      encoding: {
        type: 'bars',
        category: 'klasse',
        series: BIDRAG.map((key) => ({ ...VEKSTBIDRAG[key], column: key })),
        stacked: true,
        axis: 'Prosent av folketallet 31.12.2005',
        own: own ? [String(own)] : [],
      },
      sources: [sourceOf(vekstbidrag)],
      derived: true,
      caveat: '2005–2017. Klasse 1 er mest og 6 minst sentral, motsatt av kartet.',
    };
  },
});

/** The three contributions together, where all three are known. */
function sum(vekstbidrag: Dataset, klasse: string): Cell {
  let total = 0;
  for (const key of BIDRAG) {
    const cell = vekstbidrag.cell(klasse, key, PERIODE);
    if (typeof cell !== 'number') return cell;
    total += cell;
  }
  return total;
}

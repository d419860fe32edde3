import type { Dataset } from '../../src/data/jsonstat';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { FODSLER, INNENLANDS, UTLANDET } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';

/** The years of Norges Bank's study. */
const [FRA, TIL] = [2005, 2017];
const PERIODE = `${FRA}-${TIL}`;
/**
 * The class that the headline is about. Here 6 is the least central, unlike on the map beside it.
 */
const MINST_SENTRAL = '6';

/** Norges Bank's three contributions to growth. */
const BIDRAG = [{ ...FODSLER, key: 'fodselsoverskudd' as const }, INNENLANDS, UTLANDET];

/** Bars of Norges Bank's contributions to growth, by centrality class, 1 most … 6 least. */
export const vekst = defineFigure({
  name: 'tilflyttingsarbeid-vekst',
  title: `Hvor veksten ${FRA}–${TIL} kom fra`,
  needs: ['vekstbidrag', 'kommuner'],
  build({ vekstbidrag, kommuner }, { kommune }) {
    const least = (key: (typeof BIDRAG)[number]['key']) =>
      vekstbidrag.value(MINST_SENTRAL, key, PERIODE) ?? Number.NaN;
    const own = kommune ? kommuner.get(kommune).sentralitet : undefined;
    return {
      finding: `De minst sentrale mistet ${formatPercent(-least('innenlands') - least('fodselsoverskudd'), 0)} på fødsler og flytting innenlands. Innvandring ga ${formatPercent(least('innvandring'), 0)} tilbake`,
      table: tableOf(vekstbidrag.regions, {
        key: (klasse) => klasse,
        columns: [
          text(
            'klasse',
            'Sentralitetsklasse',
            (klasse) => vekstbidrag.regionLabels[klasse] ?? klasse,
          ),
          ...BIDRAG.map(({ key }) =>
            change(
              key,
              vekstbidrag.variables.get(key)?.label ?? key,
              'prosent',
              (klasse: string) => vekstbidrag.cell(klasse, key, PERIODE),
              2,
            ),
          ),
          change('sum', 'Sum av de tre', 'prosent', (klasse) => sum(vekstbidrag, klasse), 2),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'klasse',
        series: BIDRAG.map((one) => ({ ...one, column: one.key })),
        stacked: true,
        axis: `Prosent av folketallet 31.12.${FRA}`,
        own: own ? [String(own)] : [],
      },
      sources: [sourceOf(vekstbidrag)],
      derived: true,
      caveat: `${FRA}–${TIL}. Klasse 1 er mest og 6 minst sentral, motsatt av kartet.`,
    };
  },
  place({ kommuner }, { kommune }) {
    const { sentralitet } = kommuner.get(kommune);
    return sentralitet
      ? `klasse ${sentralitet} i dag. Tallene gjelder klassen slik den var da.`
      : null;
  },
});

/** The sum of the three contributions, if all are known. */
function sum(vekstbidrag: Dataset, klasse: string): Cell {
  let total = 0;
  for (const { key } of BIDRAG) {
    const cell = vekstbidrag.cell(klasse, key, PERIODE);
    if (typeof cell !== 'number') return cell;
    total += cell;
  }
  return total;
}

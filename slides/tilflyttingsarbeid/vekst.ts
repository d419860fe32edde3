import type { Dataset } from '../../src/data/jsonstat';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { FODSLER, INNENLANDS, UTLANDET } from '../../src/figure/palette';
import { change, tableOf, text } from '../../src/figure/table';
import { sentralitetsklasse } from '../shared/sentralitet';

/** The years of Norges Bank's study. */
const [FRA, TIL] = [2005, 2017];
const PERIODE = `${FRA}-${TIL}`;
/** The class that the headline is about. */
const MINST_SENTRAL = '6';

/** Norges Bank's three contributions to growth. */
const BIDRAG = [{ ...FODSLER, key: 'fodselsoverskudd' as const }, INNENLANDS, UTLANDET];

/** Bars of Norges Bank's contributions to growth, by centrality class, the least central on top. */
export const vekst = defineFigure({
  name: 'tilflyttingsarbeid-vekst',
  title: `Hvor veksten ${FRA}–${TIL} kom fra`,
  needs: ['vekstbidrag', 'kommuner'],
  build({ vekstbidrag, kommuner }, { kommune }) {
    const least = (key: (typeof BIDRAG)[number]['key']) =>
      vekstbidrag.value(MINST_SENTRAL, key, PERIODE) ?? Number.NaN;
    const own = kommune ? kommuner.get(kommune).sentralitet : undefined;
    const back = formatPercent(least('innvandring'), 0);
    return {
      finding: `De minst sentrale mistet ${formatPercent(-least('innenlands') - least('fodselsoverskudd'), 0)} på fødsler og flytting innenlands. Innvandring ga ${back} tilbake`,
      lands: { number: back, text: 'ga innvandringen tilbake til de minst sentrale kommunene' },
      table: tableOf([...vekstbidrag.regions].reverse(), {
        key: (klasse) => klasse,
        columns: [
          text('klasse', 'Sentralitet', (klasse) => sentralitetsklasse(Number(klasse))),
          ...BIDRAG.map(({ key }) =>
            change(
              key,
              vekstbidrag.variables.get(key)?.label ?? key,
              'prosent',
              (klasse: string) => vekstbidrag.cell(klasse, key, PERIODE),
              1,
            ),
          ),
          change('sum', 'Sum av de tre', 'prosent', (klasse) => sum(vekstbidrag, klasse), 1),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'klasse',
        series: BIDRAG.map((one) => ({ ...one, column: one.key })),
        stacked: false,
        bare: true,
        axis: `Prosent av folketallet 31.12.${FRA}`,
        own: own ? [String(own)] : [],
      },
      sources: [sourceOf(vekstbidrag)],
      derived: true,
      caveat: `Endring ${FRA}–${TIL} i prosent av folketallet 31.12.${FRA}.`,
    };
  },
  place({ kommuner }, { kommune }) {
    const { sentralitet } = kommuner.get(kommune);
    const name = sentralitetsklasse(sentralitet ?? 0)
      .toLowerCase()
      .replace(/ (\d)$/, ' (gruppe\u00a0$1)');
    return name ? `blant de ${name} i dag. Tallene gjelder klassen slik den var da.` : null;
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

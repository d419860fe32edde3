import { ANDRE_LAND, type Opprinnelsesland } from '../../src/data/editorial';
import { listed } from '../../src/data/kommuner';
import type { Data } from '../../src/data/load';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatCount, formatNumber } from '../../src/figure/format';
import { INNVANDRERE } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { BEFORE_UKRAINE } from '../shared/immigrants';

/** Countries with fewer immigrants than this are not shown, but counted in «Andre». */
const FEWEST_SHOWN = 5;
/** How many rows are drawn: the ten countries of a municipality in the source, and «Andre». */
const MOST_SHOWN = 11;
/** How many countries the headline names. */
const NAMED_IN_HEADLINE = 2;

type Tables = Pick<Data, 'innvandrereLand' | 'kommuner'>;

/**
 * The countries of the immigrants in the chosen municipality of 2020. Without one, in how many
 * municipalities each country is the largest. The caveat tells when the numbers are
 * from before the war in Ukraine.
 */
export const land = defineFigure({
  name: 'kunnskapsbasert-land',
  title: 'Hvor innvandrerne kom fra',
  needs: ['innvandrereLand', 'kommuner'],
  build(data, { kommune }) {
    const { aar } = data.innvandrereLand;
    const day = `1. januar ${aar}`;
    const rows = kommune ? countriesOf(data, kommune) : largest(data);
    const what = kommune ? 'innvandrere' : 'kommuner';
    const label = kommune ? 'Innvandrere' : 'Kommuner der landet er størst';
    return {
      finding: kommune ? own(data, kommune, day) : all(data, rows, day),
      lands: kommune
        ? { number: formatNumber(sum(rows)), text: `innvandrere ${day}` }
        : {
            number: formatNumber(rows[0]?.innvandrere ?? 0),
            text: `kommuner der flest innvandrere kommer fra ${rows[0]?.land}`,
          },
      table: tableOf(rows, {
        key: ({ land }) => land,
        columns: [
          text('land', 'Opprinnelsesland', ({ land }) => land),
          number('antall', label, kommune ? 'personer' : what, ({ innvandrere }) => innvandrere),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'land',
        series: [{ ...INNVANDRERE, label, column: 'antall' }],
        stacked: false,
        axis: label,
        bare: true,
        shown: rows.slice(0, MOST_SHOWN).map(({ land }) => land),
      },
      sources: [sourceOf(data.innvandrereLand)],
      derived: true,
      caveat: `${day}${aar <= BEFORE_UKRAINE ? ': før krigen i Ukraina' : ''}. Land med færre enn ${FEWEST_SHOWN} i kommunen er regnet med i «${ANDRE_LAND}».`,
    };
  },
});

/** The countries of a municipality of 2020 in persons, the largest first and «Andre» last. */
function countriesOf({ innvandrereLand, kommuner }: Tables, kommune: string): Opprinnelsesland[] {
  const rows = innvandrereLand.kommuner.get(codeIn2020({ kommuner }, kommune)) ?? [];
  const shown = rows.filter(
    ({ land, innvandrere }) => land !== ANDRE_LAND && innvandrere >= FEWEST_SHOWN,
  );
  const others = sum(rows) - sum(shown);
  return [...shown, { land: ANDRE_LAND, innvandrere: others }];
}

const codeIn2020 = ({ kommuner }: Pick<Tables, 'kommuner'>, kommune: string): string =>
  kommuner.predecessors(kommune, 2020).codes[0] ?? kommune;

const sum = (rows: readonly Opprinnelsesland[]): number =>
  rows.reduce((all, { innvandrere }) => all + innvandrere, 0);

/**
 * In how many municipalities each country has more immigrants than any other. Ties are not counted.
 */
function largest({ innvandrereLand }: Tables): Opprinnelsesland[] {
  const counts = new Map<string, number>();
  for (const rows of innvandrereLand.kommuner.values()) {
    const [first, second] = rows.filter(({ land }) => land !== ANDRE_LAND);
    if (!first || first.innvandrere === second?.innvandrere) continue;
    counts.set(first.land, (counts.get(first.land) ?? 0) + 1);
  }
  return [...counts]
    .map(([land, innvandrere]) => ({ land, innvandrere }))
    .sort((a, b) => b.innvandrere - a.innvandrere || (a.land < b.land ? -1 : 1));
}

/** Example: «19 innvandrere bodde i Utsira 1. januar 2022, 6 fra Filippinene og 5 fra Bulgaria». */
function own(data: Tables, kommune: string, day: string): string {
  const { kommuner } = data;
  const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
  const rows = countriesOf(data, kommune);
  const named = rows.filter(({ land }) => land !== ANDRE_LAND).slice(0, NAMED_IN_HEADLINE);
  const from = listed(
    named.map(({ land, innvandrere }) => `${formatNumber(innvandrere)} fra ${land}`),
  );
  const people = formatCount(sum(rows), 'innvandrer', 'innvandrere');
  const name = kommuner.name(kommune);
  if (!notComparable) return `${people} bodde i ${name} ${day}${from ? `, ${from}` : ''}`;
  const [code = ''] = codes;
  return `${name} ${day}: ikke sammenlignbar alene. ${kommuner.name(code, 2020)} (${code}): ${people}${from ? `, ${from}` : ''}`;
}

function all({ innvandrereLand }: Tables, [first]: Opprinnelsesland[], day: string): string {
  return `${first?.land} var det største opprinnelseslandet i ${first?.innvandrere} av ${innvandrereLand.kommuner.size} kommuner ${day}`;
}

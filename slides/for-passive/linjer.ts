import { listed } from '../../src/data/kommuner';
import { count } from '../../src/data/measures';
import { yearsBetween, yearsOf } from '../../src/data/years';
import { type Cell, defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { number, tableOf, text } from '../../src/figure/table';
import { kommunerIn } from '../shared/fylker';
import { FEW, ROUNDED } from '../shared/reasons';
import {
  alone,
  arbeid,
  besideOwn,
  FYLKER,
  isFew,
  own,
  type Tables,
  vestlandskommuner,
} from './vestlandet';

const [FIRST, LAST] = yearsOf('innvandringsgrunn');

/** Lines of the number of labour immigrants in each of today's counties over the years. */
export const linjer = defineFigure({
  name: 'for-passive-linjer',
  title: 'Arbeidsinnvandrere i vestlandsfylkene',
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, state) {
    const { vestlandet: year } = state;
    const { innvandringsgrunn, kommuner } = data;
    const codes = vestlandskommuner(kommuner).map(({ code }) => code);
    const total = (at: number) => count(innvandringsgrunn, codes, ['arbeid'], at).persons;
    const told = [...new Set([FIRST, year, LAST])].map(
      (at) => `${formatNumber(total(at))}\u00a0i\u00a0${at}`,
    );
    return {
      finding: `Arbeidsinnvandrere på Vestlandet: ${listed(told)}`,
      table: tableOf(yearsBetween(FIRST, LAST), {
        key: String,
        columns: [
          text('aar', '1. januar', String),
          ...FYLKER.map(({ key, label }) =>
            number(key, label, 'personer', (at: number) => inFylke(data, key, at)),
          ),
          ...besideOwn(data, state).map(({ key, label, code }) =>
            number(
              key,
              label,
              'per 1 000 innbyggere',
              (at: number) => {
                const { persons, rate } = arbeid(data, code, at);
                return isFew(persons) ? FEW : rate;
              },
              1,
            ),
          ),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        series: FYLKER.map((one) => ({ ...one, column: one.key, dash: one.key === '15' })),
        axis: 'Personer',
        min: 0,
        at: String(year),
        namesBeside: true,
      },
      sources: [sourceOf(innvandringsgrunn)],
      derived: true,
      caveat:
        'Dagens tre fylker. Kilden har fire: Vestland er Hordaland og Sogn og Fjordane, uten Hornindal.' +
        ` ${ROUNDED}`,
    };
  },
  place(data, { kommune, vestlandet: year }) {
    const chosen = own(data.kommuner, kommune);
    if (!chosen.inside) return null;
    const { persons } = arbeid(data, chosen.code, year);
    const all = inFylke(data, chosen.fylke, year);
    if (isMissing(persons) || typeof all !== 'number') return 'ikke sammenlignbar.';
    const fylke = data.kommuner.fylkeName(chosen.fylke, 2020);
    return `${alone(chosen)}${formatNumber(persons)} av de ${formatNumber(all)} i ${fylke} i ${year}.`;
  },
});

/** The sum of a county's municipalities. It is a lower bound when some of them are hidden. */
function inFylke({ innvandringsgrunn, kommuner }: Tables, fylke: string, year: number): Cell {
  const codes = kommunerIn(kommuner, fylke, 2020);
  const { persons, hidden } = count(innvandringsgrunn, codes, ['arbeid'], year);
  return hidden ? { symbol: ':', value: persons } : persons;
}

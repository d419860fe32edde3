import { count } from '../../src/data/measures';
import { yearsBetween, yearsOf } from '../../src/data/years';
import { type Cell, defineFigure, isMissing, sourceOf } from '../../src/figure/figure';
import { formatCount, formatNumber, formatPercent, inWords } from '../../src/figure/format';
import { INNVANDRERE } from '../../src/figure/palette';
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

/** Lines of the number of labour immigrants over the years: in all, and in each of today's counties. */
export const linjer = defineFigure({
  name: 'for-passive-linjer',
  title: 'Arbeidsinnvandrere i vestlandsfylkene',
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, state) {
    const { vestlandet: year } = state;
    const { innvandringsgrunn, kommuner } = data;
    const { rated, none } = besideOwn(data, state);
    const codes = vestlandskommuner(kommuner).map(({ code }) => code);
    const total = (at: number) => count(innvandringsgrunn, codes, ['arbeid'], at).persons;
    const times = total(year) / total(FIRST);
    const series = [{ ...INNVANDRERE, key: 'alle', label: 'Vestlandet' }, ...FYLKER];
    return {
      ...(times < 2 - NEAR
        ? {}
        : {
            lands: {
              number: `${Math.floor(times + NEAR)}\u00a0×`,
              text: `så mange arbeidsinnvandrere i ${year} som i ${FIRST}`,
            },
          }),
      finding: finding(total(FIRST), total(year), year),
      table: tableOf(yearsBetween(FIRST, LAST), {
        key: String,
        columns: [
          text('aar', '1. januar', String),
          number('alle', 'Vestlandet', 'personer', total),
          ...FYLKER.map(({ key, label }) =>
            number(key, label, 'personer', (at: number) => inFylke(data, key, at)),
          ),
          ...rated.map(({ key, label, code }) =>
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
        series: series.map((one) => ({ ...one, column: one.key, dash: DASHES[one.key] ?? false })),
        axis: 'Personer',
        min: 0,
        at: String(year),
        namesBeside: true,
        namesYear: true,
        ends: Object.fromEntries(series.map(({ key }) => [key, key])),
      },
      sources: [sourceOf(innvandringsgrunn)],
      derived: true,
      caveat:
        'Dagens tre fylker. Kilden har fire: Vestland er Hordaland og Sogn og Fjordane, uten Hornindal.' +
        ` ${ROUNDED} ${none}`.trimEnd(),
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

/** Counties whose lines are alike in grey, or cross. */
const DASHES: Record<string, true | readonly number[]> = { 11: [2, 4], 15: true };

/** The sum of a county's municipalities. It is a lower bound when some of them are hidden. */
function inFylke({ innvandringsgrunn, kommuner }: Tables, fylke: string, year: number): Cell {
  const codes = kommunerIn(kommuner, fylke, 2020);
  const { persons, hidden } = count(innvandringsgrunn, codes, ['arbeid'], year);
  return hidden ? { symbol: ':', value: persons } : persons;
}

/** How near to a whole number a multiple lies that is called by it. */
const NEAR = 0.05;

/** Example: «Åtte ganger så mange arbeidsinnvandrere på Vestlandet på sju år: …». */
function finding(first: number, now: number, year: number): string {
  const there = (persons: number, at: number) => `${formatNumber(persons)} i ${at}`;
  if (year === FIRST) {
    return `${formatCount(now, 'arbeidsinnvandrer', 'arbeidsinnvandrere')} bodde på Vestlandet i ${FIRST}`;
  }
  const [times, years] = [now / first, year - FIRST];
  const whole = Math.floor(times + NEAR);
  const many =
    whole < 2
      ? `${formatPercent(100 * Math.abs(times - 1), 0)} ${times < 1 ? 'færre' : 'flere'}`
      : `${times - whole > NEAR ? 'over ' : ''}${inWords(whole)} ganger så mange`;
  const told = `${many} arbeidsinnvandrere på Vestlandet på ${years === 1 ? 'ett' : inWords(years)} år`;
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}: fra ${there(first, FIRST)} til ${there(now, year)}`;
}

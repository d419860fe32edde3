import { listed } from '../../src/data/kommuner';
import { count } from '../../src/data/measures';
import { yearsOf } from '../../src/data/years';
import {
  type Cell,
  defineFigure,
  isMissing,
  placeSentence,
  sourceOf,
} from '../../src/figure/figure';
import { tall } from '../../src/figure/format';
import { VESTLANDET } from '../../src/figure/palette';
import { alone, arbeid, FYLKER, own, type Tables, vestlandskommuner } from './vestlandet';

const [FIRST, LAST] = yearsOf('innvandringsgrunn');

/** How many labour immigrants lived in each of today's counties, year by year. */
export const linjer = defineFigure({
  name: 'for-passive-linjer',
  title: 'Arbeidsinnvandrere i vestlandsfylkene',
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, { vestlandet: year, kommune }) {
    const { innvandringsgrunn, kommuner } = data;
    const rows = Array.from({ length: LAST - FIRST + 1 }, (_, i) => ({
      year: FIRST + i,
      cells: Object.fromEntries(FYLKER.map((fylke) => [fylke, inFylke(data, fylke, FIRST + i)])),
    }));
    const total = (at: number) =>
      count(
        innvandringsgrunn,
        vestlandskommuner(kommuner).map(({ code }) => code),
        ['arbeid'],
        at,
      ).persons;
    const told = [...new Set([FIRST, year, LAST])].map(
      (at) => `${tall(total(at))}\u00a0i\u00a0${at}`,
    );
    return {
      finding: `Arbeidsinnvandrere på Vestlandet: ${listed(told)}`,
      ...(kommune ? { place: placeSentence(kommuner, kommune, place(data, kommune, year)) } : {}),
      table: {
        columns: [
          { key: 'aar', label: '1. januar', type: 'text' },
          ...FYLKER.map((fylke) => ({
            key: fylke,
            label: VESTLANDET[fylke].label,
            unit: 'personer',
            type: 'number' as const,
          })),
        ],
        rows: rows.map(({ year: at, cells }) => ({
          key: String(at),
          cells: { aar: String(at), ...cells },
        })),
      },
      encoding: {
        type: 'lines',
        x: 'aar',
        series: FYLKER.map((fylke) => ({
          ...VESTLANDET[fylke],
          column: fylke,
          dash: fylke === '15',
        })),
        axis: 'Personer',
        min: 0,
        at: String(year),
        namesBeside: true,
      },
      sources: [sourceOf(innvandringsgrunn)],
      derived: true,
      caveat:
        'Dagens tre fylker. Kilden har fire: Vestland er Hordaland og Sogn og Fjordane, uten Hornindal.',
    };
  },
});

/** Adds up a county of 2020; a hidden part makes the sum a lower bound. */
function inFylke({ innvandringsgrunn, kommuner }: Tables, fylke: string, year: number): Cell {
  const codes = kommuner.list(2020).flatMap((one) => (one.fylke === fylke ? one.code : []));
  const { persons, hidden } = count(innvandringsgrunn, codes, ['arbeid'], year);
  return hidden ? { symbol: ':', value: persons } : persons;
}

function place(data: Tables, kommune: string, year: number): string {
  const chosen = own(data.kommuner, kommune);
  if (!chosen?.inside) return 'ikke i noen av de tre fylkene.';
  const { persons } = arbeid(data, chosen.code, year);
  const all = inFylke(data, chosen.fylke, year);
  if (isMissing(persons) || typeof all !== 'number') return 'ikke sammenlignbar.';
  const fylke = data.kommuner.fylkeName(chosen.fylke, 2020);
  return `${alone(chosen)}${tall(persons)} av de ${tall(all)} i ${fylke} i ${year}.`;
}

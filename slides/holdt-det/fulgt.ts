import type { Klasse } from '../../src/data/growth';
import type { Data } from '../../src/data/load';
import { fewerThan, population2020 } from '../../src/data/measures';
import { yearsBetween, yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { NOT_BEFORE_2020, notAlone } from '../shared/comparable';
import { inhabitants, klasseName } from '../shared/growth';
import { growths2020, VINDU } from './vindu';

type Tables = Pick<Data, 'innvandrere' | 'folkemengde' | 'kommuner'>;

const [, LAST] = yearsOf('folkemengde');
const [, LAST_KNOWN] = yearsOf('innvandrere');

/** How many municipalities of each class of a window have fewer people than at its end, by year. */
export const fulgt = defineFigure({
  name: 'holdt-det-fulgt',
  title: 'De «reddede» fulgt til i dag',
  needs: ['innvandrere', 'folkemengde', 'kommuner'],
  build(data, { vindu }) {
    const til = vindu + VINDU;
    const codes = byClass(data, vindu);
    const fewer = (some: readonly string[], year: number) =>
      fewerThan(data.folkemengde, data.kommuner, some, til, year).length;
    const { reddet } = codes;
    const today = fewer(reddet, LAST);
    const found =
      til < LAST_KNOWN
        ? `${fewer(reddet, LAST_KNOWN)} færre innbyggere i ${LAST_KNOWN} enn i ${til}, og ${today} færre i ${LAST}`
        : `${today} færre innbyggere i ${LAST} enn i ${til}`;
    return {
      finding: `Av de ${reddet.length} «reddede» ${vindu}–${til} hadde ${found}`,
      table: tableOf(yearsBetween(til + 1, LAST), {
        key: String,
        columns: [
          text('aar', `Færre innbyggere enn i ${til}, 1. januar`, (year) => String(year)),
          ...(
            [
              ['reddet', `Av ${reddet.length} «reddede»`, reddet],
              ['vokser', `Av ${codes.vokser.length} som vokste uansett`, codes.vokser],
              ['falt', `Av ${codes.falt.length} som ikke vokste`, codes.falt],
            ] as const
          ).map(([key, label, some]) =>
            number(key, label, 'kommuner', (year: number) => fewer(some, year)),
          ),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        series: [{ ...VEKSTKLASSER.reddet, label: '«Reddede» med færre', column: 'reddet' }],
        axis: 'Kommuner',
        min: 0,
        max: reddet.length,
      },
      sources: [sourceOf(data.folkemengde), sourceOf(data.innvandrere)],
      derived: true,
      caveat: `Hvem som var «reddet» er regnet av vinduet ${vindu}–${til}. Grenseendringer er ikke regnet ut.`,
    };
  },
  /** Example: «reddet» i 2008–2013; −12 innbyggere fra 2013 til 2026. */
  place(data, { kommune, vindu }) {
    const { kommuner, folkemengde } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, 2020);
    const [code = ''] = codes;
    const til = vindu + VINDU;
    const growth = growths2020(data, vindu).get(code);
    const [then, now] = [til, LAST].map((year) =>
      population2020(folkemengde, kommuner, code, year),
    );
    if (!growth || then == null || now == null) return NOT_BEFORE_2020;
    const told = `${growth.g === 0 ? inhabitants(0) : klasseName(growth)} i ${vindu}–${til}, ${inhabitants(now - then)} siden, til ${LAST}.`;
    return notComparable
      ? notAlone(`${notComparable} ${kommuner.name(code, 2020)} i 2020: ${told}`)
      : told;
  },
});

/** Codes of 2020 by what happened in a window: «reddet», grew anyway, or did not grow. */
function byClass(data: Tables, vindu: number): Record<'reddet' | 'vokser' | 'falt', string[]> {
  const growths = [...growths2020(data, vindu)];
  const of = (...classes: Klasse[]) =>
    growths.flatMap(([code, growth]) => (growth && classes.includes(growth.klasse) ? code : []));
  return { reddet: of('reddet'), vokser: of('vokser'), falt: of('dempet', 'nedgang') };
}

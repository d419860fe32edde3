import type { Klasse } from '../../src/data/growth';
import { fewerThan, population2020 } from '../../src/data/measures';
import { yearsBetween, yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { notAlone } from '../shared/comparable';
import { inhabitants, klasseName } from '../shared/growth';
import {
  BEFORE_UKRAINE,
  BORDERS,
  growths,
  TABLE,
  type Tables,
  withoutGrowth,
} from '../shared/immigrants';
import { VINDU } from './vindu';

const [, LAST] = yearsOf('folkemengde');

/** How many municipalities of each class of a window have fewer people than at its end, by year. */
export const fulgt = defineFigure({
  name: 'holdt-det-fulgt',
  title: 'De «reddede» fulgt til i dag',
  needs: [TABLE, 'folkemengde', 'kommuner'],
  build(data, { vindu }) {
    const til = vindu + VINDU;
    const codes = byClass(data, vindu);
    const fewer = (some: readonly string[], year: number) =>
      fewerThan(data.folkemengde, data.kommuner, some, til, year).length;
    const { reddet } = codes;
    const today = fewer(reddet, LAST);
    const found =
      til < BEFORE_UKRAINE
        ? `${fewer(reddet, BEFORE_UKRAINE)} færre innbyggere i ${BEFORE_UKRAINE} enn i ${til}, og ${today} færre i ${LAST}`
        : `${today} færre innbyggere i ${LAST} enn i ${til}`;
    return {
      finding:
        til < LAST
          ? `Av de ${reddet.length} «reddede» ${vindu}–${til} hadde ${found}`
          : `De ${reddet.length} «reddede» ${vindu}–${til} kan ikke følges ennå: tallene slutter i ${LAST}`,
      // A window that ends with the last year has that year alone.
      table: tableOf(yearsBetween(Math.min(til + 1, LAST), LAST), {
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
      sources: [sourceOf(data.folkemengde), sourceOf(data[TABLE])],
      derived: true,
      caveat: `Hvem som var «reddet» er regnet av vinduet ${vindu}–${til}. Grenseendringer er ikke regnet ut.`,
    };
  },
  /** Example: «reddet» i 2008–2013; −12 innbyggere fra 2013 til 2026. */
  place(data, { kommune, vindu }) {
    const { kommuner, folkemengde } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, BORDERS);
    const [code = ''] = codes;
    const til = vindu + VINDU;
    const growth = growths(data, vindu, til).get(code);
    const [then, now] = [til, LAST].map((year) =>
      population2020(folkemengde, kommuner, code, year),
    );
    if (!growth || then == null || now == null) return withoutGrowth(kommuner, code).words;
    const since =
      til < LAST ? `${inhabitants(now - then)} siden, til ${LAST}` : 'der tallene slutter';
    const told = `${growth.g === 0 ? inhabitants(0) : klasseName(growth)} i ${vindu}–${til}, ${since}.`;
    return notComparable
      ? notAlone(`${notComparable} ${kommuner.name(code, BORDERS)} i ${BORDERS}: ${told}`)
      : told;
  },
});

/** Codes by what happened in a window: «reddet», grew anyway, or did not grow. */
function byClass(data: Tables, vindu: number): Record<'reddet' | 'vokser' | 'falt', string[]> {
  const all = [...growths(data, vindu, vindu + VINDU)];
  const of = (...classes: Klasse[]) =>
    all.flatMap(([code, growth]) => (growth && classes.includes(growth.klasse) ? code : []));
  return { reddet: of('reddet'), vokser: of('vokser'), falt: of('dempet', 'nedgang') };
}

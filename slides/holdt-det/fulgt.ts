import { population2020 } from '../../src/data/measures';
import { yearsBetween } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { number, tableOf, text } from '../../src/figure/table';
import { TABLE } from '../shared/immigrants';
import { type Followed, FRA, followedTo, hasFewer, LAST, ofClass, TIL } from './reddede';

/** How many of the «reddede», and of the others, have fewer people than at the period's end, by year. */
export const fulgt = defineFigure({
  name: 'holdt-det-fulgt',
  title: `Kommunene fulgt fra ${TIL} til i dag`,
  needs: [TABLE, 'folkemengde', 'kommuner'],
  build(data) {
    const { folkemengde, kommuner } = data;
    const all = followedTo(data, LAST);
    const fewerIn = (year: number) => (one: Followed) =>
      hasFewer({ ...one, after: population2020(folkemengde, kommuner, one.code, year) });
    const fewer = (key: string, label: string, some: readonly Followed[]) =>
      number(
        key,
        `Av ${some.length} som ${label}`,
        'kommuner',
        (year: number) => some.filter(fewerIn(year)).length,
      );
    const anyway = ofClass(all, 'vokser');
    return {
      finding: `Av de ${anyway.length} som vokste uansett fra ${FRA} til ${TIL}, hadde ${anyway.filter(hasFewer).length} færre innbyggere i ${LAST} enn i ${TIL}`,
      table: tableOf(yearsBetween(TIL + 1, LAST), {
        key: String,
        columns: [
          text('aar', `Færre innbyggere enn i ${TIL}, 1. januar`, (year) => String(year)),
          fewer('reddet', 'var «reddet»', ofClass(all, 'reddet')),
          fewer('vokser', 'vokste uansett', anyway),
          fewer('falt', 'ikke vokste', ofClass(all, 'dempet', 'nedgang')),
        ],
      }),
      encoding: { type: 'table' },
      sources: [sourceOf(data.folkemengde), sourceOf(data[TABLE])],
      derived: true,
    };
  },
});

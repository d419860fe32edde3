import { type Kommuner, listed } from '../../src/data/kommuner';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { UTEN_TALL } from '../../src/figure/palette';
import { tableOf, text } from '../../src/figure/table';
import { BORDERS, TABLE } from '../shared/immigrants';
import {
  columns,
  doubt,
  type Followed,
  FRA,
  followedTo,
  hasFewer,
  KLASSER,
  klasseOf,
  ofClass,
  TIL,
} from './reddede';

/** Map of the «reddede» alone, by whether they have fewer people than at the period's end. */
export const kart = defineFigure({
  name: 'holdt-det-kart',
  title: `Hvor de «reddede» ${FRA}–${TIL} ligger`,
  needs: [TABLE, 'folkemengde', 'befolkningsendring', 'kommuner'],
  build(data, { fulgt: year, kommune }) {
    const { kommuner } = data;
    const rows = followedTo(data, year);
    return {
      finding: finding(kommuner, ofClass(rows, 'reddet'), year),
      table: tableOf(rows, {
        key: ({ code }) => code,
        klasse: klasseOf,
        columns: [
          ...columns(data, year),
          text('usikker', 'Usikker', (one: Followed) => doubt(data, one) ?? ''),
        ],
      }),
      encoding: {
        type: 'map',
        vintage: BORDERS,
        level: 'kommuner',
        classes: [KLASSER.holdt, KLASSER.falt, KLASSER.andre, UTEN_TALL],
        readout: ['kommune', 'klasse', 'da', 'naa', 'siden', 'usikker'],
        focus: kommune ? kommuner.predecessors(kommune, BORDERS).codes : [],
      },
      sources: [sourceOf(data.folkemengde), sourceOf(data[TABLE])],
      derived: true,
    };
  },
});

/**
 * The counties of today where most of the «reddede» have fewer people. Before any has, how many they
 * are in.
 */
function finding(kommuner: Kommuner, saved: readonly Followed[], year: number): string {
  const fylker = kommuner.fylker(2024);
  const countyOf = ({ code }: Followed): string | undefined => {
    const today = kommuner.resolve(code);
    return today.kind === 'one' ? kommuner.get(today.code).fylke : undefined;
  };
  const counts = fylker.flatMap(({ code, name }) => {
    const own = saved.filter((one) => countyOf(one) === code);
    return own.length ? [{ name, all: own.length, fewer: own.filter(hasFewer).length }] : [];
  });
  if (year === TIL) return `De lå i ${counts.length} av ${fylker.length} fylker`;
  const most = Math.max(...counts.map(({ fewer }) => fewer));
  const first = counts.filter(({ fewer }) => fewer === most);
  const many = first.length > 1 ? `${most} i hvert fylke` : `${most} av ${first[0]?.all}`;
  return `Flest i ${listed(first.map(({ name }) => name))}: ${many} hadde færre innbyggere i ${year}`;
}

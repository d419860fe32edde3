import type { Klasse } from '../../src/data/growth';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { tableOf } from '../../src/figure/table';
import { notAlone } from '../shared/comparable';
import { BEFORE_UKRAINE, BORDERS, TABLE, withoutGrowth } from '../shared/immigrants';
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

/** A dot for each of the «reddede», which changes when it has fewer people than at the period's end. */
export const prikker = defineFigure({
  name: 'holdt-det-prikker',
  title: `De «reddede» ${FRA}–${TIL}, én prikk for hver`,
  needs: [TABLE, 'folkemengde', 'befolkningsendring', 'kommuner'],
  build(data, { fulgt: year, kommune }) {
    const { kommuner } = data;
    // The order is that of the year in which the count stops, so that those that fell stand together.
    const change = new Map(
      followedTo(data, BEFORE_UKRAINE).map((one) => [
        one.code,
        (one.after ?? 0) / (one.before ?? 1),
      ]),
    );
    const rows = ofClass(followedTo(data, year), 'reddet').sort(
      (a, b) => (change.get(b.code) ?? 0) - (change.get(a.code) ?? 0),
    );
    const codes = kommune ? kommuner.predecessors(kommune, BORDERS).codes : [];
    const [all, fewer] = [rows.length, rows.filter(hasFewer).length];
    const isStart = year === TIL;
    return {
      finding: isStart
        ? `${all} kommuner var «reddet» fra ${FRA} til ${TIL}`
        : `I ${year} hadde ${fewer} av de ${all} «reddede» kommunene færre innbyggere enn i ${TIL}`,
      lands: isStart
        ? {
            number: String(all),
            text: `kommuner var «reddet» fra ${FRA} til ${TIL}`,
            isFinding: true,
          }
        : {
            number: String(fewer),
            text: `av de ${all} «reddede» hadde færre innbyggere i ${year} enn i ${TIL}`,
            isFinding: true,
          },
      table: tableOf(rows, {
        key: ({ code }) => code,
        klasse: klasseOf,
        places: { level: 'kommuner', vintage: 2020 },
        columns: columns(data, year),
      }),
      encoding: {
        type: 'grid',
        shape: 'dot',
        classes: [KLASSER.holdt, KLASSER.falt],
        readout: ['kommune', 'da', 'naa', 'siden'],
        own: rows.flatMap(({ code }) => (codes.includes(code) ? code : [])),
        ownName: kommune ? kommuner.name(kommune) : '',
      },
      sources: [sourceOf(data.folkemengde), sourceOf(data[TABLE])],
      derived: true,
    };
  },
  /** Example: «var «reddet» i 2008–2013. I 2022 bodde det 145 færre der enn i 2013.» */
  place(data, { kommune, fulgt: year }) {
    const { kommuner } = data;
    const { codes, notComparable } = kommuner.predecessors(kommune, BORDERS);
    const [code = ''] = codes;
    const own = followedTo(data, year).find((one) => one.code === code);
    const said = own && inWords(own, year);
    if (!own || !said) return withoutGrowth(kommuner, code).words;
    const why = doubt(data, own);
    const told = `${said}${why ? ` Usikkert: ${why}.` : ''}`;
    return notComparable
      ? notAlone(`${notComparable} ${kommuner.name(code, BORDERS)} i ${BORDERS}: ${told}`)
      : told;
  },
});

/** The class in the period, and the change since then. Null where it is not comparable. */
function inWords({ growth, before, after }: Followed, year: number): string | null {
  if (!growth || before === null || after === null) return null;
  const was = growth.g === 0 ? 'uendret folketall' : WAS[growth.klasse];
  const lead = `${was} i ${FRA}–${TIL}.`;
  if (year === TIL) return lead;
  const since = after - before;
  const many =
    since === 0
      ? `like mange der som i ${TIL}`
      : `${formatNumber(Math.abs(since))} ${since < 0 ? 'færre' : 'flere'} der enn i ${TIL}`;
  return `${lead} I ${year} bodde det ${many}.`;
}

const WAS: Record<Klasse, string> = {
  reddet: '«reddet»',
  vokser: 'vokste uansett',
  dempet: 'dempet nedgang',
  nedgang: 'nedgang',
};

import { grew, tally } from '../../src/data/growth';
import { yearsBetween, yearsOf } from '../../src/data/years';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { FOLKETALL, VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { growths, LAST_KNOWN, TABLE } from '../shared/immigrants';

/** The length of each period in years. Only equal periods are compared. */
const YEARS = 5;
const [FIRST] = yearsOf(TABLE, 'folkemengde');

/** Lines over all periods of five years: how many municipalities grew, and how many of them were «reddet». */
export const kurve = defineFigure({
  name: 'holdt-det-kurve',
  title: 'Kommuner som vokste og «reddede», alle femårsperioder',
  needs: [TABLE, 'folkemengde', 'kommuner'],
  build(data) {
    const rows = yearsBetween(FIRST, LAST_KNOWN - YEARS).map((fra) => {
      const counts = tally(
        [...growths(data, fra, fra + YEARS).values()].filter((one) => one !== null),
      );
      return { fra, vokste: grew(counts), reddet: counts.reddet };
    });
    return {
      finding: finding(rows),
      table: tableOf(rows, {
        key: ({ fra }) => String(fra),
        columns: [
          text('periode', 'Fra 1. januar til 1. januar', ({ fra }) => short(fra)),
          number('vokste', 'Vokste', 'kommuner', ({ vokste }) => vokste),
          number('reddet', 'Av dem «reddet»', 'kommuner', ({ reddet }) => reddet),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'periode',
        series: [
          { ...FOLKETALL, label: 'Vokste', column: 'vokste' },
          { ...VEKSTKLASSER.reddet, label: 'Av dem «reddet»', column: 'reddet' },
        ],
        axis: 'Kommuner',
        min: 0,
      },
      sources: [sourceOf(data[TABLE]), sourceOf(data.folkemengde)],
      derived: true,
    };
  },
});

interface Counts {
  fra: number;
  vokste: number;
  reddet: number;
}

/** The fall from the first period to the lowest one; where growth has come back, the last one too. */
function finding(rows: readonly Counts[]): string {
  const least = rows.reduce((low, row) => (row.vokste < low.vokste ? row : low));
  const [first = least, last = least] = [rows[0], rows.at(-1)];
  const span = ({ fra }: Counts) => `${fra} til ${fra + YEARS}`;
  return last === least
    ? `Fra ${span(last)} vokste ${last.vokste} kommuner, mot ${first.vokste} fra ${span(first)}. ${last.reddet} av dem var «reddet», mot ${first.reddet}`
    : `Færrest vokste fra ${span(least)}: ${least.vokste}, ${least.reddet} av dem «reddet». Fra ${span(last)} vokste ${last.vokste}, ${last.reddet} av dem «reddet»`;
}

/** «2008–13» */
const short = (fra: number): string => `${fra}–${String(fra + YEARS).slice(2)}`;

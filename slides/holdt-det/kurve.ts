import { grew, tally } from '../../src/data/growth';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { FOLKETALL, VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { fields } from '../../src/state/fields';
import { growths, TABLE } from '../shared/immigrants';
import { VINDU } from './vindu';

/** Lines over all windows: how many municipalities grew, and how many of them were «reddet». */
export const kurve = defineFigure({
  name: 'holdt-det-kurve',
  title: 'Kommuner som vokste og «reddede», alle vinduer',
  needs: [TABLE, 'folkemengde', 'kommuner'],
  build(data, { vindu }) {
    const rows = fields.vindu.choices().map((fra) => {
      const counts = tally(
        [...growths(data, fra, fra + VINDU).values()].filter((one) => one !== null),
      );
      return { fra, vokste: grew(counts), reddet: counts.reddet };
    });
    return {
      finding: finding(rows),
      table: tableOf(rows, {
        key: ({ fra }) => String(fra),
        columns: [
          text('vindu', 'Vindu, 1. januar til 1. januar', ({ fra }) => windowOf(fra)),
          number('vokste', 'Vokste', 'kommuner', ({ vokste }) => vokste),
          number('reddet', 'Av dem «reddet»', 'kommuner', ({ reddet }) => reddet),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'vindu',
        series: [
          { ...FOLKETALL, label: 'Vokste', column: 'vokste' },
          { ...VEKSTKLASSER.reddet, label: 'Av dem «reddet»', column: 'reddet' },
        ],
        axis: 'Kommuner',
        min: 0,
        at: String(vindu),
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

/** The fall to the last window, or, where growth has come back, the lowest window and the last. */
function finding(rows: readonly Counts[]): string {
  const most = (key: 'vokste' | 'reddet') => Math.max(...rows.map((row) => row[key]));
  const least = rows.reduce((low, row) => (row.vokste < low.vokste ? row : low));
  const last = rows.at(-1) ?? least;
  return last === least
    ? `Færre vokser: fra ${most('vokste')} på det meste til ${last.vokste} – og «reddede» fra ${most('reddet')} til ${last.reddet}`
    : `Færrest vokste i ${windowOf(least.fra)}: ${least.vokste}, ${least.reddet} av dem «reddet». I ${windowOf(last.fra)} vokste ${last.vokste}, ${last.reddet} av dem «reddet»`;
}

/** «2008–13» */
const windowOf = (fra: number): string => `${fra}–${String(fra + VINDU).slice(2)}`;

import { grew, tally } from '../../src/data/growth';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { fields } from '../../src/state/fields';
import { growths2020, VINDU } from './vindu';

/** Lines over all windows: how many municipalities grew, and how many of them were «reddet». */
export const kurve = defineFigure({
  name: 'holdt-det-kurve',
  title: 'Kommuner som vokste og «reddede», alle vinduer',
  needs: ['innvandrere', 'folkemengde', 'kommuner'],
  build(data, { vindu }) {
    const rows = fields.vindu.choices().map((fra) => {
      const counts = tally([...growths2020(data, fra).values()].filter((one) => one !== null));
      return { fra, vokste: grew(counts), reddet: counts.reddet };
    });
    const most = (key: 'vokste' | 'reddet') => Math.max(...rows.map((row) => row[key]));
    const last = rows.at(-1);
    return {
      finding: `Færre vokser: fra ${most('vokste')} på det meste til ${last?.vokste} – og «reddede» fra ${most('reddet')} til ${last?.reddet}`,
      table: tableOf(rows, {
        key: ({ fra }) => String(fra),
        columns: [
          text(
            'vindu',
            'Vindu, 1. januar til 1. januar',
            ({ fra }) => `${fra}–${String(fra + VINDU).slice(2)}`,
          ),
          number('vokste', 'Vokste', 'kommuner', ({ vokste }) => vokste),
          number('reddet', 'Av dem «reddet»', 'kommuner', ({ reddet }) => reddet),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'vindu',
        series: [
          { ...VEKSTKLASSER.vokser, label: 'Vokste', column: 'vokste' },
          { ...VEKSTKLASSER.reddet, label: 'Av dem «reddet»', column: 'reddet' },
        ],
        axis: 'Kommuner',
        min: 0,
        at: String(vindu),
      },
      sources: [sourceOf(data.innvandrere), sourceOf(data.folkemengde)],
      derived: true,
    };
  },
});

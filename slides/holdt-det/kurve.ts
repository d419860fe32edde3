import { grew, tally } from '../../src/data/growth';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { VEKSTKLASSER } from '../../src/figure/palette';
import { fields } from '../../src/state/fields';
import { growths2020, VINDU } from './vindu';

/** How many municipalities grew, and how many of them were «reddet», in every window. */
export const kurve = defineFigure({
  name: 'holdt-det-kurve',
  title: 'Kommuner som vokste og «reddede», alle vinduer',
  needs: ['innvandringsgrunn', 'folkemengde', 'kommuner'],
  build(data, { vindu }) {
    const rows: { fra: number; vokste: number; reddet: number }[] = [];
    for (const fra of fields.vindu.choices()) {
      const counts = tally([...growths2020(data, fra).values()].filter((one) => one !== null));
      rows.push({ fra, vokste: grew(counts), reddet: counts.reddet });
    }
    const most = (key: 'vokste' | 'reddet') => Math.max(...rows.map((row) => row[key]));
    const last = rows.at(-1);
    return {
      finding: `Færre vokser: fra ${most('vokste')} på det meste til ${last?.vokste} – og «reddede» fra ${most('reddet')} til ${last?.reddet}`,
      table: {
        columns: [
          { key: 'vindu', label: 'Vindu, 1. januar til 1. januar', type: 'text' },
          { key: 'vokste', label: 'Vokste', unit: 'kommuner', type: 'number' },
          { key: 'reddet', label: 'Av dem «reddet»', unit: 'kommuner', type: 'number' },
        ],
        rows: rows.map(({ fra, vokste, reddet }) => ({
          key: String(fra),
          cells: { vindu: `${fra}–${String(fra + VINDU).slice(2)}`, vokste, reddet },
        })),
      },
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
      sources: [sourceOf(data.innvandringsgrunn), sourceOf(data.folkemengde)],
      derived: true,
    };
  },
});

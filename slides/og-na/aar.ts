import { grew, tally } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import { yearsBetween } from '../../src/data/years';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { number, tableOf, text } from '../../src/figure/table';
import { KLASSER_SETTLED } from './klasser';
import { FRA, growths, TIL } from './periode';

/**
 * For each period from 2022 to a later year: how many municipalities grew, and how many of them by
 * no more than the number of settled refugees.
 */
export const aar = defineFigure({
  name: 'og-na-aar',
  title: `Kommuner som vokste fra ${FRA}, år for år`,
  needs: ['bosatteFlyktninger', 'folkemengde', 'kommuner'],
  build(data) {
    const rows = yearsBetween(FRA + 1, TIL).map((til) => {
      const counts = tally([...growths(data, til).values()].filter((one) => one !== null));
      return { til, vokste: grew(counts), likt: counts.reddet };
    });
    const most = rows.reduce((best, row) => (row.likt > best.likt ? row : best));
    return {
      finding: `Flest fra ${FRA} til ${most.til}: ${most.vokste} vokste, ${most.likt} av dem ikke med flere enn de bosatte`,
      table: tableOf(rows, {
        key: ({ til }) => String(til),
        columns: [
          text('periode', 'Fra 1. januar til 1. januar', ({ til }) => `${FRA}–${til}`),
          number('vokste', 'Vokste', 'kommuner', ({ vokste }) => vokste),
          number(
            'mer',
            'Med flere enn de bosatte',
            'kommuner',
            ({ vokste, likt }) => vokste - likt,
          ),
          number('likt', 'Ikke med flere', 'kommuner', ({ likt }) => likt),
          number('bosatte', 'Bosatte i periodens siste år', 'personer', ({ til }): Cell => {
            const { persons, hidden } = settledIn(data.bosatteFlyktninger, til - 1);
            return hidden ? { symbol: ':', value: persons } : persons;
          }),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'periode',
        series: [
          { ...KLASSER_SETTLED.reddet, column: 'likt' },
          { ...KLASSER_SETTLED.vokser, column: 'mer' },
        ],
        stacked: true,
        axis: 'Kommuner',
        ends: 'vokste',
        bare: true,
      },
      sources: [sourceOf(data.folkemengde), sourceOf(data.bosatteFlyktninger)],
      derived: true,
    };
  },
});

/** All that are known to have been settled in a year, a lower bound where some are hidden. */
const settledIn = (table: Dataset, year: number) => count(table, table.regions, ['bosatte'], year);

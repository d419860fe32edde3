import { grew, tally } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import { yearsBetween } from '../../src/data/years';
import { type Cell, defineFigure, sourceOf } from '../../src/figure/figure';
import { number, tableOf, text } from '../../src/figure/table';
import { BY_IMMIGRANTS, COUNTED, FRA, growths, NEEDS, TIL } from './maal';
import { ORD } from './ord';

/**
 * For each period from 2022 to a later year: how many municipalities grew, and how many of them by
 * no more than what is counted.
 */
export const aar = defineFigure({
  name: 'og-na-aar',
  title: `Kommuner som vokste fra ${FRA}, år for år`,
  needs: NEEDS,
  build(data) {
    const rows = yearsBetween(FRA + 1, TIL).map((til) => {
      const counts = tally([...growths(data, til).values()].filter((one) => one !== null));
      return { til, vokste: grew(counts), likt: counts.reddet };
    });
    const most = rows.reduce((best, row) => (row.likt > best.likt ? row : best));
    return {
      finding: `Flest i ${most.til}: da hadde ${most.vokste} kommuner vokst siden ${FRA}, ${ORD.savedBriefly(most.likt)}`,
      table: tableOf(rows, {
        key: ({ til }) => String(til),
        columns: [
          text('periode', 'Fra 1. januar til 1. januar', ({ til }) => `${FRA}–${til}`),
          number('vokste', 'Vokste', 'kommuner', ({ vokste }) => vokste),
          number('mer', ORD.more, 'kommuner', ({ vokste, likt }) => vokste - likt),
          number('likt', ORD.notMore, 'kommuner', ({ likt }) => likt),
          ...(BY_IMMIGRANTS ? [] : [settled(data.bosatteFlyktninger)]),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'periode',
        series: [
          { ...ORD.classes.reddet, column: 'likt' },
          { ...ORD.classes.vokser, column: 'mer' },
        ],
        stacked: true,
        axis: 'Kommuner',
        ends: 'vokste',
        bare: true,
      },
      sources: [sourceOf(data.folkemengde), sourceOf(data[COUNTED])],
      derived: true,
    };
  },
});

/** The column of all that are known to have been settled, a lower bound where some are hidden. */
const settled = (table: Dataset) =>
  number(
    'bosatte',
    'Bosatte i periodens siste år',
    'personer',
    ({ til }: { til: number }): Cell => {
      const { persons, hidden } = count(table, table.regions, ['bosatte'], til - 1);
      return hidden ? { symbol: ':', value: persons } : persons;
    },
  );

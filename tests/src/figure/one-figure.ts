/** A small figure for tests of the files that are made from figures. */
import type { Cell, Column, Figure } from '../../../src/figure/figure';

const COLUMNS: Column[] = [
  { key: 'hvem', label: 'Kommune', type: 'text' },
  { key: 'n', label: 'Innvandrere', unit: 'personer', type: 'number' },
  { key: 'endring', label: 'Endring', unit: 'prosent', type: 'change', decimals: 1 },
];

/** A map whose rows are municipalities: code, name, immigrants and change. */
export const oneFigure = (
  rows: readonly (readonly [code: string, ...cells: Cell[]])[],
): Figure => ({
  finding: 'Funnet',
  table: {
    columns: COLUMNS,
    rows: rows.map(([key, ...cells]) => ({
      key,
      cells: Object.fromEntries(COLUMNS.map((column, at) => [column.key, cells[at] ?? null])),
    })),
  },
  encoding: { type: 'map', vintage: 2024, level: 'kommuner', classes: [], readout: [], focus: [] },
  sources: [{ text: 'Kilde: SSB, tabell 1' }],
  derived: true,
});

import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { drawLineNames } from '../../../src/chart/lines';
import { lookIn } from '../../../src/chart/style';
import type { LineEncoding } from '../../../src/figure/encoding';
import type { Table } from '../../../src/figure/figure';
import { INK } from '../../../src/figure/palette';
import { change, tableOf } from '../../../src/figure/table';

const LIGHT = lookIn({ isDark: false, isContrast: false, ink: INK });

/** What is written beside the ends of two lines, one of which has no number for the last year. */
function writtenBeside(table: Table, encoding: Partial<LineEncoding>): [string, number, number][] {
  const written: [string, number, number][] = [];
  const ctx = {
    ...{ save() {}, restore() {}, strokeText() {} },
    fillText: (text: string, x: number, y: number) => written.push([text, x, y]),
  };
  const points = [
    [80, 60, 40],
    // What Chart.js gives for no number: the bottom of the axis.
    [90, 70, 100],
  ];
  const chart = {
    ctx,
    height: 120,
    chartArea: { right: 200 },
    data: { datasets: [{ data: [1, 2, 3] }, { data: [1, 2, null] }] },
    getDatasetMeta: (s: number) => ({ data: points[s]?.map((y, i) => ({ x: 100 * i, y })) }),
  } as unknown as Chart;
  const series = ['Rælingen', 'Akershus'].map((label) => ({
    key: label,
    label,
    fill: '#5c2900',
    ink: '#ffffff',
  }));
  drawLineNames(chart, table, { ...encoding, series } as unknown as LineEncoding, 10, LIGHT);
  return written;
}

test('a line that ends early has its name at the height of its last number, not at the bottom', () => {
  expect(writtenBeside({ columns: [], rows: [] }, { namesBeside: true })).toEqual([
    ['Rælingen', 210, 40],
    ['Akershus', 210, 70],
  ]);
});

test('instead of its name, a line can have the last value of a column', () => {
  const table = tableOf([984, 121], {
    key: String,
    columns: [change('endring', 'Endring', 'personer', (persons: number) => persons)],
  });
  const written = writtenBeside(table, { ends: { Rælingen: 'endring' } });
  expect(written).toEqual([
    ['+121', 210, 40],
    ['Akershus', 210, 70],
  ]);
});

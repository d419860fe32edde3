import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { drawLineNames } from '../../../src/chart/lines';
import type { LineEncoding } from '../../../src/figure/encoding';

test('a line that ends early has its name at the height of its last number, not at the bottom', () => {
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
    chartArea: { right: 200 },
    data: { datasets: [{ data: [1, 2, 3] }, { data: [1, 2, null] }] },
    getDatasetMeta: (s: number) => ({ data: points[s]?.map((y, i) => ({ x: 100 * i, y })) }),
  } as unknown as Chart;
  const series = ['Rælingen', 'Akershus'].map((label) => ({
    label,
    fill: '#5c2900',
    ink: '#ffffff',
  }));
  drawLineNames(chart, { series, namesBeside: true } as unknown as LineEncoding, 10);
  expect(written).toEqual([
    ['Rælingen', 210, 40],
    ['Akershus', 210, 70],
  ]);
});

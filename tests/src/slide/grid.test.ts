import { expect, test } from 'vitest';
import type { Figure } from '../../../src/figure/figure';
import { VEKSTKLASSER } from '../../../src/figure/palette';
import { readings } from '../../../src/figure/readings';
import { number, tableOf, text } from '../../../src/figure/table';
import { layOut, marksOf } from '../../../src/slide/grid';
import { legendItems } from '../../../src/slide/legend';

const { vokser, reddet } = VEKSTKLASSER;
const figure = (marks?: 'antall'): Figure => ({
  finding: '80 av 100',
  table: tableOf(
    [
      ['ja', 'Driver', 80],
      ['nei', 'Driver ikke', 20],
    ] as const,
    {
      key: ([key]) => key,
      klasse: ([key]) => (key === 'ja' ? vokser.key : reddet.key),
      columns: [
        text('svar', 'Svar', ([, label]) => label),
        number('antall', 'Andel', 'prosent', ([, , share]) => share),
      ],
    },
  ),
  encoding: {
    type: 'grid',
    shape: 'square',
    classes: [vokser, reddet],
    readout: ['svar', 'antall'],
    ...(marks ? { marks } : {}),
  },
  sources: [],
  derived: false,
});

test('a row has one mark, or as many as its column says', () => {
  expect(marksOf(figure()).map(({ key }) => key)).toEqual(['ja', 'nei']);
  const hundred = marksOf(figure('antall'));
  expect(hundred).toHaveLength(100);
  expect([hundred[79]?.key, hundred[80]?.key]).toEqual(['ja', 'nei']);
});

test('the legend counts the marks, and the walk has a value for each row', () => {
  expect(legendItems(figure('antall')).map(({ count }) => count)).toEqual([80, 20]);
  expect(legendItems(figure()).map(({ count }) => count)).toEqual([1, 1]);
  expect(readings(figure('antall'))).toEqual([
    { row: 'ja', text: 'Driver: andel 80 prosent' },
    { row: 'nei', text: 'Driver ikke: andel 20 prosent' },
  ]);
});

test('the marks are as large as the room allows', () => {
  // 11 × 10 in a room that is a little wider than high: 109 of 110 cells are filled.
  expect(layOut(109, { width: 550, height: 500 })).toEqual({ across: 11, cell: 50 });
  // Upright: 8 across and 14 down.
  expect(layOut(109, { width: 320, height: 560 })).toEqual({ across: 8, cell: 40 });
  expect(layOut(100, { width: 900, height: 300 }, 10)).toEqual({ across: 10, cell: 30 });
  expect(layOut(1, { width: 90, height: 30 })).toEqual({ across: 1, cell: 30 });
});

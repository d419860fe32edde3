import { describe, expect, test } from 'vitest';
import {
  formatChange,
  formatCount,
  formatNumber,
  formatPercent,
  inWords,
} from '../../../src/figure/format';

const NBSP = '\u00a0';
const MINUS = '\u2212';

describe('a plain number', () => {
  test.each([
    [0, '0'],
    [428, '428'],
    [2655, `2${NBSP}655`],
    [5_051_275, `5${NBSP}051${NBSP}275`],
    [-12_345, `${MINUS}12${NBSP}345`],
    [13.6, '14'],
  ])('%d reads «%s»', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([
    [4.2, 1, '4,2'],
    [4, 1, '4,0'],
    [-4.2, 2, `${MINUS}4,20`],
    [1234.5, 1, `1${NBSP}234,5`],
    [0.85, 1, '0,9'],
    [0.04, 1, '0,0'],
  ])('%d with %i decimals reads «%s»', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test.each([
    [-0.04, 1],
    [-0, 0],
    [-0.4, 0],
  ])('%d with %i decimals rounds to a zero without a sign', (value, decimals) => {
    expect(formatNumber(value, decimals)).toBe(decimals ? '0,0' : '0');
  });
});

test.each([
  [312, 0, '+312'],
  [-312, 0, `${MINUS}312`],
  [314_104, 0, `+314${NBSP}104`],
  [9.65, 2, '+9,65'],
  [-10.37, 2, `${MINUS}10,37`],
  [0, 0, '0'],
  [-0, 0, '0'],
  [0.04, 1, '0,0'],
  [-0.04, 1, '0,0'],
])('a change of %d with %i decimals reads «%s»', (value, decimals, text) => {
  expect(formatChange(value, decimals)).toBe(text);
});

test.each([
  [13.57, undefined, `13,6${NBSP}%`],
  [80, 0, `80${NBSP}%`],
  [0, undefined, `0,0${NBSP}%`],
])('%d per cent reads «%s»', (value, decimals, text) => {
  expect(formatPercent(value, decimals)).toBe(text);
});

test.each([
  [1, `1${NBSP}kommune`],
  [0, `0${NBSP}kommuner`],
  [428, `428${NBSP}kommuner`],
  [1428, `1${NBSP}428${NBSP}kommuner`],
])('%i is counted as «%s»', (value, text) => {
  expect(formatCount(value, 'kommune', 'kommuner')).toBe(text);
});

test.each([
  [1.005, 2, '1,01'],
  [2.5, 0, '3'],
  [-2.5, 0, `${MINUS}3`],
  [0.125, 2, '0,13'],
  [999.95, 1, `1${NBSP}000,0`],
  [1e-7, 3, '0,000'],
])('%d with %i decimals is rounded as it is read: «%s»', (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test('words up to twelve, and figures above', () => {
  expect([1, 8, 12, 13].map(inWords)).toEqual(['én', 'åtte', 'tolv', '13']);
});

import { expect, test } from 'vitest';
import { checkCodes, checkKnown } from '../../../src/data/codes';

const EXPECTED = ['0301', '1103'];

test('the expected codes are taken in any order', () => {
  expect(() => checkCodes('fil', ['1103', '0301'], EXPECTED)).not.toThrow();
  expect(() => checkKnown('fil', ['1103', '1103'], EXPECTED)).not.toThrow();
});

test.each([
  [['0301', '9998'], 'Datafilen «fil» kan ikke brukes: nummeret 9998 finnes ikke.'],
  [['0301'], 'Datafilen «fil» kan ikke brukes: nummeret 1103 mangler.'],
  [['0301', '1103', '0301'], 'Datafilen «fil» kan ikke brukes: et nummer står to ganger.'],
])('%s is told in Norwegian', (found, message) => {
  expect(() => checkCodes('fil', found, EXPECTED)).toThrow(message);
});

import { expect, test } from 'vitest';
import { shareAddress } from '../src/edition';
import { decodeState } from '../src/state';
import { kommuner } from './data/bundled';

const at = (publicAddress: string, kommune: string | null, own = '') =>
  shareAddress({ publicAddress, kommune: own }, kommune);

test('without a public address there is nothing to share', () => {
  expect(at('', null)).toBeNull();
  expect(at('', '1580')).toBeNull();
});

test.each([
  ['https://eksempel.no/', null, 'https://eksempel.no/?visning=les'],
  ['https://eksempel.no/', '1580', 'https://eksempel.no/?visning=les&kommune=1580'],
  ['https://eksempel.no/d/', '0301', 'https://eksempel.no/d/?visning=les&kommune=0301'],
  [
    'https://eksempel.no/d/index.html',
    '1580',
    'https://eksempel.no/d/index.html?visning=les&kommune=1580',
  ],
])('%s on %s is shared as %s', (address, kommune, expected) => {
  expect(at(address, kommune)).toBe(expected);
});

test('the shared address opens the reading view on the municipality', () => {
  const { search } = new URL(at('https://eksempel.no/', '1580') ?? '');
  const { state, messages } = decodeState(search, kommuner);
  expect(state).toMatchObject({ visning: 'les', kommune: '1580' });
  expect(messages).toEqual([]);
});

test('an edition with a municipality of its own shares the one that is chosen, or none', () => {
  expect(at('https://eksempel.no/', '1806', '1580')).toContain('&kommune=1806');
  expect(at('https://eksempel.no/', null, '1580')).toBe(
    'https://eksempel.no/?visning=les&kommune=',
  );
});

import { expect, test } from 'vitest';
import { dekomponering } from '../../slides/redningen/dekomponering';
import { kart } from '../../slides/redningen/kart';
import type { MapEncoding } from '../../src/figure/encoding';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';

/** No-break spaces as spaces: what is tested is the words. */
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

test('Narvik was not split, only Tysfjord: what was whole is shown, named and outlined', () => {
  const state = { ...initialState, kommune: '1806' };
  const map = kart.build(tables, state);
  expect(plain(map.place)).toBe(
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – folketallet økte med 72 (0,3 %): innvandrere +516, øvrige −444. Klasse: «reddet».',
  );
  expect((map.encoding as MapEncoding).focus).toEqual(['1805', '1854']);
  const sum = dekomponering.build(tables, state);
  expect(plain(sum.finding)).toBe(
    'Narvik 2008–2013 (Narvik og Ballangen, uten delen av Tysfjord): +72 innbyggere, uten innvandrere −444',
  );
  expect(sum.caveat).toBe('Tysfjord (1850) er delt mellom Hamarøy og Narvik.');
});

test('Orkland is put together of three, and a part of Snillfjord', () => {
  const sum = dekomponering.build(tables, { ...initialState, kommune: '5059' });
  expect(plain(sum.finding)).toBe(
    'Orkland 2008–2013 (Agdenes, Meldal og Orkdal, uten delen av Snillfjord): +551 innbyggere, uten innvandrere +212',
  );
});

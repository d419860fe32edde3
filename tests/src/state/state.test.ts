import { describe, expect, test } from 'vitest';
import {
  decodeState,
  encodeState,
  initialState,
  periodFault,
  type State,
} from '../../../src/state/state';
import { kommuner } from '../data/bundled';
import { addresses } from './addresses';

const decode = (search: string) => decodeState(search, kommuner);

describe('an address', () => {
  test('without choices gives the default, without a word', () => {
    expect(decode('')).toEqual({ state: initialState, messages: [] });
    expect(decode('?annet=1')).toEqual({ state: initialState, messages: [] });
    expect(initialState).toEqual({
      ...{ visning: 'presentasjon', kommune: null, fra: 2008, til: 2013 },
      ...{ norskfodte: false, vindu: 2008, snudd: false, nivaa: 'kommuner', kategori: null },
      ...{ akershus: 2013, vestlandet: 2013, utgave: 'lysbilder', vedlegg: 'fylke' },
    });
  });

  test('gives back every choice', () => {
    const state: State = {
      ...{ visning: 'les', kommune: '1580', fra: 1990, til: 2005 },
      ...{ norskfodte: true, vindu: 2016, snudd: true, nivaa: 'fylker', kategori: 'egnePlaner' },
      ...{ akershus: 1986, vestlandet: 2021, utgave: 'notater', vedlegg: 'full' },
    };
    const address =
      '?visning=les&kommune=1580&fra=1990&til=2005&norskfodte=ja&vindu=2016' +
      '&snudd=ja&nivaa=fylker&kategori=egnePlaner&akershus=1986&vestlandet=2021' +
      '&utgave=notater&vedlegg=full';
    expect(encodeState(state)).toBe(address);
    expect(decode(address)).toEqual({ state, messages: [] });
  });

  test('leaves defaults out', () => {
    expect(encodeState(initialState)).toBe('');
    expect(encodeState({ ...initialState, kommune: '0301' })).toBe('?kommune=0301');
    expect(encodeState({ ...initialState, til: 2014 })).toBe('?til=2014');
  });

  test('finds a municipality by any of its codes', () => {
    for (const code of ['1534', '1580']) {
      expect(decode(`?kommune=${code}`).state.kommune).toBe('1580');
    }
    expect(decode('?kommune=').messages).toEqual([]);
  });

  test('keeps what is right beside what is wrong', () => {
    const { state, messages } = decode('?kommune=9999&fra=2005&til=2010&visning=les');
    expect(state).toEqual({ ...initialState, visning: 'les', fra: 2005, til: 2010 });
    expect(messages).toHaveLength(1);
  });

  test('without the list of municipalities chooses none', () => {
    expect(decodeState('?kommune=1534&fra=2009', null)).toEqual({
      state: { ...initialState, fra: 2009 },
      messages: [],
    });
  });
});

describe('a municipality that became several', () => {
  test.each([
    ['1850', 'Tysfjord', ['1806', '1875']],
    ['1613', 'Snillfjord', ['5055', '5056', '5059']],
    ['1507', 'Ålesund', ['1508', '1580']],
  ])('%s offers the choice', (code, name, codes) => {
    expect(decode(`?kommune=${code}`)).toEqual({
      ...{ state: initialState, messages: [] },
      choice: { code, name, codes },
    });
  });
});

const outside = 'er utenfor tallene (1986–2015). Viser 2008–2013.';
test.each([
  ['kommune=9999', 'Adressen har kommune=«9999», som ikke finnes. Ingen kommune er valgt.'],
  ['kommune=Haram', 'Adressen har kommune=«Haram», som ikke finnes. Ingen kommune er valgt.'],
  ['visning=film', 'Adressen har visning=«film», som ikke finnes. Viser presentasjonen.'],
  ['visning=', 'Adressen har visning=«», som ikke finnes. Viser presentasjonen.'],
  ['norskfodte=kanskje', 'Adressen har norskfodte=«kanskje», som ikke finnes. Svar ja eller nei.'],
  ['snudd=1', 'Adressen har snudd=«1», som ikke finnes. Svar ja eller nei.'],
  ['nivaa=grunnkretser', 'Adressen har nivaa=«grunnkretser», som ikke finnes. Viser kommunene.'],
  ['akershus=2016', 'Adressen har akershus=«2016», som ikke finnes. Viser 2013.'],
  ['vestlandet=2005', 'Adressen har vestlandet=«2005», som ikke finnes. Viser 2013.'],
  ['vindu=2017', 'Adressen har vindu=«2017», som ikke finnes. Viser 2008–2013.'],
  ['vindu=2005', 'Adressen har vindu=«2005», som ikke finnes. Viser 2008–2013.'],
  ['kategori=liten', 'Adressen har kategori=«liten», som ikke finnes. Ingen kategori er merket.'],
  ['fra=2013&til=2008', 'Perioden 2013–2008 går feil vei: fra må være før til. Viser 2008–2013.'],
  ['fra=2013', 'Perioden 2013–2013 går feil vei: fra må være før til. Viser 2008–2013.'],
  ['fra=1990&til=2006', 'Perioden 1990–2006 er lengre enn 15 år. Viser 2008–2013.'],
  ['fra=1985&til=1990', `Året «1985» ${outside}`],
  ['fra=2010&til=2016', `Året «2016» ${outside}`],
  ['fra=2010.5', `Året «2010.5» ${outside}`],
  ['til=', `Året «» ${outside}`],
  [
    `kommune=${'9'.repeat(500)}`,
    `Adressen har kommune=«${'9'.repeat(40)}», som ikke finnes. Ingen kommune er valgt.`,
  ],
])('?%s falls back and says so', (search, message) => {
  expect(decode(`?${search}`)).toEqual({ state: initialState, messages: [message] });
});

test('the limits of a period', () => {
  expect(periodFault(1986, 2001)).toBeNull();
  expect(periodFault(1986, 2002)).toBe('Perioden 1986–2002 er lengre enn 15 år.');
  expect(periodFault(2012, 2013)).toBeNull();
  expect(decode('?fra=2000&til=2015').state).toMatchObject({ fra: 2000, til: 2015 });
});

const between = (year: number, first: number, last: number): boolean =>
  Number.isInteger(year) && year >= first && year <= last;

/** Written out, and not with the module's own limits. */
const valid: { [Key in keyof State]: (value: State[Key], state: State) => boolean } = {
  visning: (value) => ['presentasjon', 'les', 'utskrift', 'taler'].includes(value),
  kommune: (value) => value === null || kommuner.list(2024).some(({ code }) => code === value),
  fra: (value, { til }) => between(value, 1986, 2014) && value < til && til - value <= 15,
  til: (value) => between(value, 1987, 2015),
  norskfodte: (value) => typeof value === 'boolean',
  vindu: (value) => between(value, 2006, 2016),
  snudd: (value) => typeof value === 'boolean',
  nivaa: (value) => ['kommuner', 'fylker'].includes(value),
  kategori: (value) =>
    value === null || ['stor', 'nevnes', 'egnePlaner', 'litenGrad'].includes(value),
  akershus: (value) => between(value, 1986, 2015),
  vestlandet: (value) => between(value, 2006, 2021),
  utgave: (value) => ['lysbilder', 'notater'].includes(value),
  vedlegg: (value) => ['fylke', 'full'].includes(value),
};
const faulty = (state: State): string[] =>
  (Object.keys(valid) as (keyof State)[]).filter(
    (key) => !(valid[key] as (value: unknown, state: State) => boolean)(state[key], state),
  );

test('10 000 random addresses never throw, give a valid state, and come back the same', () => {
  const decoded = addresses(10_000).map((search) => ({ search, ...decode(search) }));
  expect(decoded.filter(({ state }) => faulty(state).length > 0)).toEqual([]);
  for (const { state } of decoded) {
    expect(decode(encodeState(state))).toEqual({ state, messages: [] });
  }
  // The addresses do reach each way out.
  const share = (hit: (one: (typeof decoded)[number]) => boolean) =>
    decoded.filter(hit).length / decoded.length;
  expect(share(({ choice }) => choice !== undefined)).toBeGreaterThan(0.01);
  expect(share(({ messages }) => messages.length === 0)).toBeGreaterThan(0.1);
  expect(share(({ messages }) => messages.length > 1)).toBeGreaterThan(0.1);
  expect(share(({ state }) => state.kommune !== null)).toBeGreaterThan(0.05);
  expect(share(({ state }) => state.fra !== 2008 && state.til !== 2013)).toBeGreaterThan(0.02);
});

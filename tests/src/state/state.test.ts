import { describe, expect, test } from 'vitest';
import { yearsBetween } from '../../../src/data/years';
import { withEnd } from '../../../src/state/field';
import { fields } from '../../../src/state/fields';
import { decodeState, encodeState, initialState, type State } from '../../../src/state/state';
import { kommuner } from '../data/bundled';
import { addresses } from './addresses';

const decode = (search: string) => decodeState(search, kommuner);

describe('an address', () => {
  test('without choices gives the default, without a word', () => {
    expect(decode('')).toEqual({ state: initialState, messages: [] });
    expect(decode('?annet=1')).toEqual({ state: initialState, messages: [] });
    expect(initialState).toEqual({
      ...{ visning: 'presentasjon', kommune: null, sammenlign: [], fra: 2008, til: 2013 },
      ...{ norskfodte: false, fulgt: 2022, snudd: false, nivaa: 'kommuner', kategori: null },
      ...{
        akershus: 2013,
        vestlandet: 2013,
        trinn: 0,
        figur: null,
        utgave: 'lysbilder',
        vedlegg: 'fylke',
      },
    });
  });

  test('gives back every choice', () => {
    const state: State = {
      ...{ visning: 'les', kommune: '1580', sammenlign: ['1554', '1566'], fra: 1990, til: 2005 },
      ...{ norskfodte: true, fulgt: 2016, snudd: true, nivaa: 'fylker', kategori: 'egnePlaner' },
      ...{
        akershus: 1986,
        vestlandet: 2021,
        trinn: 'alle',
        figur: 'akershus-kart',
        utgave: 'notater',
        vedlegg: 'full',
      },
    };
    const address =
      '?visning=les&trinn=alle&kommune=1580&sammenlign=1554%2C1566&fra=1990&til=2005&norskfodte=ja&fulgt=2016' +
      '&snudd=ja&nivaa=fylker&kategori=egnePlaner&akershus=1986&vestlandet=2021' +
      '&figur=akershus-kart&utgave=notater&vedlegg=full';
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

  test('finds those to compare with by any of their codes, and names what is wrong', () => {
    const compared = (text: string) => {
      const { state, messages } = decode(`?sammenlign=${text}`);
      return [state.sammenlign.join(), ...messages];
    };
    // Molde of 2013 has another code today, and so has Nesset, which is part of it; Tysfjord was split.
    expect(compared('1502,1566')).toEqual(['1506,1566']);
    expect(compared('1502,1543,1506')).toEqual(['1506']);
    expect(compared('')).toEqual(['']);
    expect(compared('9999,1566,1850')).toEqual([
      '1566',
      'Adressen har feil i sammenlign: «9999» finnes ikke og «1850» er delt mellom 1806 og 1875.',
    ]);
    expect(compared('0301,4601,5001,1103,1804')).toEqual([
      '0301,4601,5001,1103',
      'Adressen har feil i sammenlign: «1804» er en for mye, for det er plass til 4.',
    ]);
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
  ['fulgt=2027', 'Adressen har fulgt=«2027», som ikke finnes. Viser 2022.'],
  ['fulgt=2012', 'Adressen har fulgt=«2012», som ikke finnes. Viser 2022.'],
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
  const { fault } = fields.fra;
  expect(fault('1986', '2001')).toBeNull();
  expect(fault('1986', '2002')).toBe('Perioden 1986–2002 er lengre enn 15 år.');
  expect(fault('2012', '2013')).toBeNull();
  expect(decode('?fra=2000&til=2015').state).toMatchObject({ fra: 2000, til: 2015 });
});

describe('one end of a period is typed', () => {
  const typed = (fra: number, til: number, end: 'fra' | 'til', year: number) => {
    const period = withEnd({ fra, til }, end, year, fields.fra);
    return [period.fra, period.til];
  };

  test.each([
    ['leaves the other where it can', 2008, 2013, 'fra', 2005, 2005, 2013],
    ['past the other, keeps the length', 2008, 2013, 'fra', 2014, 2014, 2015],
    ['past the other the other way', 2010, 2015, 'til', 2005, 2000, 2005],
    ['keeps the length only within the tables', 2008, 2013, 'til', 1988, 1986, 1988],
    ['too far off, makes the longest period', 2010, 2015, 'fra', 1995, 1995, 2010],
    ['too far off the other way', 1990, 1995, 'til', 2010, 1995, 2010],
  ] as const)('%s', (_, fra, til, end, year, ...expected) => {
    expect(typed(fra, til, end, year)).toEqual(expected);
  });

  test('every period of 1 to 15 years is reached from any other, whichever end comes first', () => {
    const all = yearsBetween(1986, 2014).flatMap((fra) =>
      yearsBetween(fra + 1, Math.min(fra + 15, 2015)).map((til) => ({ fra, til })),
    );
    expect(all).toHaveLength(330);
    for (const start of [all[0], { fra: 2008, til: 2013 }, all.at(-1)] as typeof all) {
      for (const wanted of all) {
        const first = withEnd(start, 'fra', wanted.fra, fields.fra);
        expect(withEnd(first, 'til', wanted.til, fields.fra)).toEqual(wanted);
        const last = withEnd(start, 'til', wanted.til, fields.fra);
        expect(withEnd(last, 'fra', wanted.fra, fields.fra)).toEqual(wanted);
        for (const { fra, til } of [first, last]) {
          expect(fields.fra.fault(String(fra), String(til))).toBeNull();
        }
      }
    }
  });

  test('no period begins in the last year', () => {
    const { fra, til } = withEnd({ fra: 2008, til: 2013 }, 'fra', 2015, fields.fra);
    expect(fields.fra.fault(String(fra), String(til))).toBe(
      'Perioden 2015–2015 går feil vei: fra må være før til.',
    );
  });
});

/** The fields whose value is none of their choices. */
const faulty = (state: State): string[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const value = state[key as keyof State];
    const isKommune = (one: unknown) => kommuner.list(2024).some(({ code }) => code === one);
    const isAllowed =
      key === 'kommune' && value !== null
        ? isKommune(value)
        : key === 'sammenlign'
          ? state.sammenlign.every(isKommune) && state.sammenlign.length <= 4
          : key === 'figur' && value !== null
            ? /^[a-z0-9-]+$/.test(String(value))
            : (field.choices() as unknown[]).includes(value);
    return isAllowed ? [] : key;
  });

test('10 000 random addresses never throw, give a valid state, and come back the same', () => {
  const decoded = addresses(10_000).map((search) => ({ search, ...decode(search) }));
  expect(decoded.filter(({ state }) => faulty(state).length > 0)).toEqual([]);
  for (const { fra, til } of decoded.map(({ state }) => state)) {
    expect(fields.fra.fault(String(fra), String(til))).toBeNull();
  }
  for (const { state } of decoded) {
    expect(decode(encodeState(state))).toEqual({ state, messages: [] });
  }
  // The addresses lead to every kind of result.
  const share = (hit: (one: (typeof decoded)[number]) => boolean) =>
    decoded.filter(hit).length / decoded.length;
  expect(share(({ choice }) => choice !== undefined)).toBeGreaterThan(0.01);
  expect(share(({ messages }) => messages.length === 0)).toBeGreaterThan(0.1);
  expect(share(({ messages }) => messages.length > 1)).toBeGreaterThan(0.1);
  expect(share(({ state }) => state.kommune !== null)).toBeGreaterThan(0.04);
  expect(share(({ state }) => state.fra !== 2008 && state.til !== 2013)).toBeGreaterThan(0.02);
});

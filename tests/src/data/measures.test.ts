import { describe, expect, test } from 'vitest';
import { type Growth, grew, growth, klasse, tally } from '../../../src/data/growth';
import {
  count,
  fewerThan,
  growth2013,
  growthOn,
  growths2013,
  growthWithSettled,
  population2020,
} from '../../../src/data/measures';
import { dataset, kommuner } from './bundled';

const befolkning = dataset('befolkning');
const folkemengde = dataset('folkemengde');
const norge = dataset('folkemengde-norge');
const innvandringsgrunn = dataset('innvandringsgrunn');
const innvandrere = dataset('innvandrere');
const bosatte = dataset('bosatte-flyktninger');

describe('the classes', () => {
  test.each([
    [1, 0, 'vokser'],
    [1, 1, 'reddet'],
    [1, 2, 'reddet'],
    [5, -3, 'vokser'],
    [0, 1, 'dempet'],
    [-1, 1, 'dempet'],
    [0, 0, 'nedgang'],
    [-5, -3, 'nedgang'],
  ] as const)('growth %i, immigrants %i: %s', (g, i, expected) => {
    expect(klasse(g, i)).toBe(expected);
  });

  test('a hidden count that could change the class makes it uncertain', () => {
    const of = (hidden: number) =>
      growth(
        [1000, 1010],
        [
          { persons: 20, hidden },
          { persons: 28, hidden: 0 },
        ],
      );
    expect(of(0)).toMatchObject({ g: 10, i: 8, klasse: 'vokser' });
    expect(of(0).uncertain).toBe('innen fem personer fra en klassegrense');
    // Up to four more immigrants before: i falls to 4, still «vokser».
    expect(of(1).uncertain).toBe('innen fem personer fra en klassegrense');
    const after = growth(
      [1000, 1010],
      [
        { persons: 20, hidden: 0 },
        { persons: 28, hidden: 1 },
      ],
    );
    expect(after.uncertain).toBe('skjulte tall kan gi en annen klasse');
  });

  test.each([
    [5, 'innen fem personer fra en klassegrense'],
    [6, undefined],
  ])('%i persons from the limit', (distance, uncertain) => {
    const counts = [
      { persons: 0, hidden: 0 },
      { persons: 50 - distance, hidden: 0 },
    ] as const;
    expect(growth([1000, 1050], [...counts]).uncertain).toBe(uncertain);
  });
});

test('a hidden part counts as hidden, and its lower bound as persons', () => {
  const of = (code: string, year: number) => count(befolkning, [code], ['norskfodte'], year);
  expect(of('0121', 1986)).toEqual({ persons: 0, hidden: 1 });
  expect(of('0709', 1986)).toEqual({ persons: 30, hidden: 1 });
  expect(of('0101', 1986)).toEqual({ persons: 92, hidden: 0 });
  expect(count(befolkning, ['0101', '0121'], ['norskfodte'], 1986)).toEqual({
    persons: 92,
    hidden: 1,
  });
});

describe('2008 to 2013 on the municipalities of 2013', () => {
  const growths = growths2013(befolkning, 2008, 2013, false);
  const counts = tally(growths.values());

  test('the four classes', () => {
    expect(counts).toEqual({ vokser: 184, reddet: 124, dempet: 118, nedgang: 2 });
    expect(grew(counts)).toBe(308);
    expect(growths.size).toBe(428);
  });

  test('142 with the Norwegian-born, one of them undecidable', () => {
    const both = growths2013(befolkning, 2008, 2013, true);
    expect(tally(both.values())).toEqual({ vokser: 166, reddet: 142, dempet: 118, nedgang: 2 });
    const hidden = [...both].filter(([, { uncertain }]) => uncertain?.startsWith('skjulte tall'));
    expect(hidden.map(([code, { klasse: own }]) => [code, own])).toEqual([['1920', 'reddet']]);
  });

  test('12 that grew are within five persons of a limit', () => {
    const near = ({ g, uncertain }: Growth) => g > 0 && uncertain?.includes('innen fem personer');
    const codes = [...growths].filter(([, one]) => near(one)).map(([code]) => code);
    expect(codes).toEqual([
      ...['0728', '0811', '1112', '1526', '1545', '1551'],
      ...['1624', '1665', '1739', '1816', '1920', '1939'],
    ]);
  });

  test('one municipality, and several together', () => {
    expect(growths.get('1551')).toEqual({
      ...{ before: 3362, after: 3476, g: 114, i: 115, klasse: 'reddet' },
      uncertain: 'innen fem personer fra en klassegrense',
    });
    const hustadvika = growth2013(befolkning, ['1548', '1551'], 2008, 2013, false);
    expect(hustadvika).toEqual({ before: 12_551, after: 13_090, g: 539, i: 503, klasse: 'vokser' });
    expect(growth2013(befolkning, ['1548', '1551'], 2008, 2013, true).i).toBe(503 + 41);
  });
});

test('a class that rests on a missing count is uncertain, and says why', () => {
  // Sør-Varanger: 1987 is missing, not hidden; there were 288 immigrants in 1988.
  expect(growth2013(befolkning, ['2030'], 1987, 1992, false).uncertain).toContain('mangler');
  expect(growth2013(befolkning, befolkning.regions, 1986, 1991, false).uncertain).toContain(
    'mangler',
  );
  expect(growth2013(befolkning, ['2030'], 1988, 1993, false).uncertain).toBeUndefined();
});

test.each([
  [2010, 2011, 309],
  [2011, 2012, 311],
])('%i to %i: %i grew', (fra, til, expected) => {
  expect(grew(tally(growths2013(befolkning, fra, til, false).values()))).toBe(expected);
});

test('the municipalities add up to the published country in all 30 years', () => {
  const years = Array.from({ length: 30 }, (_, i) => 1986 + i);
  const sums = years.map((y) => count(befolkning, befolkning.regions, ['folkemengde'], y));
  const published = years.map((year) => norge.value('0', 'folkemengde', year));
  expect(sums).toEqual(published.map((persons) => ({ persons, hidden: 0 })));
  expect([published[0], published[27]]).toEqual([4_159_187, 5_051_275]);
});

describe('five-year windows on the municipalities of 2020', () => {
  const of = (code: string, fra: number) =>
    growthOn(innvandrere, 'innvandrere', folkemengde, kommuner, code, fra, fra + 5);
  const inClass = (klasser: string[]) =>
    kommuner.codes(2020).filter((code) => klasser.includes(of(code, 2008)?.klasse ?? ''));

  test.each([
    [2007, 241, 105],
    [2008, 252, 109],
    [2009, 249, 100],
    [2010, 253, 108],
    [2011, 245, 107],
    [2012, 243, 116],
    [2013, 220, 95],
    [2014, 203, 80],
    [2015, 173, 57],
    [2016, 153, 37],
    [2017, 143, 25],
  ])('from %i: %i grew, %i of them «reddet»', (fra, expected, reddet) => {
    const all = kommuner.codes(2020).map((code) => of(code, fra));
    const comparable = all.filter((one) => one !== null);
    const counts = tally(comparable);
    expect([all.length, comparable.length]).toEqual([356, 351]);
    expect([grew(counts), counts.reddet]).toEqual([expected, reddet]);
  });

  const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
  test.each([
    ['the 109 «reddede»', ['reddet'], 109, [72, 72, 72, 61, 52, 51, 49]],
    ['the 143 that grew anyway', ['vokser'], 143, { 2022: 16, 2026: 9 }],
    ['the 99 that fell', ['dempet', 'nedgang'], 99, { 2022: 89, 2026: 77 }],
  ] as const)(
    '%s of 2008–2013, followed: those with fewer people than in 2013',
    (_, classes, n, fewer) => {
      const codes = inClass([...classes]);
      expect(codes).toHaveLength(n);
      const found = years.map((year) => fewerThan(folkemengde, kommuner, codes, 2013, year).length);
      if (Array.isArray(fewer)) expect(found).toEqual(fewer);
      else
        expect(Object.fromEntries(years.map((year, i) => [year, found[i]]))).toMatchObject(fewer);
    },
  );

  test('84 of the 109 had fewer people in 2021 than in 2016', () => {
    expect(fewerThan(folkemengde, kommuner, inClass(['reddet']), 2016, 2021)).toHaveLength(84);
  });

  test.each([
    [2006, 201, 72],
    [2008, 252, 110],
    [2011, 245, 107],
    [2013, 220, 94],
    [2016, 153, 38],
  ])('from %i by the rounded counts: %i grew, %i of them «reddet»', (fra, expected, reddet) => {
    const all = kommuner
      .codes(2020)
      .map((code) =>
        growthOn(innvandringsgrunn, 'alle', folkemengde, kommuner, code, fra, fra + 5),
      );
    const comparable = all.filter((one) => one !== null);
    const counts = tally(comparable);
    expect([all.length, comparable.length]).toEqual([356, 351]);
    expect([grew(counts), counts.reddet]).toEqual([expected, reddet]);
  });

  test.each(['1806', '1875', '5055', '5056', '5059'])('%s is not comparable', (code) => {
    expect(of(code, 2008)).toBeNull();
    expect(population2020(folkemengde, kommuner, code, 2019)).toBeNull();
    expect(population2020(folkemengde, kommuner, code, 2020)).not.toBeNull();
  });

  test('1507 is one figure in 2020–2023 and its two parts before and after', () => {
    const population = (year: number) => population2020(folkemengde, kommuner, '1507', year);
    const value = (code: string, year: number) => folkemengde.value(code, 'folkemengde', year) ?? 0;
    expect(population(2020)).toBe(value('1507', 2020));
    expect(population(2019)).toBe(value('1508', 2019) + value('1580', 2019));
    expect(population(2024)).toBe(value('1508', 2024) + value('1580', 2024));
    expect(population2020(folkemengde, kommuner, '9999', 2020)).toBeNull();
  });
});

describe('growth from 2022 on, with the refugees settled in the immigrants’ place', () => {
  const all = (fra: number, til: number) =>
    kommuner.codes(2024).map((code) => growthWithSettled(bosatte, folkemengde, code, fra, til));

  test.each([
    [2022, 2023, 355, 269, 120],
    [2022, 2024, 355, 297, 145],
    [2022, 2025, 355, 304, 167],
    [2022, 2026, 355, 294, 159],
    [2025, 2026, 357, 226, 61],
  ])(
    '%i to %i: of %i municipalities %i grew, %i by no more than the settled',
    (fra, til, n, up, no) => {
      const comparable = all(fra, til).filter((one) => one !== null);
      const counts = tally(comparable);
      expect([comparable.length, grew(counts), counts.reddet]).toEqual([n, up, no]);
    },
  );

  test('2022 to 2026: 60 fell though some were settled, 1 with none', () => {
    const counts = tally(all(2022, 2026).filter((one) => one !== null));
    expect(counts).toEqual({ vokser: 135, reddet: 159, dempet: 60, nedgang: 1 });
  });

  test('hidden refugees make a class uncertain that more of them would change', () => {
    // Kåfjord, say: 2022–2026 with hidden years.
    const unsure = all(2022, 2026).filter((one) => one?.uncertain);
    expect(unsure.every((one) => one?.uncertain === 'skjulte tall kan gi en annen klasse')).toBe(
      true,
    );
    expect(unsure.length).toBeGreaterThan(0);
  });
});

import { expect, test } from 'vitest';
import { akershus } from '../../slides/akershus';
import { kart as kartSpec } from '../../slides/akershus/kart';
import { linjer as linjerSpec } from '../../slides/akershus/linjer';
import type { LineEncoding, MapEncoding } from '../../src/figure/encoding';
import type { Figure } from '../../src/figure/figure';
import { initialState, type State } from '../../src/state/state';
import { tables } from '../src/data/tables';

const data = tables;
const kart = (year = 2013, kommune: string | null = null): Figure =>
  kartSpec.build(data, { ...initialState, akershus: year, kommune });
const linjer = (kommune: string | null = null, choices: Partial<State> = {}): Figure =>
  linjerSpec.build(data, { ...initialState, ...choices, kommune });
const cells = (figure: Figure, key: string) =>
  figure.table.rows.find((row) => row.key === key)?.cells;
const names = (figure: Figure) =>
  (figure.encoding as LineEncoding).series.map(({ label }) => label);
/** A text with ordinary spaces, because only the words are tested. */
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

test('the quotation stands in full, with who said it', () => {
  const words = akershus.words.replace(/\s+/g, ' ');
  expect(words).toContain(
    '«Vi har hatt god nytte av planveiledningen og statistikkbanken til Akershus fylkeskommune, spesielt på tema mangfold, folkehelse og demografi»',
  );
  expect(words).toContain('– Hilde Opheim, kommuneplanlegger i Rælingen kommune');
});

test.each([
  [
    1986,
    [18, 4, 0, 0, 0],
    '3,9 % av innbyggerne i Rælingen var innvandrere i 1986: nummer 5 av 22 kommuner i Akershus',
  ],
  [
    2005,
    [4, 12, 6, 0, 0],
    '8,3 % av innbyggerne i Rælingen var innvandrere i 2005: nummer 6 av 22 kommuner i Akershus',
  ],
  [
    2013,
    [0, 1, 13, 6, 2],
    '14,8 % av innbyggerne i Rælingen var innvandrere i 2013: nummer 5 av 22 kommuner i Akershus',
  ],
  [
    2015,
    [0, 0, 10, 6, 6],
    '16,3 % av innbyggerne i Rælingen var innvandrere i 2015: nummer 6 av 22 kommuner i Akershus',
  ],
])('the map of %i in the same five classes', (year, counts, finding) => {
  const figure = kart(year);
  const { classes, extent, labels, focus } = figure.encoding as MapEncoding;
  expect(plain(figure.finding)).toBe(finding);
  expect(classes.map(({ label }) => plain(label))).toEqual([
    ...['Under 4 %', '4–8 %', '8–12 %', '12–16 %', '16 % og over'],
  ]);
  expect(
    classes.map(({ key }) => figure.table.rows.filter(({ klasse }) => klasse === key).length),
  ).toEqual(counts);
  expect(figure.table.rows).toHaveLength(22);
  expect(extent).toHaveLength(22);
  expect(labels?.map(({ code, text }) => [code, text])).toEqual([['0228', 'Rælingen']]);
  expect(focus).toEqual([]);
});

test.each([
  [
    '1806',
    44,
    'Nordland',
    '6,6 % av innbyggerne i Nordland var innvandrere i 2013, i Akershus 13,2 %',
  ],
  [
    '5610',
    19,
    'Finnmark',
    '10,3 % av innbyggerne i Finnmark var innvandrere i 2013, i Akershus 13,2 %',
  ],
])(
  'of %s, the map of its %i municipalities in %s, with Akershus beside',
  (kommune, n, _, finding) => {
    const figure = kart(2013, kommune);
    const { beside, extent, labels } = figure.encoding as MapEncoding;
    expect(plain(figure.finding)).toBe(finding);
    expect([extent?.length, beside?.title, beside?.codes.length]).toEqual([n, 'Akershus', 22]);
    expect(figure.table.rows).toHaveLength(n + 22);
    expect(labels).toEqual([]);
  },
);

test('of Oslo, a county by itself, the map of Akershus around it', () => {
  const { beside, extent, focus } = kart(2013, '0301').encoding as MapEncoding;
  expect([extent?.length, beside, focus]).toEqual([23, undefined, ['0301']]);
});

test('the lowest and the highest are told', () => {
  expect(plain(kart(2013).caveat)).toBe('Lavest Hurdal (6,9 %), høyest Lørenskog (16,8 %).');
  expect(cells(kart(2013), '0228')?.andel).toBeCloseTo(14.805, 3);
});

test.each([
  ['3224', ['0228'], 'Rælingen: 14,8 % innvandrere i 2013.'],
  [
    '3205',
    ['0226', '0227', '0231'],
    'Lillestrøm: 14,8 % innvandrere i 2013 (Sørum, Fet og Skedsmo samlet).',
  ],
  [
    '3203',
    ['0220'],
    'Asker: 13,1 % innvandrere i 2013 (Asker, Røyken og Hurum samlet). Bare Asker lå i Akershus.',
  ],
  ['1580', ['1534'], 'Haram: 12,3 % innvandrere i 2013.'],
  [
    '1806',
    ['1805', '1854'],
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – 8,4 % innvandrere i 2013.',
  ],
])('the map on %s outlines what lay in Akershus, or in its own county', (kommune, focus, place) => {
  const figure = kart(2013, kommune);
  expect((figure.encoding as MapEncoding).focus).toEqual(focus);
  expect(plain(figure.place)).toBe(place);
});

test('a hidden number of immigrants is not nil', () => {
  expect(kart(1986, '1151').place).toBe('Utsira: tallet på innvandrere er skjult i 1986.');
  const figure = linjer('1151');
  expect(cells(figure, '1986')?.egen).toEqual({ symbol: ':' });
  // Few to the last: no share in any year.
  expect(cells(figure, '1995')?.egen).toMatchObject({ symbol: '.', reason: /./ });
  expect(plain(figure.place)).toBe(
    'Utsira: fra 3 innvandrere i 1995 til 19 i 2022. Tallet er skjult i 10 av 37 år.',
  );
});

test('few immigrants are persons, without a share; where they became many, both', () => {
  expect(plain(kart(2013, '1151').place)).toBe('Utsira: 17 innvandrere i 2013.');
  expect(plain(linjer('1845').place)).toBe(
    'Sørfold: fra 16 innvandrere i 1986 til 152 i 2022 (8,1 %).',
  );
  // Hurdal had 38 in 1986: in the table no share.
  expect(cells(kart(1986), '0239')).toMatchObject({ andel: { symbol: '.' }, innvandrere: 38 });
  expect(plain(kart(1986).caveat)).toBe('Lavest Aurskog-Høland (1,0 %), høyest Bærum (5,8 %).');
});

test('what is missing is told apart from what is hidden', () => {
  const figure = linjer('5605');
  expect(cells(figure, '1987')?.egen).toEqual({ symbol: '..' });
  expect(plain(figure.place)).toContain('Tallet mangler i 2 av 37 år.');
  expect(kart(1987, '5605').place).toContain('tallet på innvandrere mangler i 1987');
});

test('the lines: Rælingen, Akershus, the country', () => {
  const figure = linjer();
  expect(plain(figure.finding)).toBe(
    'Hver femte i Rælingen var innvandrer i 2022 (20,9 %), i landet hver sjuende (15,1 %)',
  );
  expect(figure.finding.length).toBeLessThanOrEqual(95);
  expect(names(figure)).toEqual(['Rælingen', 'Akershus', 'Hele landet']);
  expect(figure.table.rows).toHaveLength(37);
  const row = cells(figure, '2013');
  expect(row?.sted).toBeCloseTo(14.805, 3);
  expect(row?.gruppe).toBeCloseTo(13.23, 3);
  expect(row?.landet).toBeCloseTo(11.746, 3);
  expect(figure.encoding).toMatchObject({ at: '2013' });
  expect(figure.caveat).toBe(
    'Rælingen er en sentral forstad, ikke en distriktskommune. Etter 2015 en annen kilde, uten Akershus.',
  );
});

test('after 2015 from the table of 2020: Rælingen whole, the country a lower bound to 2019, no county', () => {
  // 2 937 of 17 426; 693 645 of 5 213 985, without five municipalities that were split.
  const row = cells(linjer(), '2016');
  expect(row?.sted).toBeCloseTo(16.854, 3);
  expect(row?.landet).toEqual({ symbol: ':', value: expect.closeTo(13.3035, 3) });
  expect(row?.gruppe).toMatchObject({ symbol: '.' });
  // 3 973 of 19 024; 819 356 of 5 425 270.
  const last = cells(linjer(), '2022');
  expect(last?.sted).toBeCloseTo(20.884, 3);
  expect(last?.landet).toBeCloseTo(15.1026, 3);
});

test('small hidden parts make the country a lower bound, not a gap', () => {
  expect(cells(linjer(), '1986')?.landet).toEqual({
    symbol: ':',
    value: expect.closeTo(2.6936, 3),
  });
});

test('the chosen municipality has a line of its own, unless it has one already', () => {
  const raelingen = names(linjer('3224'));
  expect(raelingen.filter((name) => name === 'Rælingen')).toHaveLength(1);
  const asker = linjer('3203');
  expect(names(asker).slice(0, 4)).toEqual(['Rælingen', 'Akershus', 'Hele landet', 'Asker']);
  expect(cells(asker, '2013')?.egen).toBeCloseTo(13.056, 3);
  expect(plain(asker.place)).toBe('Asker: fra 4,1 % innvandrere i 1986 til 17,3 % i 2022.');
  const narvik = linjer('1806');
  expect(names(narvik).slice(3)).toEqual(['Narvik og Ballangen']);
  // Similar ones have room where the figure fills the slide.
  expect(names(linjer('1806', { figur: 'akershus-linjer' })).slice(4)).toEqual([
    ...['Alta', 'Levanger', 'Hå', 'Lindesnes'],
  ]);
  expect(plain(narvik.place)).toBe(
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – fra 1,3 % innvandrere i 1986 til 9,8 % i 2015.',
  );
});

test('those that the chosen one is compared with have lines: similar ones, or those that were chosen', () => {
  const compared = (kommune: string | null, sammenlign: string[] = []) =>
    names(linjer(kommune, { sammenlign, figur: 'akershus-linjer' })).slice(kommune ? 4 : 3);
  expect(compared('3203')).toEqual(['Drammen', 'Fredrikstad', 'Sandnes', 'Nordre Follo']);
  // What was whole of Narvik is shown, and the chosen one is not compared with itself.
  expect(compared('3203', ['0301', '1806', '3203'])).toEqual(['Oslo', 'Narvik og Ballangen']);
  expect(compared(null, ['0301'])).toEqual(['Oslo']);
  expect(compared('0301')).toEqual(['Bergen', 'Trondheim', 'Stavanger', 'Bærum']);
  expect(compared('3230')).toEqual([]);
  expect(linjer('3230').caveat).toContain('Ingen lignende kommune');
});

import { describe, expect, test } from 'vitest';
import { kart } from '../../slides/for-passive/kart';
import { linjer } from '../../slides/for-passive/linjer';
import type { Data } from '../../src/data/load';
import type { MapEncoding } from '../../src/figure/encoding';
import { type Figure, type FigureSpec, sourceLine } from '../../src/figure/figure';
import { initialState } from '../../src/state/state';
import { dataset, kommuner } from '../src/data/bundled';

const data = {
  kommuner,
  innvandringsgrunn: dataset('innvandringsgrunn'),
  folkemengde: dataset('folkemengde'),
} as unknown as Data;
const build = (spec: FigureSpec, vestlandet = 2013, kommune: string | null = null): Figure =>
  spec.build(data, { ...initialState, vestlandet, kommune });
const row = (figure: Figure, key: string) => figure.table.rows.find((one) => one.key === key);
const map = (figure: Figure) => figure.encoding as MapEncoding;
/** A text with ordinary spaces instead of no-break spaces. */
const plain = (told: string | undefined) => told?.replaceAll('\u00a0', ' ');

describe('the map', () => {
  test.each([
    [
      2006,
      [86, 5, 1, 0, 0],
      '4,7 av 1 000 innbyggere på Vestlandet var arbeidsinnvandrere i 2006, høyest i Stryn (15,8)',
    ],
    [
      2013,
      [2, 21, 25, 32, 12],
      '34,6 av 1 000 innbyggere på Vestlandet var arbeidsinnvandrere i 2013, høyest i Sande (81,4)',
    ],
    [
      2021,
      [0, 6, 24, 39, 23],
      '42,6 av 1 000 innbyggere på Vestlandet var arbeidsinnvandrere i 2021, høyest i Stranda (102,4)',
    ],
  ])('%i: the five classes, with the same limits', (year, counts, finding) => {
    const figure = build(kart, year);
    const { classes } = map(figure);
    expect(classes.map(({ label }) => plain(label))).toEqual([
      ...['Under 10 per 1 000', '10–20', '20–30', '30–50', 'Minst 50'],
    ]);
    const inClass = (key: string) => figure.table.rows.filter((one) => one.klasse === key).length;
    expect(classes.map(({ key }) => inClass(key))).toEqual(counts);
    expect(plain(figure.finding)).toBe(finding);
  });

  test('is of the 92 municipalities of Rogaland, Vestland and Møre og Romsdal alone', () => {
    const figure = build(kart);
    const keys = figure.table.rows.map(({ key }) => key);
    const inFylke = (fylke: string) => keys.filter((key) => key.startsWith(fylke)).length;
    expect([keys.length, inFylke('11'), inFylke('46'), inFylke('15')]).toEqual([92, 23, 43, 26]);
    expect(map(figure)).toMatchObject({ vintage: 2020, extent: keys, focus: [] });
    expect(figure.place).toBeUndefined();
    expect(plain(sourceLine(figure))).toBe(
      'Kilde: SSB/IMDi, innvandrere etter innvandringsgrunn, 1. januar; Statistisk sentralbyrå (SSB), tabell 07459; egne beregninger',
    );
  });

  test.each([
    ['4601', 2013, 9316, 267_950, 34.7677],
    // Merged in 2020 from Eide and Fræna.
    ['1579', 2013, 360, 13_090, 27.5019],
    // With Hornindal, from another county.
    ['1577', 2013, 139, 10_065, 13.8102],
    // One in 2020–2023, two before and after.
    ['1507', 2013, 2309, 61_893, 37.3063],
    ['1507', 2021, 3395, 66_670, 50.9225],
  ])('%s in %i', (code, year, arbeid, folketall, andel) => {
    const cells = row(build(kart, year), code)?.cells;
    expect(cells).toMatchObject({ arbeid, folketall, usikker: '' });
    expect(cells?.andel).toBeCloseTo(andel, 4);
  });

  test('a municipality without numbers is hatched, and counted nowhere', () => {
    const { innvandringsgrunn } = data;
    const cell = (region: string, variable: string, time: number) =>
      region === '1514' ? { symbol: '.' } : innvandringsgrunn.cell(region, variable, time);
    const lacking = Object.create(innvandringsgrunn, { cell: { value: cell } });
    const state = { ...initialState, vestlandet: 2013, kommune: '1514' };
    const figure = kart.build({ ...data, innvandringsgrunn: lacking }, state);
    expect(row(figure, '1514')).toMatchObject({
      klasse: 'uten',
      cells: { arbeid: { symbol: '.' } },
    });
    expect(map(figure).classes.map(({ key }) => key)).toContain('uten');
    expect(figure.finding).not.toContain('Sande');
    expect(figure.place).toContain(': ikke sammenlignbar før 2020');
  });

  test('0 and 3 are uncertain: 1 and 2 stand nowhere in the source', () => {
    const { rows } = build(kart).table;
    const unsure = rows.filter(({ cells }) => cells.usikker).map(({ cells }) => cells.kommune);
    expect(unsure).toEqual(['Utsira (Rogaland)', 'Modalen (Vestland)']);
    for (const code of data.innvandringsgrunn.regions) {
      for (const year of data.innvandringsgrunn.times) {
        expect([1, 2]).not.toContain(data.innvandringsgrunn.value(code, 'arbeid', year));
      }
    }
  });

  test.each([
    ['1151', 2013, ['1151'], 'Utsira: 3 arbeidsinnvandrere i 2013. Usikkert: 0 og 3 er avrundet.'],
    [
      '1579',
      2013,
      ['1579'],
      'Hustadvika: 27,5 per 1 000 innbyggere i 2013 (360 arbeidsinnvandrere). Til sammenligning Kvinnherad 15,8, Sogndal 26,0, Bømlo 23,5 og Senja 14,8.',
    ],
    [
      '1580',
      2013,
      ['1507'],
      'Haram: ikke sammenlignbar alene. Ålesund (1507) er delt mellom Haram og Ålesund. Samlet: 37,3 per 1 000 innbyggere i 2013 (2 309 arbeidsinnvandrere).',
    ],
    [
      '1806',
      2013,
      ['1806'],
      'Narvik: ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.',
    ],
    [
      '1806',
      2020,
      ['1806'],
      'Narvik: 26,0 per 1 000 innbyggere i 2020 (569 arbeidsinnvandrere). Til sammenligning Alta 23,0, Levanger 21,0, Hå 55,3 og Lindesnes 23,2.',
    ],
    [
      '0301',
      2013,
      ['0301'],
      'Oslo: 40,4 per 1 000 innbyggere i 2013 (25 197 arbeidsinnvandrere). Til sammenligning Bergen 34,8, Trondheim 23,2, Stavanger 53,8 og Bærum 37,3.',
    ],
  ])('%s chosen in %i', (kommune, year, focus, place) => {
    const figure = build(kart, year, kommune);
    expect(map(figure).focus).toEqual(focus);
    expect(figure.place && plain(figure.place)).toBe(place);
  });

  test('of a municipality elsewhere, its own county, with Vestlandet beside', () => {
    const figure = build(kart, 2013, '1826');
    expect(plain(figure.finding)).toBe(
      '14,4 av 1 000 innbyggere i Nordland var arbeidsinnvandrere i 2013, på Vestlandet 34,6',
    );
    const { beside, extent, still } = map(figure);
    expect([extent?.length, beside?.title, beside?.codes.length, still]).toEqual([
      ...[41, 'Vestlandet', 92, true],
    ]);
    // Oslo is a county by itself.
    expect(map(build(kart, 2013, '0301')).extent).toHaveLength(92);
  });
});

describe('the lines', () => {
  test.each([
    ['2006', 2482, 2403, 777],
    ['2013', 18_288, 18_913, 8333],
    ['2021', 25_176, 22_899, 11_042],
  ])(
    "%s: Vestland, Rogaland and Møre og Romsdal, today's counties",
    (year, vestland, rogaland, more) => {
      const figure = build(linjer);
      expect(figure.table.rows.length).toBe(16);
      expect(row(figure, year)?.cells).toEqual({
        aar: year,
        alle: vestland + rogaland + more,
        46: vestland,
        11: rogaland,
        15: more,
      });
    },
  );

  test.each([
    [2006, '5 662 arbeidsinnvandrere bodde på Vestlandet i 2006', undefined],
    [
      2007,
      '60 % flere arbeidsinnvandrere på Vestlandet på ett år: fra 5 662 i 2006 til 9 033 i 2007',
      undefined,
    ],
    [
      2008,
      'Over to ganger så mange arbeidsinnvandrere på Vestlandet på to år: fra 5 662 i 2006 til 15 100 i 2008',
      '2 ×',
    ],
    [
      2013,
      'Åtte ganger så mange arbeidsinnvandrere på Vestlandet på sju år: fra 5 662 i 2006 til 45 534 i 2013',
      '8 ×',
    ],
    [
      2021,
      'Over ti ganger så mange arbeidsinnvandrere på Vestlandet på 15 år: fra 5 662 i 2006 til 59 117 i 2021',
      '10 ×',
    ],
  ])('the headline for %i', (year, told, lands) => {
    const figure = build(linjer, year);
    expect(plain(figure.finding)).toBe(told);
    expect(figure.encoding).toMatchObject({ at: String(year) });
    expect(plain(figure.lands?.number)).toBe(lands);
    expect(figure.caveat).toContain('Hordaland og Sogn og Fjordane, uten Hornindal');
  });

  test.each([
    ['1577', 'Volda: 139 av de 8 333 i Møre og Romsdal i 2013.'],
    [
      '1508',
      'Ålesund: ikke sammenlignbar alene. Ålesund (1507) er delt mellom Haram og Ålesund. Samlet: 2 309 av de 8 333 i Møre og Romsdal i 2013.',
    ],
    // In none of the three counties.
    ['1806', undefined],
  ])('%s chosen', (kommune, place) => {
    const said = build(linjer, 2013, kommune).place;
    expect(said && plain(said)).toBe(place);
  });
});

import { describe, expect, test } from 'vitest';
import { KLASS } from '../../slides/shared/names';
import { andel } from '../../slides/tilflyttingsarbeid/andel';
import { kart } from '../../slides/tilflyttingsarbeid/kart';
import { vekst } from '../../slides/tilflyttingsarbeid/vekst';
import { decodeTilflyttingsarbeid } from '../../src/data/editorial';
import type { Data } from '../../src/data/load';
import { type Figure, type FigureSpec, sourceLine } from '../../src/figure/figure';
import { initialState } from '../../src/state/state';
import { dataset, kommuner, text } from '../src/data/bundled';

const share = (own: string) => decodeTilflyttingsarbeid('tilflyttingsarbeid', own);
const data = {
  kommuner,
  vekstbidrag: dataset('vekstbidrag-sentralitet'),
  tilflyttingsarbeid: share(text('tilflyttingsarbeid.json')),
} as unknown as Data;
const build = (spec: FigureSpec, kommune: string | null = null): Figure =>
  spec.build(data, { ...initialState, kommune });
const row = (figure: Figure, key: string) => figure.table.rows.find((one) => one.key === key);
/** A text with ordinary spaces instead of no-break spaces. */
const plain = (told: string | undefined) => told?.replaceAll('\u00a0', ' ');

describe('the share', () => {
  test('is a share of unknown many, never a count', () => {
    const figure = build(andel);
    expect(plain(figure.finding)).toBe(
      '80 % av distriktskommunene driver eller har drevet tilflyttingsarbeid',
    );
    expect(figure.table.rows).toEqual([
      { key: 'andel', cells: { hvem: 'Andel', andel: 80, resten: 20 } },
    ]);
    expect(figure.table.columns.slice(1).map(({ unit }) => unit)).toEqual(['prosent', 'prosent']);
    expect(figure.caveat).toContain('ukjent');
    expect(sourceLine(figure)).toBe('Kilde: Grimsrud og Aure 2013, ideas2evidence 4/2013');
    // It is unknown which municipalities they are, so the figure says nothing about the chosen one.
    expect(build(andel, '1580').place).toBeUndefined();
  });

  test.each([
    ['101', '{"label":"x","source":"Kilde: x","prosent":101}'],
    ['nothing', '{"label":"x","source":"Kilde: x","prosent":null}'],
    ['no source', '{"label":"x","prosent":80}'],
  ])('%s is refused', (_, own) => {
    expect(() => share(own)).toThrow('den har ikke en andel');
  });
});

describe('where growth came from', () => {
  test.each([
    ['1', 9.85, 1.39, 12.04, 23.28],
    ['2', 6.33, 2.99, 9.11, 18.43],
    ['3', 4.32, 3.32, 7.66, 15.3],
    ['4', 2.48, -3.12, 8.74, 8.1],
    ['5', -0.37, -8.64, 10.98, 1.97],
    ['6', -4.2, -10.37, 9.65, -4.92],
  ])(
    'class %s, as the source gives it',
    (klasse, fodselsoverskudd, innenlands, innvandring, sum) => {
      const cells = row(build(vekst), klasse)?.cells;
      expect(cells).toMatchObject({ fodselsoverskudd, innenlands, innvandring });
      expect(cells?.sum).toBeCloseTo(sum, 10);
    },
  );

  test('the headline is about class 6, the least central', () => {
    const figure = build(vekst);
    expect(plain(figure.finding)).toBe(
      'De minst sentrale mistet 15 % på fødsler og flytting innenlands. Innvandring ga 10 % tilbake',
    );
    expect(row(figure, '6')?.cells.klasse).toBe('6 minst sentral');
    expect(row(figure, '1')?.cells.klasse).toBe('1 mest sentral');
    expect(figure.place).toBeUndefined();
  });

  test.each([
    ['1580', '5'],
    ['1806', '4'],
    ['0301', '1'],
    ['1151', '6'],
  ])("%s is marked in today's class %s", (kommune, klasse) => {
    const { encoding, place } = build(vekst, kommune);
    expect(encoding).toMatchObject({ type: 'bars', own: [klasse] });
    expect(place).toContain(`: klasse ${klasse} i dag.`);
  });
});

describe('the map of centrality 2008', () => {
  test('428 municipalities, 0 least … 3 most central', () => {
    const figure = build(kart);
    const { rows } = figure.table;
    const count = (nivaa: number) => rows.filter(({ cells }) => cells.nivaa === nivaa).length;
    expect([0, 1, 2, 3].map(count)).toEqual([149, 51, 78, 150]);
    expect(rows.length).toBe(428);
    expect(figure.finding).toBe('200 av 428 kommuner var minst eller mindre sentrale i 2008');
    expect(row(figure, '1151')).toMatchObject({
      klasse: 'sentralitet0',
      cells: { kommune: 'Utsira (Rogaland)', klasse: 'Minst sentrale', nivaa: 0 },
    });
    expect(row(figure, '0301')).toMatchObject({ klasse: 'sentralitet3', cells: { nivaa: 3 } });
  });

  test('the source line is that of the list of municipalities', () => {
    expect(JSON.parse(text('kommuner.json')).source).toBe(KLASS.text);
  });

  test('the two scales run opposite ways, and both figures say so', () => {
    expect(build(kart).caveat).toBe('0 er minst og 3 mest sentral, motsatt av diagrammet.');
    expect(build(vekst).caveat).toBe(
      '2005–2017. Klasse 1 er mest og 6 minst sentral, motsatt av kartet.',
    );
  });

  test.each([
    ['1580', ['1534'], 'Haram: noe sentrale (2) i 2008.'],
    [
      '1508',
      ['1504', '1523', '1529', '1546'],
      'Ålesund: flere nivåer i 2008 – Sandøy minst sentrale (0); Ålesund, Ørskog og Skodje noe sentrale (2).',
    ],
    [
      '1806',
      ['1805', '1854'],
      'Narvik: Narvik og Ballangen, uten delen av Tysfjord – noe sentrale (2) i 2008.',
    ],
  ])('%s on the borders of 2013', (kommune, focus, place) => {
    const figure = build(kart, kommune);
    expect(figure.encoding).toMatchObject({ vintage: 2013, focus });
    expect(plain(figure.place)).toBe(place);
  });
});

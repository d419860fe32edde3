import { describe, expect, test } from 'vitest';
import { andel } from '../../slides/tilflyttingsarbeid/andel';
import { vekst } from '../../slides/tilflyttingsarbeid/vekst';
import { decodeTilflyttingsarbeid } from '../../src/data/editorial';
import type { Data } from '../../src/data/load';
import { type Figure, type FigureSpec, sourceLine } from '../../src/figure/figure';
import { marksOf } from '../../src/slide/grid';
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
    expect(figure.finding).toBe(
      'Fire av fem distriktskommuner driver eller har drevet tilflyttingsarbeid',
    );
    expect(plain(figure.lands?.number)).toBe('80 %');
    expect(figure.table.rows).toEqual([
      { key: 'andel', klasse: 'andel', cells: { hva: 'Driver eller har drevet', prosent: 80 } },
      { key: 'resten', klasse: 'resten', cells: { hva: 'Resten', prosent: 20 } },
    ]);
    expect(figure.table.columns.at(-1)?.unit).toBe('prosent');
    expect(marksOf(figure, 'andel')).toHaveLength(80);
    expect(marksOf(figure)).toHaveLength(100);
    expect(figure.caveat).toContain('ukjent');
    expect(sourceLine(figure)).toBe('Kilde: Grimsrud og Aure 2013, ideas2evidence 4/2013');
    // It is unknown which municipalities they are, so the figure says nothing about the chosen one.
    expect(build(andel, '1580').place).toBeUndefined();
  });

  test.each([
    ['101', '{"label":"x","source":"Kilde: x","prosent":101}'],
    ['part of a per cent', '{"label":"x","source":"Kilde: x","prosent":79.5}'],
    ['nothing', '{"label":"x","source":"Kilde: x","prosent":null}'],
    ['no source', '{"label":"x","prosent":80}'],
  ])('%s is refused', (_, own) => {
    expect(() => share(own)).toThrow('den har ikke en andel i hele prosent');
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
    expect(plain(figure.lands?.number)).toBe('10 %');
    expect(figure.place).toBeUndefined();
  });

  test('the classes have names, the least central on top', () => {
    expect(build(vekst).table.rows.map(({ key, cells }) => [key, cells.klasse])).toEqual([
      ['6', 'Minst sentrale'],
      ['5', 'Nest minst sentrale'],
      ['4', 'Mellomsentrale 2'],
      ['3', 'Mellomsentrale 1'],
      ['2', 'Nest mest sentrale'],
      ['1', 'Mest sentrale'],
    ]);
  });

  test.each([
    ['1580', '5', 'Haram: blant de nest minst sentrale i dag.'],
    ['1806', '4', 'Narvik: blant de mellomsentrale (gruppe 2) i dag.'],
    ['0301', '1', 'Oslo: blant de mest sentrale i dag.'],
    ['1151', '6', 'Utsira: blant de minst sentrale i dag.'],
  ])("%s is marked in today's class %s", (kommune, klasse, said) => {
    const { encoding, place } = build(vekst, kommune);
    expect(encoding).toMatchObject({ type: 'bars', own: [klasse] });
    expect(plain(place)).toBe(`${said} Tallene gjelder klassen slik den var da.`);
  });
});

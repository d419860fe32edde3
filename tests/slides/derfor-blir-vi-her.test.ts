import { expect, test } from 'vitest';
import { derforBlirViHer } from '../../slides/derfor-blir-vi-her';
import { folketall as folketallSpec } from '../../slides/derfor-blir-vi-her/folketall';
import { kart as kartSpec } from '../../slides/derfor-blir-vi-her/kart';
import type { Data } from '../../src/data/load';
import type { LineEncoding, MapEncoding } from '../../src/figure/encoding';
import type { Figure } from '../../src/figure/figure';
import { initialState } from '../../src/state/state';
import { dataset, kommuner } from '../src/data/bundled';

const data = { befolkning: dataset('befolkning'), kommuner } as unknown as Data;
const kart = (kommune: string | null = null): Figure =>
  kartSpec.build(data, { ...initialState, kommune });
const folketall = (kommune: string | null = null): Figure =>
  folketallSpec.build(data, { ...initialState, kommune });
const cells = (figure: Figure, key: string) =>
  figure.table.rows.find((row) => row.key === key)?.cells;
const panels = (figure: Figure) => [
  ...new Set(figure.table.rows.map(({ cells: { kommune } }) => kommune)),
];
/** A text with ordinary spaces, because only the words are tested. */
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

test('the three statements and the report stand in full, a step each', () => {
  const words = derforBlirViHer.words.replace(/\s+/g, ' ');
  expect(words.match(/data-comes="\d"/g)).toEqual([1, 2, 3].map((n) => `data-comes="${n}"`));
  for (const statement of [
    'Innvandrere som har valgt å bli boende, opplevde å bli sett, tatt vare på og være noen.',
    'De legger vekt på trygghet og gode oppvekstvilkår for barn og muligheter til å gjennomføre eget/familiens livsprosjekt.',
    'Småsamfunnets gjennomsiktighet oppleves mer som et gode enn en ulempe.',
    'NIBR-rapport 2012:5, Søholt, Aasland, Onsager og Vestby, på oppdrag fra KDU og IMDi.',
  ]) {
    expect(words).toContain(statement);
  }
});

test('the map has the three with their names, and everyone else in a class of their own', () => {
  const figure = kart();
  const encoding = figure.encoding as MapEncoding;
  expect(plain(figure.finding)).toBe(
    'Vestvågøy og Tynset er blant landets minst sentrale kommuner, Haram ikke',
  );
  expect(encoding.labels?.map(({ code, text }) => `${code} ${text}`).sort()).toEqual([
    ...['0437 Tynset', '1534 Haram', '1860 Vestvågøy'],
  ]);
  const med = figure.table.rows.filter(({ klasse }) => klasse === 'med');
  expect(med.map(({ key }) => key)).toEqual(['0437', '1534', '1860']);
  expect(figure.table.rows).toHaveLength(428);
  expect(cells(figure, '1534')).toMatchObject({ folkemengde: 9120, innvandrere: 1239 });
  expect(encoding.focus).toEqual([]);
  expect(figure.place).toBeUndefined();
});

test.each([
  ['1580', ['1534'], 'Haram: en av de tre kommunene i studien.'],
  ['1579', ['1548', '1551'], undefined],
  ['1806', ['1805', '1854'], undefined],
])('the map on %s', (kommune, focus, place) => {
  const figure = kart(kommune);
  expect((figure.encoding as MapEncoding).focus).toEqual(focus);
  expect(figure.place).toBe(place);
});

test('the change of the three since 2000', () => {
  const figure = folketall();
  expect(plain(figure.finding)).toBe(
    'Fra 2000 til 2015 fikk de tre kommunene 1 975 flere innvandrere og 1 390 færre øvrige innbyggere',
  );
  expect(plain(figure.lands?.number)).toBe('+1 975');
  expect(panels(figure)).toEqual(['Vestvågøy', 'Tynset', 'Haram']);
  expect(figure.table.rows).toHaveLength(3 * 16);
  expect(cells(figure, '1860-2015')).toMatchObject({
    ...{ folketall: 11140, ovrige: 10170, innvandrere: 886, norskfodte: 84 },
    ...{ innvandrereEndring: 664, norskfodteEndring: 69, ovrigeEndring: -343 },
  });
  expect(cells(figure, '0437-2000')).toMatchObject({
    ...{ folketall: 5473, ovrige: 5252, innvandrere: 203, norskfodte: 18 },
    ...{ innvandrereEndring: 0, norskfodteProsent: 0, ovrigeProsent: 0 },
  });
  const haram = cells(figure, '1534-2015');
  expect(haram).toMatchObject({
    ...{ innvandrereEndring: 984, norskfodteEndring: 121, ovrigeEndring: -759 },
  });
  // Of the 8,774 people in 2000.
  expect(haram?.innvandrereProsent).toBeCloseTo(11.215, 3);
  expect(haram?.norskfodteProsent).toBeCloseTo(1.379, 3);
  expect(haram?.ovrigeProsent).toBeCloseTo(-8.651, 3);
  expect(figure.encoding as LineEncoding).toMatchObject({ panel: 'kommune', valueAxis: 'first' });
  expect(figure.caveat).toContain('uten prosenter');
});

test('one of the three gets no panel twice', () => {
  const figure = folketall('1580');
  expect(panels(figure)).toHaveLength(3);
  expect(plain(figure.place)).toBe(
    'Haram: 13,6 % av innbyggerne var innvandrere i 2015, mot 2,9 % i 2000.',
  );
});

test('a merged municipality is a fourth panel, its parts added', () => {
  const figure = folketall('1579');
  expect(panels(figure)).toEqual(['Vestvågøy', 'Tynset', 'Haram', 'Hustadvika']);
  expect(cells(figure, '1548+1551-2015')).toMatchObject({
    ...{ folketall: 13250, ovrige: 12110, innvandrere: 1038, norskfodte: 102 },
  });
  expect((figure.encoding as LineEncoding).shown).toHaveLength(4 * 16);
});

test('of fewer than a hundred immigrants persons are told, and no panel is drawn', () => {
  const utsira = folketall('1151');
  expect(cells(utsira, '1151-2000')).toMatchObject({
    ...{ folketall: 256, ovrige: 246, innvandrere: 10, norskfodte: { symbol: ':' } },
  });
  expect(cells(utsira, '1151-2015')?.innvandrereProsent).toMatchObject({ symbol: '.' });
  expect((utsira.encoding as LineEncoding).shown).toHaveLength(3 * 16);
  expect(utsira.place).toBe(
    'Utsira: fra 10 innvandrere i 2000 til 16 i 2015, for få til å tegnes i prosent.',
  );
});

test('a partly hidden count is a lower bound, and what is hidden is among the others', () => {
  const aurskog = folketall('3226');
  expect(cells(aurskog, '0121+0221-2000')?.norskfodte).toEqual({ symbol: ':', value: 36 });
  expect(aurskog.place).toContain('Skjulte tall på norskfødte er regnet med i øvrige.');
});

test('the largest is drawn on the same scale', () => {
  const figure = folketall('0301');
  expect(panels(figure).at(-1)).toBe('Oslo');
  expect(cells(figure, '0301-2015')?.innvandrereProsent).toBeCloseTo(16.761, 3);
  expect(plain(figure.place)).toBe(
    'Oslo: 24,5 % av innbyggerne var innvandrere i 2015, mot 14,5 % i 2000.',
  );
});

test('of a split one the panel is what was whole, and so named', () => {
  const figure = folketall('1806');
  expect(panels(figure).at(-1)).toBe('Narvik og Ballangen');
  expect(plain(figure.place)).toBe(
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – 9,8 % av innbyggerne var innvandrere i 2015, mot 3,6 % i 2000. Skjulte tall på norskfødte er regnet med i øvrige.',
  );
});

import { expect, test } from 'vitest';
import { derforBlirViHer } from '../../slides/derfor-blir-vi-her';
import { folketall as folketallSpec } from '../../slides/derfor-blir-vi-her/folketall';
import { kart as kartSpec } from '../../slides/derfor-blir-vi-her/kart';
import type { Data } from '../../src/data/load';
import type { ColumnEncoding, MapEncoding } from '../../src/figure/encoding';
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

test('the three statements and the report stand in full, one fragment each', () => {
  const words = derforBlirViHer.words.replace(/\s+/g, ' ');
  expect(words.match(/class="fragment"/g)).toHaveLength(3);
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
    'Studien gjaldt tre kommuner: Vestvågøy og Tynset er blant landets minst sentrale, Haram ikke',
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

test('the three, split, in all years', () => {
  const figure = folketall();
  expect(plain(figure.finding)).toBe(
    'De tre kommunene gikk fra 680 innvandrere i 2000 til 2 655 i 2015, mens øvrige ble færre',
  );
  expect(figure.finding.length).toBeLessThanOrEqual(95);
  expect(panels(figure)).toEqual(['Vestvågøy', 'Tynset', 'Haram']);
  expect(figure.table.rows).toHaveLength(3 * 16);
  expect(cells(figure, '1860-2015')).toMatchObject({
    ...{ folketall: 11140, ovrige: 10170, innvandrere: 886, norskfodte: 84 },
  });
  expect(cells(figure, '0437-2000')).toMatchObject({
    ...{ folketall: 5473, ovrige: 5252, innvandrere: 203, norskfodte: 18 },
  });
  expect(cells(figure, '1534-2015')?.andel).toBeCloseTo(13.586, 3);
  expect(figure.encoding as ColumnEncoding).toMatchObject({ panel: 'kommune', max: 12000 });
  expect(figure.caveat).toContain('uten prosenter');
});

test('one of the three gets no panel twice', () => {
  const figure = folketall('1580');
  expect(panels(figure)).toHaveLength(3);
  expect(plain(figure.place)).toBe(
    'Haram: folketallet gikk fra 8 774 til 9 120, innvandrerne fra 255 til 1 239 (13,6 % i 2015).',
  );
});

test('a merged municipality is a fourth panel, its parts added', () => {
  const figure = folketall('1579');
  expect(panels(figure)).toEqual(['Vestvågøy', 'Tynset', 'Haram', 'Hustadvika']);
  expect(cells(figure, '1548+1551-2015')).toMatchObject({
    ...{ folketall: 13250, ovrige: 12110, innvandrere: 1038, norskfodte: 102 },
  });
  expect((figure.encoding as ColumnEncoding).max).toBe(14000);
});

test('a hidden count stays hidden, and a partly hidden one is a lower bound', () => {
  const utsira = folketall('1151');
  expect(cells(utsira, '1151-2000')).toMatchObject({
    ...{ folketall: 256, ovrige: 246, innvandrere: 10, norskfodte: { symbol: ':' } },
  });
  expect(cells(utsira, '1151-2001')?.norskfodte).toBe(1);
  expect(utsira.place).toContain('Skjulte tall på norskfødte er regnet med i øvrige.');
  const aurskog = folketall('3226');
  expect(cells(aurskog, '0121+0221-2000')?.norskfodte).toEqual({ symbol: ':', value: 36 });
});

test('one that would crush the three is told in words', () => {
  const figure = folketall('0301');
  expect(panels(figure)).toHaveLength(3);
  expect(plain(figure.place)).toBe(
    'Oslo: folketallet gikk fra 507 467 til 647 676, innvandrerne fra 73 777 til 158 835 (24,5 % i 2015). For stor til å tegnes i samme målestokk.',
  );
});

test('of a split one the panel is what was whole, and so named', () => {
  const figure = folketall('1806');
  expect(panels(figure).at(-1)).toBe('Narvik og Ballangen');
  expect(plain(figure.place)).toBe(
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – folketallet gikk fra 21 375 til 21 434, innvandrerne fra 772 til 2 104 (9,8 % i 2015). Skjulte tall på norskfødte er regnet med i øvrige.',
  );
});

import { describe, expect, test } from 'vitest';
import { fold, kommuneSearch } from '../../../src/data/search';
import { kommuner } from './bundled';

const search = kommuneSearch(kommuner);
const hustadvika = { code: '1579', label: 'Hustadvika (Møre og Romsdal)', via: 'Fræna' };
const kautokeino = { code: '5612', label: 'Guovdageaidnu – Kautokeino (Finnmark)' };

describe('a name', () => {
  test.each(['Fræna', 'fræna', 'FRÆNA', ' fræna ', 'fræ', 'fraena'])(
    '«%s» finds Hustadvika',
    (query) => {
      expect(search(query)).toEqual([hustadvika]);
    },
  );

  test('without Norwegian letters still finds, today’s name before a former one', () => {
    expect(search('alesund')).toEqual([
      { code: '1508', label: 'Ålesund (Møre og Romsdal)' },
      { code: '1580', label: 'Haram (Møre og Romsdal)', via: 'Ålesund' },
    ]);
    expect(search('tromso')).toEqual([{ code: '5501', label: 'Tromsø (Troms)' }]);
  });

  test('of a split municipality gives all that it became', () => {
    expect(search('Tysfjord')).toEqual([
      { code: '1875', label: 'Hábmer – Hamarøy (Nordland)', via: 'Divtasvuodna – Tysfjord' },
      { code: '1806', label: 'Narvik (Nordland)', via: 'Divtasvuodna – Tysfjord' },
    ]);
  });

  test('that two carry gives both with their counties', () => {
    expect(search('Våler')).toEqual([
      { code: '3419', label: 'Våler (Innlandet)' },
      { code: '3114', label: 'Våler (Østfold)' },
    ]);
  });

  test('in Norwegian or Sami finds the same', () => {
    expect(search('Kautokeino').map(({ code }) => code)).toEqual(['5612']);
    expect(search('Guovdageaidnu')).toEqual([kautokeino]);
    expect(search('kárášjohka')).toEqual(search('karasjohka'));
    expect(search('karasjok')[0]?.code).toBe('5610');
  });

  test.each([
    ['aarborte', '1826'],
    ['Oslove', '0301'],
    ['hábmer', '1875'],
    ['habmer', '1875'],
    ['Kárášjohka', '5610'],
    ['Karasjohka', '5610'],
    ['Porsáŋgu', '5622'],
    ['Porsanki', '5622'],
    ['Yykeä', '5536'],
    ['Raane', '1833'],
    ['Stïentje', '5006'],
    ['Nåavmesjenjaelmie', '5007'],
    ['Divtasvuodna', '1875'],
  ])('that is official in any language: «%s» is %s', (query, code) => {
    expect(search(query)[0]?.code).toBe(code);
  });

  test('gives the exact one first, then beginnings, then words inside', () => {
    expect(search('Os', 4).map(({ label }) => label)).toEqual([
      'Os (Innlandet)',
      'Osen (Trøndelag)',
      'Oslo – Oslove',
      'Osterøy (Vestland)',
    ]);
    expect(search('Nes')[0]).toEqual({ code: '3228', label: 'Nes (Akershus)' });
  });
});

describe('a code', () => {
  test('of an earlier year finds today’s municipality and says through what', () => {
    expect(search('1534')).toEqual([
      { code: '1580', label: 'Haram (Møre og Romsdal)', via: '1534' },
    ]);
  });

  test('of today needs no such word', () => {
    expect(search('1580')).toEqual([{ code: '1580', label: 'Haram (Møre og Romsdal)' }]);
  });

  test('that became several gives them all', () => {
    expect(search('1613').map(({ code }) => code)).toEqual(['5055', '5056', '5059']);
  });
});

test.each(['', '   ', 'zzz', '9999', '153', '<b>', '\\', '.*'])('«%s» finds nothing', (query) => {
  expect(search(query)).toEqual([]);
});

test('the number of answers is limited', () => {
  expect(search('e')).toHaveLength(8);
  expect(search('e', 3)).toHaveLength(3);
});

test('folding keeps æ, ø and å and drops other marks', () => {
  expect(fold(' Åfjord ÆØÅ Kárášjohka ')).toBe('åfjord æøå karasjohka');
});

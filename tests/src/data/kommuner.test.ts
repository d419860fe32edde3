import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/data/jsonstat';
import { decodeKommuner, inNorwegianOrder, listed } from '../../../src/data/kommuner';
import { dataset, kommuner, text } from './bundled';

describe('a code of any vintage', () => {
  test.each([
    ['0301', '0301', 'Oslo in all three'],
    ['1580', '1580', 'Haram of 2024'],
    ['1534', '1580', 'Haram of 2013, through 1507'],
    ['1504', '1508', 'Ålesund of 2013'],
    ['1523', '1508', 'Ørskog, merged into Ålesund'],
    ['0101', '3101', 'Halden of 2013'],
    ['3001', '3101', 'Halden of 2020'],
    ['1548', '1579', 'Fræna, merged into Hustadvika'],
    ['0437', '3427', 'Tynset'],
    ['1805', '1806', 'Narvik of 2013: only Tysfjord was split'],
  ])('%s is %s today (%s)', (code, today) => {
    expect(kommuner.resolve(code)).toEqual({ kind: 'one', code: today });
  });

  test.each([
    ['1850', 'Tysfjord', ['1806', '1875']],
    ['1613', 'Snillfjord', ['5055', '5056', '5059']],
    ['1507', 'Ålesund', ['1508', '1580']],
  ])('%s %s became several', (code, name, codes) => {
    expect(kommuner.resolve(code)).toEqual({ kind: 'several', name, codes });
  });

  test.each(['9999', '', '301', '0', ' 0301', 'Oslo', '__proto__'])('«%s» is unknown', (code) => {
    expect(kommuner.resolve(code)).toEqual({ kind: 'unknown' });
  });

  test('every code of every vintage leads somewhere', () => {
    const lost = ([2013, 2020, 2024] as const).flatMap((vintage) =>
      kommuner.list(vintage).filter(({ code }) => kommuner.resolve(code).kind === 'unknown'),
    );
    expect(lost).toEqual([]);
  });
});

describe('on older borders', () => {
  test('Hustadvika is Fræna and Eide, and their people add up to it', () => {
    const { codes, notComparable } = kommuner.predecessors('1579', 2013);
    expect(codes).toEqual(['1548', '1551']);
    expect(notComparable).toBeUndefined();
    const befolkning = dataset('befolkning');
    const sum = codes.reduce(
      (all, code) => all + (befolkning.value(code, 'folkemengde', 2013) ?? 0),
      0,
    );
    expect(sum).toBe(9614 + 3476);
    expect(dataset('folkemengde').value('1579', 'folkemengde', 2013)).toBe(sum);
  });

  test('a municipality that only changed its number has one predecessor', () => {
    expect(kommuner.predecessors('3101', 2013)).toEqual({ codes: ['0101'] });
    expect(kommuner.predecessors('3101', 2020)).toEqual({ codes: ['3001'] });
    expect(kommuner.predecessors('3101', 2024)).toEqual({ codes: ['3101'] });
    expect(kommuner.predecessors('1580', 2013)).toEqual({ codes: ['1534'] });
    expect(kommuner.predecessors('9999', 2013)).toEqual({ codes: [] });
  });

  const tysfjord = 'Tysfjord (1850) er delt mellom Hamarøy og Narvik.';
  const snillfjord = 'Snillfjord (1613) er delt mellom Heim, Hitra og Orkland.';
  const alesund = 'Ålesund (1507) er delt mellom Haram og Ålesund.';
  test.each([
    [
      ...['1806', ['1805', '1850', '1854'], tysfjord, ['1805', '1854']],
      'Narvik og Ballangen, uten delen av Tysfjord',
    ],
    ['1875', ['1849', '1850'], tysfjord, ['1849'], 'Hamarøy, uten delen av Tysfjord'],
    [
      ...['5055', ['1571', '1612', '1613'], snillfjord, ['1571', '1612']],
      'Halsa og Hemne, uten delen av Snillfjord',
    ],
    ['5056', ['1613', '1617'], snillfjord, ['1617'], 'Hitra, uten delen av Snillfjord'],
    [
      ...['5059', ['1613', '1622', '1636', '1638'], snillfjord, ['1622', '1636', '1638']],
      'Agdenes, Meldal og Orkdal, uten delen av Snillfjord',
    ],
  ] as [string, string[], string, string[], string][])(
    '%s is not comparable in 2013, why, and what can be shown of it',
    (code, codes, notComparable, whole, name) => {
      expect(kommuner.predecessors(code, 2013)).toEqual({
        ...{ codes, notComparable },
        whole: { codes: whole, name },
      });
    },
  );

  test.each(['1508', '1580'])('%s is not comparable in 2020, and nothing can be shown', (code) => {
    expect(kommuner.predecessors(code, 2020)).toEqual({ codes: ['1507'], notComparable: alesund });
  });

  test('only these are not comparable', () => {
    const blocked = (vintage: 2013 | 2020) =>
      kommuner
        .list(2024)
        .filter(({ code }) => kommuner.predecessors(code, vintage).notComparable)
        .map(({ name }) => name);
    expect(blocked(2013)).toEqual(['Narvik', 'Hamarøy', 'Heim', 'Hitra', 'Orkland']);
    expect(blocked(2020)).toEqual(['Ålesund', 'Haram']);
  });
});

describe('a name', () => {
  test.each([
    ['5610', 'Karasjok', 'Kárášjohka – Karasjok (Finnmark)'],
    ['5612', 'Kautokeino', 'Guovdageaidnu – Kautokeino (Finnmark)'],
    ['5622', 'Porsanger', 'Porsanger – Porsángu – Porsanki (Finnmark)'],
    ['5540', 'Kåfjord', 'Gáivuotna – Kåfjord – Kaivuono (Troms)'],
    ['1875', 'Hamarøy', 'Hábmer – Hamarøy (Nordland)'],
    ['1826', 'Hattfjelldal', 'Aarborte – Hattfjelldal (Nordland)'],
    ['1853', 'Evenes', 'Evenes – Evenášši (Nordland)'],
    ['5041', 'Snåsa', 'Snåase – Snåsa (Trøndelag)'],
    ['0301', 'Oslo', 'Oslo – Oslove'],
    ['1580', 'Haram', 'Haram (Møre og Romsdal)'],
    ['3419', 'Våler', 'Våler (Innlandet)'],
    ['1514', 'Sande', 'Sande (Møre og Romsdal)'],
  ])('of %s is short, the Norwegian one, or in full, with the county once', (code, short, full) => {
    expect(kommuner.name(code)).toBe(short);
    expect(kommuner.get(code).name).toBe(short);
    expect(kommuner.fullName(code)).toBe(full);
  });

  test.each([
    ['2021', 2013, 'Karasjok', 'Kárášjohka – Karasjok (Finnmark)'],
    ['5437', 2020, 'Karasjok', 'Kárášjohka – Karasjok (Troms og Finnmark)'],
    ['1850', 2013, 'Tysfjord', 'Divtasvuodna – Tysfjord (Nordland)'],
    ['0426', 2013, 'Våler', 'Våler (Hedmark)'],
  ] as const)('of %s in %i is of the same form', (code, vintage, short, full) => {
    expect(kommuner.name(code, vintage)).toBe(short);
    expect(kommuner.fullName(code, vintage)).toBe(full);
  });

  test('in its short form is one word in one language', () => {
    const all = ([2013, 2020, 2024] as const).flatMap((vintage) =>
      kommuner.list(vintage).map(({ name }) => name),
    );
    expect(all.filter((name) => !/^[A-Za-zÆØÅæøå -]+$/.test(name))).toEqual([]);
    const { norskeNavn } = JSON.parse(text('kommuner.json')) as { norskeNavn: string[] };
    expect(norskeNavn.filter((name) => !all.includes(name))).toEqual([]);
  });
});

test('aliases are the names and codes of all vintages', () => {
  const found = new Map(kommuner.aliases().map((alias) => [alias.code, alias]));
  expect(found.size).toBe(357);
  expect(found.get('1579')).toEqual({
    code: '1579',
    names: ['Hustadvika', 'Fræna', 'Eide'],
    codes: ['1579', '1548', '1551'],
  });
  expect(found.get('1806')?.names).toEqual(['Narvik', 'Divtasvuodna – Tysfjord', 'Ballangen']);
  expect(found.get('1875')?.names).toContain('Divtasvuodna – Tysfjord');
  expect(found.get('5612')?.codes).toEqual(['5612', '2011', '5430']);
});

test('centrality is kept as each vintage counts it', () => {
  expect(kommuner.get('0301', 2013).sentralitet).toBe(3);
  expect(kommuner.get('0301', 2024).sentralitet).toBe(1);
  expect(kommuner.get('0301', 2020).sentralitet).toBeUndefined();
});

test('æ, ø and å come last, and lists are read in Norwegian', () => {
  const names = ['Ålesund', 'Ørsta', 'Ærø', 'Åfjord', 'Zoo', 'Asker'];
  expect(names.sort(inNorwegianOrder)).toEqual([
    'Asker',
    'Zoo',
    'Ærø',
    'Ørsta',
    'Åfjord',
    'Ålesund',
  ]);
  expect(listed(['Heim', 'Hitra', 'Orkland'])).toBe('Heim, Hitra og Orkland');
});

describe('a damaged file', () => {
  const json = () => JSON.parse(text('kommuner.json'));
  const decode = (changed: unknown) => () => decodeKommuner('kommuner', JSON.stringify(changed));

  test.each([
    ...['kommuner2013', 'kommuner2020', 'kommuner2024', 'koder', 'norskeNavn'],
    ...['fylker2013', 'fylker2020', 'fylker2024'],
  ])('without %s is refused', (key) => {
    expect(decode({ ...json(), [key]: [] })).toThrow(DataError);
    expect(decode({ ...json(), [key]: undefined })).toThrow('kommuner');
  });

  test('with a link to a code that is in no list is refused', () => {
    const changed = json();
    changed.koder.push(['0301', '0301', '9999']);
    expect(decode(changed)).toThrow('kommunenummer 9999 finnes ikke i 2024');
    expect(() => kommuner.get('1534')).toThrow('kommunenummer 1534 finnes ikke i 2024');
  });

  test.each(['', 'null', '{"koder": [[', '[]'])('«%s» is refused', (broken) => {
    expect(() => decodeKommuner('kommuner', broken)).toThrow(DataError);
  });
});

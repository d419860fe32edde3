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
    ['Narvik', '1806', 2013, ['1805', '1850', '1854'], tysfjord],
    ['Hamarøy', '1875', 2013, ['1849', '1850'], tysfjord],
    ['Heim', '5055', 2013, ['1571', '1612', '1613'], snillfjord],
    ['Hitra', '5056', 2013, ['1613', '1617'], snillfjord],
    ['Orkland', '5059', 2013, ['1613', '1622', '1636', '1638'], snillfjord],
    ['Ålesund', '1508', 2020, ['1507'], alesund],
    ['Haram', '1580', 2020, ['1507'], alesund],
  ] as const)('%s is not comparable, and why', (_, code, vintage, codes, notComparable) => {
    expect(kommuner.predecessors(code, vintage)).toEqual({ codes, notComparable });
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

test('a name is shown with its county, once', () => {
  expect(kommuner.fullName('1580')).toBe('Haram (Møre og Romsdal)');
  expect(kommuner.fullName('1534', 2013)).toBe('Haram (Møre og Romsdal)');
  expect(kommuner.fullName('3419')).toBe('Våler (Innlandet)');
  expect(kommuner.fullName('0426', 2013)).toBe('Våler (Hedmark)');
  expect(kommuner.fullName('0301')).toBe('Oslo');
  expect(kommuner.fullName('5612')).toBe('Guovdageaidnu – Kautokeino (Finnmark)');
});

test('aliases are the names and codes of all vintages', () => {
  const found = new Map(kommuner.aliases().map((alias) => [alias.code, alias]));
  expect(found.size).toBe(357);
  expect(found.get('1579')).toEqual({
    code: '1579',
    names: ['Hustadvika', 'Fræna', 'Eide'],
    codes: ['1579', '1548', '1551'],
  });
  expect(found.get('1806')?.names).toEqual(['Narvik', 'Tysfjord', 'Ballangen']);
  expect(found.get('1875')?.names).toContain('Tysfjord');
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
    ...['kommuner2013', 'kommuner2020', 'kommuner2024', 'koder'],
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

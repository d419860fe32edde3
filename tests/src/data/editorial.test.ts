import { describe, expect, test } from 'vitest';
import { decodeInnvandrereLand } from '../../../src/data/editorial';
import { DataError } from '../../../src/data/jsonstat';
import { kommuner, text } from './bundled';

describe('where immigrants came from', () => {
  const json = () => JSON.parse(text('innvandrere-land.json'));
  const decode = (changed: unknown) =>
    decodeInnvandrereLand('innvandrere-land', JSON.stringify(changed));

  test('the countries of each municipality of 2020, the largest first and «Andre» last', () => {
    const { aar, kommuner: countries } = decode(json());
    expect(aar).toBe(2022);
    expect([...countries.keys()].sort()).toEqual(kommuner.codes(2020).sort());
    expect(countries.get('1151')).toEqual([
      { land: 'Filippinene', innvandrere: 6 },
      { land: 'Bulgaria', innvandrere: 5 },
      { land: 'Andre', innvandrere: 8 },
    ]);
    expect(countries.get('0301')?.slice(0, 2)).toEqual([
      { land: 'Polen', innvandrere: 14_368 },
      { land: 'Pakistan', innvandrere: 12_113 },
    ]);
    expect(countries.get('0301')).toHaveLength(11);
  });

  test.each([
    ['nothing', []],
    ['no «Andre»', [['Polen', 6]]],
    [
      'the smaller before the larger',
      [
        ['Polen', 5],
        ['Syria', 6],
        ['Andre', 1],
      ],
    ],
    [
      'a country twice',
      [
        ['Polen', 6],
        ['Polen', 5],
        ['Andre', 1],
      ],
    ],
    [
      'half a person',
      [
        ['Polen', 6.5],
        ['Andre', 1],
      ],
    ],
    ['eleven countries', [...Array.from({ length: 11 }, (_, i) => [`Land ${i}`, 5]), ['Andre', 1]]],
  ])('%s is refused, and the municipality named', (_, rows) => {
    const changed = json();
    changed.kommuner2020['1151'] = rows;
    expect(() => decode(changed)).toThrow(DataError);
    expect(() => decode(changed)).toThrow('landene i 1151');
  });

  test.each(['label', 'source', 'aar', 'kommuner2020'])('without %s it is refused', (key) => {
    expect(() => decode({ ...json(), [key]: undefined })).toThrow('«innvandrere-land»');
  });
});

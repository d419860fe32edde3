/** Which figures say «ikke sammenlignbar» about a municipality, and which must not. */
import { describe, expect, test } from 'vitest';
import { initialState, type State } from '../../src/state/state';
import { tables } from '../src/data/tables';
import { specs, WITHOUT_PLACE } from './states';

describe('what is not comparable, by data/README.md', () => {
  /** Everything that each figure says about a municipality. */
  const saidOf = (kommune: string, changed: Partial<State> = {}) =>
    new Map(
      specs.map((spec) => {
        const { finding, place } = spec.build(tables, { ...initialState, ...changed, kommune });
        return [spec.name, WITHOUT_PLACE.get(spec.name) === 'finding' ? finding : (place ?? '')];
      }),
    );
  const naming = (said: Map<string, string>) =>
    [...said].flatMap(([name, text]) => (/ikke sammenlignbar/i.test(text) ? name : []));

  const ON_2020 = [
    'holdt-det-prikker',
    'tilflyttingshierarkiet-grunner',
    'for-passive-kart',
    'kunnskapsbasert-alder',
    'kunnskapsbasert-grunner',
    'kunnskapsbasert-endring',
    'kunnskapsbasert-flyktninger',
  ];
  test.each(['5055', '5056', '5059', '1806', '1875'])(
    '%s, which has parts of split ones',
    (code) => {
      expect(naming(saidOf(code)).sort()).toEqual([...ON_2020].sort());
    },
  );

  test.each(['1508', '1580'])('%s, which was one with its neighbour in 2020–2023', (code) => {
    expect(naming(saidOf(code)).sort()).toEqual(
      [
        ...[...ON_2020, 'for-passive-linjer'],
        ...['og-na-kart', 'og-na-egen', 'kunnskapsbasert-land'],
      ].sort(),
    );
  });

  test.each(['1579', '3224', '0301', '1151', '1845'])('%s is comparable everywhere', (code) => {
    expect(naming(saidOf(code))).toEqual([]);
    expect(naming(saidOf(code, { fra: 1990, til: 2005, fulgt: 2016, vestlandet: 2006 }))).toEqual(
      [],
    );
  });
});

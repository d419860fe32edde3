import { describe, expect, test } from 'vitest';
import { packArcs, pointsOf, unpackArcs } from '../../src/data/arcs';
import { decodeTopology } from '../../src/data/borders';
import { text } from './bundled';

test.each(['norge-2013', 'norge-2024'])('%s packed is the same map, and a third of it', (name) => {
  const own = text(`${name}.topojson`);
  const { arcs, ...rest } = JSON.parse(own);
  const packed = packArcs(arcs);
  expect(unpackArcs(name, packed)).toEqual(pointsOf(arcs));
  expect(packed.length).toBeLessThan(JSON.stringify(arcs).length / 3);
  expect(decodeTopology(name, JSON.stringify({ ...rest, arcs: packed }))).toEqual(
    decodeTopology(name, own),
  );
});

test('numbers of every size and sign come back, and nothing needs an escape', () => {
  const sizes = [0, 1, -1, 22, -22, 23, -23, 1012, -1013, 45 ** 3, -(45 ** 4), 2 ** 31];
  const arcs = [sizes.map((x, i) => [x, sizes[sizes.length - 1 - i] ?? 0])];
  const packed = packArcs(arcs);
  expect(unpackArcs('x', packed)).toEqual(pointsOf(arcs));
  expect(JSON.stringify(packed)).toBe(`"${packed}"`);
  expect(packed).not.toMatch(/[`$\\]/);
});

describe('a text that is not whole', () => {
  const whole = packArcs([
    [
      [5, 5],
      [100_000, 7],
    ],
  ]);
  test.each([
    ['cut off inside a number', whole.slice(0, 3), 'avkortet'],
    ['without its last number', whole.slice(0, -1), 'avkortet'],
    ['empty', '', 'avkortet'],
    ['with a strange sign', whole.replace(whole[0] ?? '', '"'), 'skadet'],
  ])('%s is refused', (_, broken, why) => {
    expect(() => unpackArcs('norge', broken)).toThrow(why);
  });
});

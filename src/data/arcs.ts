/**
 * The lines of a boundary file as one short text: as JSON they would be most of what slide 1 has to
 * wait for. A line of text an arc, its numbers (steps on the grid, x and y in turn) in base 45.
 */
import { DataError } from './jsonstat.ts';

/** What JSON and a template hold without escapes: 45 digits that end a number, 45 that go on. */
const DIGITS =
  "!#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
const BASE = DIGITS.length / 2;
/** By character code; undefined between them. */
const VALUES: (number | undefined)[] = [];
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;

export const packArcs = (arcs: number[][][]): string =>
  arcs.map((arc) => arc.flat().map(packed).join('')).join(' ');

/** Whole numbers, the sign in the lowest bit. */
function packed(number: number): string {
  let left = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  while (left >= BASE) {
    text += DIGITS[BASE + (left % BASE)];
    left = Math.floor(left / BASE);
  }
  return text + DIGITS[left];
}

/** The points of each line on the grid, x and y in turn. Throws `DataError` on another text. */
export function unpackArcs(file: string, text: string): number[][] {
  return text.split(' ').map((line) => {
    const points: number[] = [];
    let number = 0;
    let weight = 1;
    for (let i = 0; i < line.length; i++) {
      const digit = VALUES[line.charCodeAt(i)];
      if (digit === undefined) throw new DataError(file, 'grensene er skadet');
      number += (digit % BASE) * weight;
      weight *= BASE;
      if (digit >= BASE) continue;
      const step = number % 2 ? -(number + 1) / 2 : number / 2;
      // From the same coordinate of the point before.
      points.push(step + (points[points.length - 2] ?? 0));
      number = 0;
      weight = 1;
    }
    if (weight > 1 || points.length % 2 || points.length < 4) {
      throw new DataError(file, 'grensene er avkortet');
    }
    return points;
  });
}

/** The points of TopoJSON's arcs on the grid, x and y in turn. */
export const pointsOf = (arcs: number[][][]): number[][] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.flatMap(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x, y];
    });
  });

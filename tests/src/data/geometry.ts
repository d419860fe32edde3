/** Plane geometry for the tests of boundaries, in metres. */
import type { MultiPolygon, Polygon } from 'geojson';

type Segment = [x0: number, y0: number, x1: number, y1: number];

/** All rings of all polygons, outer ones and holes. */
export const rings = ({ type, coordinates }: Polygon | MultiPolygon): number[][][] =>
  type === 'Polygon' ? coordinates : coordinates.flat();

const segments = (line: number[][]): Segment[] =>
  line.slice(1).map(([x1 = Number.NaN, y1 = Number.NaN], i) => {
    const [x0 = Number.NaN, y0 = Number.NaN] = line[i] ?? [];
    return [x0, y0, x1, y1];
  });

/** Even–odd rule: a hole in a polygon counts as outside. */
export function inside([x, y]: [number, number], shape: Polygon | MultiPolygon): boolean {
  const crossed = rings(shape)
    .flatMap(segments)
    .filter(([x0, y0, x1, y1]) => y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0);
  return crossed.length % 2 === 1;
}

/**
 * The area in square metres. Holes run in the opposite direction of outer rings, and are
 * subtracted.
 */
export function area(shape: Polygon | MultiPolygon): number {
  const twice = rings(shape)
    .flatMap(segments)
    .reduce((sum, [x0, y0, x1, y1]) => sum + x0 * y1 - x1 * y0, 0);
  return Math.abs(twice) / 2;
}

/** Metres. */
export const length = (line: number[][]): number =>
  segments(line).reduce((sum, [x0, y0, x1, y1]) => sum + Math.hypot(x1 - x0, y1 - y0), 0);

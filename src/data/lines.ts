/** The lines of a boundary file: borders and coasts. A line between two areas is stored once. */
import type { Topology } from 'topojson-specification';

/** A box of eastings and northings, in metres in UTM 33. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The grid on which all points lie: metres for each step, and its origin. */
export interface Grid {
  scale: readonly number[];
  translate: readonly number[];
}

export class Lines {
  /** The eastings and northings of each line in turn, in metres. */
  private readonly points: readonly (readonly number[])[];
  private readonly boxes: (Box | undefined)[] = [];
  private asTopology: Topology | undefined;

  /**
   * `arcs` are the steps on the grid from point to point of each line, to the right and up in turn.
   */
  constructor(arcs: readonly (readonly number[])[], grid: Grid) {
    this.points = arcs.map((arc) => metresOf(arc, grid));
  }

  /**
   * The eastings and northings of a line in turn, in metres. Throws `RangeError` when there is no
   * such line.
   */
  metres(line: number): readonly number[] {
    const points = this.points[line];
    if (!points) throw new RangeError(`There is no line ${line}.`);
    return points;
  }

  /** The length of a line in metres. */
  length(line: number): number {
    const metres = this.metres(line);
    let length = 0;
    for (let i = 2; i < metres.length; i += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = metres.slice(i - 2, i + 2);
      length += Math.hypot(x1 - x0, y1 - y0);
    }
    return length;
  }

  /** The box around a line. */
  box(line: number): Box {
    const known = this.boxes[line];
    if (known) return known;
    const metres = this.metres(line);
    let [west, south] = metres as [number, number];
    let [east, north] = [west, south];
    for (let i = 2; i < metres.length; i += 2) {
      const x = metres[i] as number;
      const y = metres[i + 1] as number;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    const box = { west, south, east, north };
    this.boxes[line] = box;
    return box;
  }

  /**
   * The lines as TopoJSON, for libraries that need it. Made at the first use, because maps do not
   * need it.
   */
  get topology(): Topology {
    this.asTopology ??= {
      type: 'Topology',
      objects: {},
      arcs: this.points.map((metres) =>
        metres.flatMap((east, i) => (i % 2 ? [] : [[east, metres[i + 1] ?? 0]])),
      ),
    };
    return this.asTopology;
  }
}

function metresOf(arc: readonly number[], { scale, translate }: Grid): number[] {
  const [width = 1, height = 1] = scale;
  const [west = 0, south = 0] = translate;
  const points: number[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < arc.length; i += 2) {
    x += arc[i] as number;
    y += arc[i + 1] as number;
    points.push(west + x * width, south + y * height);
  }
  return points;
}

/** Enlarges `box` to contain `other` as well. */
export function extend(box: Box, other: Box): void {
  if (other.west < box.west) box.west = other.west;
  if (other.south < box.south) box.south = other.south;
  if (other.east > box.east) box.east = other.east;
  if (other.north > box.north) box.north = other.north;
}

/** The box around several boxes. */
export function around(boxes: Iterable<Box>): Box {
  const all = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const box of boxes) extend(all, box);
  return all;
}

export const meet = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

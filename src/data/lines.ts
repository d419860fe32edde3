/** The lines of a boundary file: borders and coasts, each once, whatever lies on either side. */
import type { Topology } from 'topojson-specification';

/** Metres in UTM 33: eastings and northings. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The grid that the points lie on: metres a step, and where it begins. */
interface Grid {
  scale: readonly number[];
  translate: readonly number[];
}

export class Lines {
  private readonly boxes: (Box | undefined)[] = [];
  private asTopology: Topology | undefined;

  /** `points`: for each line x and y in turn, on the grid. */
  constructor(
    private readonly points: readonly (readonly number[])[],
    private readonly grid: Grid,
  ) {}

  /** Eastings and northings of a line in turn, metres. Throws `RangeError` when there is none. */
  metres(line: number): number[] {
    const points = this.points[line];
    if (!points) throw new RangeError(`There is no line ${line}.`);
    const [width = 1, height = 1] = this.grid.scale;
    const [west = 0, south = 0] = this.grid.translate;
    return points.map((at, i) => (i % 2 ? south + at * height : west + at * width));
  }

  /** What a line reaches over. */
  box(line: number): Box {
    const known = this.boxes[line];
    if (known) return known;
    const metres = this.metres(line);
    let [west, south] = metres as [number, number];
    let [east, north] = [west, south];
    for (let i = 2; i < metres.length; i += 2) {
      const [x, y] = [metres[i] as number, metres[i + 1] as number];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    const box = { west, south, east, north };
    this.boxes[line] = box;
    return box;
  }

  /** For the library that works on TopoJSON. Made when asked for: maps are drawn without. */
  get topology(): Topology {
    this.asTopology ??= {
      type: 'Topology',
      objects: {},
      arcs: this.points.map((_, line) => {
        const metres = this.metres(line);
        return metres.flatMap((east, i) => (i % 2 ? [] : [[east, metres[i + 1] ?? 0]]));
      }),
    };
    return this.asTopology;
  }
}

/** Makes `box` reach over `other` too. */
export function extend(box: Box, other: Box): void {
  if (other.west < box.west) box.west = other.west;
  if (other.south < box.south) box.south = other.south;
  if (other.east > box.east) box.east = other.east;
  if (other.north > box.north) box.north = other.north;
}

/** What several boxes reach over. */
export function around(boxes: Iterable<Box>): Box {
  const all = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const box of boxes) extend(all, box);
  return all;
}

export const meet = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

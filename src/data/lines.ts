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

  /** `steps`: for each line x and y in turn, on the grid; the first point, then from point to point. */
  constructor(
    private readonly steps: readonly (readonly number[])[],
    private readonly grid: Grid,
  ) {}

  /** Calls `visit` with each point of a line, metres. Throws `RangeError` when there is no such line. */
  forEachPoint(line: number, visit: (east: number, north: number) => void): void {
    const steps = this.steps[line];
    if (!steps) throw new RangeError(`There is no line ${line}.`);
    const [width = 1, height = 1] = this.grid.scale;
    const [west = 0, south = 0] = this.grid.translate;
    let [x, y] = [0, 0];
    for (let i = 1; i < steps.length; i += 2) {
      x += steps[i - 1] as number;
      y += steps[i] as number;
      visit(west + x * width, south + y * height);
    }
  }

  /** What a line reaches over. */
  box(line: number): Box {
    const known = this.boxes[line];
    if (known) return known;
    const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    this.forEachPoint(line, (east, north) =>
      extend(box, { west: east, south: north, east, north }),
    );
    this.boxes[line] = box;
    return box;
  }

  /** For the library that works on TopoJSON. Made when asked for: maps are drawn without. */
  get topology(): Topology {
    this.asTopology ??= {
      type: 'Topology',
      objects: {},
      arcs: this.steps.map((_, line) => {
        const points: number[][] = [];
        this.forEachPoint(line, (east, north) => points.push([east, north]));
        return points;
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

/**
 * The lines of a boundary file as SVG path data at one scale, in whole pixels from the origin of
 * the coordinate system. Each line is simplified once for all areas and maps, so that neighbours
 * share the same points.
 */
import { type Point as LeafletPoint, LineUtil } from 'leaflet';
import type { Lines } from '../data/lines';

/** Points closer to the simplified line than this, in pixels, are left out. Nobody can see them. */
const SIMPLIFY_TOLERANCE_PX = 0.5;

interface Point {
  x: number;
  y: number;
}

/** A line in one of its two directions. */
interface Way {
  start: readonly [x: number, y: number];
  /** The steps from point to point, as relative path data. */
  steps: string;
}

/** The lines of one boundary file at one scale. */
export class LinePaths {
  private readonly points = new Map<number, Point[]>();
  private readonly ways = new Map<number, Way>();

  constructor(
    private readonly source: Lines,
    readonly pixelsPerMetre: number,
  ) {}

  /**
   * Path data of rings. A ring is a list of lines that follow each other; `~line` is a line
   * backwards.
   */
  rings(rings: readonly (readonly number[])[]): string {
    return rings
      .map((ring) => this.along(ring))
      .filter((data) => data !== '')
      .map((data) => `${data}z`)
      .join('');
  }

  /** Path data of separate lines, which form no ring. */
  lines(lines: readonly number[]): string {
    return lines.map((line) => this.along([line])).join('');
  }

  /** Path data of lines that follow each other. Empty if they all shrink to one point. */
  private along(row: readonly number[]): string {
    let steps = '';
    for (const line of row) steps += this.way(line).steps;
    const [x, y] = this.way(row[0] ?? 0).start;
    return steps && `M${x},${y}${steps}`;
  }

  private way(line: number): Way {
    const known = this.ways.get(line);
    if (known) return known;
    const forth = line < 0 ? ~line : line;
    const points = this.points.get(forth) ?? this.simplified(forth);
    this.points.set(forth, points);
    const way = wayAlong(line < 0 ? [...points].reverse() : points);
    this.ways.set(line, way);
    return way;
  }

  private simplified(line: number): Point[] {
    const points: Point[] = [];
    const metres = this.source.metres(line);
    let last: Point | undefined;
    for (let i = 0; i < metres.length; i += 2) {
      const x = Math.round((metres[i] as number) * this.pixelsPerMetre);
      const y = Math.round(-(metres[i + 1] as number) * this.pixelsPerMetre);
      if (x === last?.x && y === last.y) continue;
      last = { x, y };
      points.push(last);
    }
    return LineUtil.simplify(points as LeafletPoint[], SIMPLIFY_TOLERANCE_PX);
  }
}

function wayAlong(points: readonly Point[]): Way {
  let { x, y } = points[0] ?? { x: 0, y: 0 };
  const start = [x, y] as const;
  let steps = '';
  for (const next of points.slice(1)) {
    steps += `l${next.x - x},${next.y - y}`;
    ({ x, y } = next);
  }
  return { start, steps };
}

/**
 * How many scales are kept for each file: a talk moves between the whole country and one
 * municipality.
 */
const SCALES_KEPT = 6;
const scaled = new WeakMap<Lines, LinePaths[]>();

/** The lines of a file at a scale, in pixels per metre, computed once for all maps. */
export function linePaths(lines: Lines, scale: number): LinePaths {
  const known = scaled.get(lines) ?? [];
  const own = known.find((one) => one.pixelsPerMetre === scale) ?? new LinePaths(lines, scale);
  // The latest one stands first, and the one that has not been used for longest falls out.
  scaled.set(lines, [own, ...known.filter((one) => one !== own)].slice(0, SCALES_KEPT));
  return own;
}

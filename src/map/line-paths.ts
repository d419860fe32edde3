/**
 * Lines of a boundary file as SVG path data at one scale, on whole pixels from where eastings and
 * northings are zero. Each line is thinned out once, whichever areas and maps it is drawn for, so
 * neighbours meet in the same points.
 */
import { type Point as LeafletPoint, LineUtil } from 'leaflet';
import type { Lines } from '../data/lines';

/** Points nearer to the line than this are left out, pixels: the eye does not miss them. */
const SMOOTH = 0.5;

interface Point {
  x: number;
  y: number;
}

/** One way along a line. */
interface Way {
  start: readonly [x: number, y: number];
  /** Relative steps after the start, as path data. */
  steps: string;
}

export class LinePaths {
  private readonly points = new Map<number, Point[]>();
  private readonly ways = new Map<number, Way>();

  constructor(
    private readonly source: Lines,
    readonly pixelsPerMetre: number,
  ) {}

  /** Path data of rings, each of several lines in a row; `~line` is that line backwards. */
  rings(rings: readonly (readonly number[])[]): string {
    return rings
      .map((ring) => this.along(ring))
      .filter((data) => data !== '')
      .map((data) => `${data}z`)
      .join('');
  }

  /** Path data of lines that stand for themselves. */
  lines(lines: readonly number[]): string {
    return lines.map((line) => this.along([line])).join('');
  }

  /** Nothing for lines that are a mere point. */
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
    const points = this.points.get(forth) ?? this.thinned(forth);
    this.points.set(forth, points);
    const way = wayAlong(line < 0 ? [...points].reverse() : points);
    this.ways.set(line, way);
    return way;
  }

  private thinned(line: number): Point[] {
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
    return LineUtil.simplify(points as LeafletPoint[], SMOOTH);
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

/** Scales that are kept: a talk goes between the whole country and one municipality. */
const KEPT = 6;
const scaled = new WeakMap<Lines, LinePaths[]>();

/** The lines at a scale, worked out once for all maps. */
export function linePaths(lines: Lines, scale: number): LinePaths {
  const known = scaled.get(lines) ?? [];
  const own = known.find((one) => one.pixelsPerMetre === scale) ?? new LinePaths(lines, scale);
  // The latest first.
  scaled.set(lines, [own, ...known.filter((one) => one !== own)].slice(0, KEPT));
  return own;
}

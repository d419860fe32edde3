/**
 * Lines of a boundary file as SVG path data at one scale, on whole pixels from where eastings and
 * northings are zero. Each line is thinned out once, whichever areas and maps it is drawn for, so
 * neighbours meet in the same points.
 */
import { LineUtil, type Point } from 'leaflet';
import type { Lines } from '../data/lines';

/** Points nearer to the line than this are left out, pixels: the eye does not miss them. */
const SMOOTH = 0.5;

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
    private readonly lines: Lines,
    readonly pixelsPerMetre: number,
  ) {}

  /**
   * Path data of one line (`~line` is it backwards), or of several in a row; nothing for those that
   * are a mere point. `origin`: pixels.
   */
  along(row: readonly number[], origin: { x: number; y: number }): string {
    let steps = '';
    for (const line of row) steps += this.way(line).steps;
    const [x, y] = this.way(row[0] ?? 0).start;
    return steps && `M${x - origin.x},${y - origin.y}${steps}`;
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
    const points: { x: number; y: number }[] = [];
    const metres = this.lines.metres(line);
    let last: { x: number; y: number } | undefined;
    for (let i = 0; i < metres.length; i += 2) {
      const x = Math.round((metres[i] as number) * this.pixelsPerMetre);
      const y = Math.round(-(metres[i + 1] as number) * this.pixelsPerMetre);
      if (x === last?.x && y === last.y) continue;
      last = { x, y };
      points.push(last);
    }
    return points.length < 3 ? (points as Point[]) : LineUtil.simplify(points as Point[], SMOOTH);
  }
}

function wayAlong(points: readonly { x: number; y: number }[]): Way {
  let { x, y } = points[0] ?? { x: 0, y: 0 };
  const start = [x, y] as const;
  let steps = '';
  for (let i = 1; i < points.length; i++) {
    const next = points[i] as Point;
    steps += `l${next.x - x},${next.y - y}`;
    ({ x, y } = next);
  }
  return { start, steps };
}

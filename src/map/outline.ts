/**
 * The chosen one: a dark line with a light casing, so that it is seen on every fill; around it where
 * it is so small that the line would hide its own.
 */
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { svg } from '../dom/element';
import type { MapEncoding } from '../figure/encoding';
import { INK } from '../figure/palette';
import type { LinePaths } from './line-paths';
import { areaPart, type Part, type Shape, Shapes } from './shapes';

/** What reaches over less than this is ringed; and how far from it the ring is, pixels. */
const SMALL = 24;
const AROUND = 5;
/** The line's width, pixels: a municipality's is thinner where it would be most of what is seen. */
const [COUNTY, THIN, THICK] = [1.6, 2, 3];
const THICK_FROM = 72;

export class Outline extends Shapes {
  private readonly casing: Shape;

  constructor(
    borders: Borders,
    private readonly chosen: Area,
    private readonly level: MapEncoding['level'],
  ) {
    const line = (stroke: string): Shape => ({
      path: svg('path', { stroke, fill: 'none' }),
      parts: [areaPart(chosen)],
    });
    const casing = line('#ffffff');
    super(borders.lines, 'focus', [casing, line(INK)]);
    this.casing = casing;
  }

  protected override data(shape: Shape, visible: readonly Part[], paths: LinePaths): string {
    const { west, south, east, north } = this.chosen.box;
    const scale = paths.pixelsPerMetre;
    const size = Math.max(east - west, north - south) * scale;
    const ringed = size < SMALL;
    const thick = ringed || size >= THICK_FROM ? THICK : THIN;
    const width = this.level === 'fylker' ? COUNTY : thick;
    shape.path.setAttribute('stroke-width', String(shape === this.casing ? 2 * width : width));
    if (!ringed) return super.data(shape, visible, paths);
    // On whole pixels, as all lines are.
    const radius = Math.round(size / 2) + AROUND;
    const x = Math.round(((west + east) / 2) * scale);
    const y = Math.round((-(south + north) / 2) * scale);
    const half = (across: number) => `a${radius},${radius} 0 1,0 ${across},0`;
    return `M${x - radius},${y}${half(2 * radius)}${half(-2 * radius)}z`;
  }
}

/** What is outlined; undefined when nobody is chosen or none of it lies on this map. */
export function chosenOf({ areas, outline }: Borders, { focus }: MapEncoding): Area | undefined {
  const known = focus.filter((code) => areas.has(code));
  return known.length ? outline(known) : undefined;
}

/**
 * The outline of the chosen municipality: a dark line with a white casing, which can be seen on
 * every fill. A very small municipality gets a ring around it instead, because the line would hide
 * it.
 */
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { svg } from '../dom/element';
import { inBoth } from '../figure/appearance';
import type { MapEncoding } from '../figure/encoding';
import { INK, PAPER } from '../figure/palette';
import type { LinePaths } from './line-paths';
import { areaPart, linePart, type Part, type Shape, Shapes } from './shapes';

/** Areas smaller than this get a ring, in pixels. */
const RINGED_BELOW_PX = 24;
/** Distance between the area and its ring, in pixels. */
const RING_DISTANCE_PX = 5;
/** Widths of the line, in pixels. A thin line hides less of an area that is not so big. */
const [COUNTY_LINE_PX, THIN_LINE_PX, THICK_LINE_PX] = [3, 2, 3];
/** Areas at least this big get the thick line, in pixels. */
const THICK_FROM_PX = 72;

/**
 * A line along the border to another country is at least so long, and at most so many times as long as
 * its box. Hardly any part of the coast is both.
 */
const [BORDER_FROM_METRES, STRAIGHT_UP_TO_TIMES] = [25_000, 1.6];

/**
 * What is drawn around an area. Of a county the borders on land: a dark line along all its fjords and
 * islands would blot it out.
 */
function partsOf({ lines, between }: Borders, area: Area, level: MapEncoding['level']): Part[] {
  if (level !== 'fylker') return [areaPart(area)];
  const inland = new Set(between);
  const isStraight = (line: number) => {
    const { west, south, east, north } = lines.box(line);
    const length = lines.length(line);
    const across = Math.hypot(east - west, north - south);
    return length >= BORDER_FROM_METRES && length < STRAIGHT_UP_TO_TIMES * across;
  };
  return area.rings
    .filter((ring) => ring.length > 1)
    .flat()
    .map((line) => (line < 0 ? ~line : line))
    .filter((line) => inland.has(line) || isStraight(line))
    .map((line) => linePart(lines, line));
}

/** The layer with the outline. */
export class Outline extends Shapes {
  private readonly casing: Shape;

  constructor(
    borders: Borders,
    private readonly chosen: Area,
    private readonly level: MapEncoding['level'],
  ) {
    const parts = partsOf(borders, chosen, level);
    const line = (stroke: string): Shape => ({
      path: svg('path', { stroke: inBoth(stroke), fill: 'none' }),
      parts,
    });
    const casing = line(PAPER);
    super(borders.lines, 'focus', [casing, line(INK)]);
    this.casing = casing;
  }

  protected override data(shape: Shape, visible: readonly Part[], paths: LinePaths): string {
    const { west, south, east, north } = this.chosen.box;
    const scale = paths.pixelsPerMetre;
    const size = Math.max(east - west, north - south) * scale;
    const ringed = size < RINGED_BELOW_PX;
    const own = ringed || size >= THICK_FROM_PX ? THICK_LINE_PX : THIN_LINE_PX;
    const width = this.level === 'fylker' ? COUNTY_LINE_PX : own;
    shape.path.setAttribute('stroke-width', String(shape === this.casing ? 2 * width : width));
    if (!ringed) return super.data(shape, visible, paths);
    // Rounded to whole pixels like all lines.
    const radius = Math.round(size / 2) + RING_DISTANCE_PX;
    const x = Math.round(((west + east) / 2) * scale);
    const y = Math.round((-(south + north) / 2) * scale);
    const half = (across: number) => `a${radius},${radius} 0 1,0 ${across},0`;
    return `M${x - radius},${y}${half(2 * radius)}${half(-2 * radius)}z`;
  }
}

/** The area to outline. Undefined when nothing is chosen or this map does not have it. */
export function chosenOf({ areas, outline }: Borders, { focus }: MapEncoding): Area | undefined {
  const known = focus.filter((code) => areas.has(code));
  return known.length ? outline(known) : undefined;
}

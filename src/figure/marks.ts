/** The patterns that tell classes apart without colour, as SVG path data in a square tile. */
import type { Swatch } from './encoding';

/** Side of a pattern's tile, in pixels. */
export const TILE_PX = 8;

/** The lines and dots of each pattern's tile. A plain class has none. */
export const MARKS = {
  stripes: { d: 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6', width: 1.6 },
  cross: { d: 'M0,8 L8,0 M-2,2 L2,-2 M6,10 L10,6', width: 0.9 },
  hatch: { d: 'M0,0 L8,8 M-2,6 L2,10 M6,-2 L10,2', width: 1.8 },
  dots: { d: 'M2,2 h0.01 M6,6 h0.01', width: 2.2 },
} as const;

/** The colour of the pattern's lines and dots on top of the fill. */
export const markColour = (swatch: Swatch): string =>
  swatch.pattern === 'cross' ? '#8b8b88' : swatch.pattern === 'stripes' ? '#6d5138' : swatch.ink;

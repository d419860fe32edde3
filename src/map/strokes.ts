/** SVG attributes of areas and borders on the maps. */
import { inBoth } from '../figure/appearance';
import { DARK_LINE, LIGHT_LINE } from '../figure/contrast';
import { INK } from '../figure/palette';

/** The attributes that all lines and areas share. */
export const JOINED = {
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'fill-rule': 'evenodd',
} as const;

/** The line around an area in the colour of the ground: light on a light one. */
export const LIGHT = { stroke: inBoth(LIGHT_LINE), 'stroke-width': '0.6' };
/** The line around an area in the colour of text. See `lineOf` in figure/contrast.ts. */
export const DARK = { stroke: inBoth(DARK_LINE), 'stroke-width': '0.45' };
/** The borders between counties. */
export const COUNTIES = { stroke: inBoth(INK), 'stroke-width': '1.4', fill: 'none' };

/** The fill of an area for which the figure has no row. */
export const EMPTY_FILL = '#f0eee8';

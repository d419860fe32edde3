/** SVG attributes of areas and borders on the maps. */
import { DARK_LINE, LIGHT_LINE } from '../figure/contrast';
import { INK } from '../figure/palette';

/** The attributes that all lines and areas share. */
export const JOINED = {
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'fill-rule': 'evenodd',
} as const;

/** The light line around an area. */
export const LIGHT = { stroke: LIGHT_LINE, 'stroke-width': '0.6' };
/** The dark line around an area. See `lineOf` in figure/contrast.ts. */
export const DARK = { stroke: DARK_LINE, 'stroke-width': '0.45' };
/** The borders between counties. */
export const COUNTIES = { stroke: INK, 'stroke-width': '1.4', fill: 'none' };

/** The fill of an area for which the figure has no row. */
export const EMPTY_FILL = '#f0eee8';

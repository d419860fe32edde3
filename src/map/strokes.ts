/** How areas and borders are drawn, on a map as in its sketch: attributes of SVG. */
import { DARK_LINE, LIGHT_LINE } from '../figure/contrast';
import { INK } from '../figure/palette';

/** How lines and areas meet. */
export const JOINED = {
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'fill-rule': 'evenodd',
} as const;

export const LIGHT = { stroke: LIGHT_LINE, 'stroke-width': '0.6' };
export const DARK = { stroke: DARK_LINE, 'stroke-width': '0.45' };
/** Between counties, above the municipalities'. */
export const COUNTIES = { stroke: INK, 'stroke-width': '1.4', fill: 'none' };

/** Fill of an area that the figure says nothing of. */
export const EMPTY = '#f0eee8';

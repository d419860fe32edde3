/** The maps' scales: Leaflet's zoom levels, and their relation to metres and pixels. */

/** Room between the areas that must be visible and the map's edges, in pixels. */
export const MAP_PADDING_PX = 8;

/** How many metres one pixel is at zoom 0. */
export const METRES_PER_PIXEL = 2048;

/**
 * Zoom levels are multiples of this, which makes each scale two per cent larger than the one
 * before. Few scales mean that a drawing made at one of them can be used again.
 */
export const ZOOM_STEP = 1 / 32;

/** The scale at a zoom level. */
export const pixelsPerMetre = (zoom: number): number => 2 ** zoom / METRES_PER_PIXEL;

/** The maps' scales: Leaflet's steps of zoom, and what they come to in metres and pixels. */

/** Between what must be seen and the map's edges, pixels. */
export const PADDING = 8;

/** At zoom 0 one pixel is this many metres. */
export const METRES_PER_PIXEL = 2048;

/** Maps stand at whole steps of zoom, a fiftieth from scale to scale: what is drawn at one is kept. */
export const ZOOM_STEP = 1 / 32;

export const pixelsPerMetre = (zoom: number): number => 2 ** zoom / METRES_PER_PIXEL;

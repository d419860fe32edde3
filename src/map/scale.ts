/** The maps' scales and the overview, without Leaflet: the build and the first drawing have none. */
import type { Borders } from '../data/borders';
import type { Box } from '../data/lines';
import type { MapEncoding } from '../figure/encoding';

/** Between what must be seen and the map's edges, pixels. */
export const PADDING = 8;

/** At zoom 0 one pixel is this many metres. */
export const METRES_PER_PIXEL = 2048;

/** Maps stand at whole steps of zoom, a fiftieth from scale to scale: what is drawn at one is kept. */
export const ZOOM_STEP = 1 / 32;

export const pixelsPerMetre = (zoom: number): number => 2 ** zoom / METRES_PER_PIXEL;

export interface Size {
  x: number;
  y: number;
}

/** Where a map of that size shows all of `box`, as Leaflet's `fitBounds` puts it. */
export function overviewFrame({ west, south, east, north }: Box, { x, y }: Size) {
  const fit = Math.min(
    ((x - 2 * PADDING) * METRES_PER_PIXEL) / (east - west),
    ((y - 2 * PADDING) * METRES_PER_PIXEL) / (north - south),
  );
  const step = ZOOM_STEP / 100;
  const zoom = Math.round(Math.log2(fit) / step) * step;
  const scale = pixelsPerMetre(Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP);
  return {
    pixelsPerMetre: scale,
    left: Math.round(((west + east) / 2) * scale - x / 2),
    top: Math.round((-(south + north) / 2) * scale - y / 2),
  };
}

/** Whether a map is the whole country, with nothing above its areas but the counties' borders. */
export const isOverview = ({ focus, labels, overlay, extent }: MapEncoding): boolean =>
  focus.length === 0 && !labels && !overlay && !extent;

/** Whether the build has drawn what a map of that size shows; else it needs the borders' lines. */
export const isDrawn = (encoding: MapEncoding, borders: Borders, size: Size): boolean =>
  borders.overview !== undefined &&
  isOverview(encoding) &&
  // Only an overview tells what all areas reach over without their lines.
  overviewFrame(borders.box, size).pixelsPerMetre === borders.overview.pixelsPerMetre;

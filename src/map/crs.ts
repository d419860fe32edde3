/**
 * The maps' coordinates. The boundaries are in UTM 33 (EPSG:25833), the projection in which
 * Norwegians know their country, and in metres, so Leaflet only has to scale them.
 */
import {
  CRS,
  type LatLng,
  type LatLngBounds,
  latLng,
  latLngBounds,
  Transformation,
  Util,
} from 'leaflet';
import type { Box } from '../data/lines';
import { METRES_PER_PIXEL } from './scale';

/** Leaflet's coordinate system for the maps. A «LatLng» is (northing, easting) in metres. */
export const UTM33: CRS = Util.extend({}, CRS.Simple, {
  code: 'EPSG:25833',
  transformation: new Transformation(1 / METRES_PER_PIXEL, 0, -1 / METRES_PER_PIXEL, 0),
}) as CRS;

/** Converts a GeoJSON position (easting, northing). */
export const fromPosition = (position: readonly number[]): LatLng =>
  latLng(position[1] ?? 0, position[0] ?? 0);

/** Converts a box of the boundaries to Leaflet's bounds. */
export const boundsOf = ({ west, south, east, north }: Box): LatLngBounds =>
  latLngBounds([south, west], [north, east]);

/** Converts Leaflet's bounds to a box. */
export const boxOf = (bounds: LatLngBounds): Box => ({
  west: bounds.getWest(),
  south: bounds.getSouth(),
  east: bounds.getEast(),
  north: bounds.getNorth(),
});

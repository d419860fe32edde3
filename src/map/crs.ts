/** Norway upright: boundaries are already in UTM 33 (EPSG:25833), metres; Leaflet only scales. */
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

/** A Leaflet «LatLng» here is (northing, easting) in metres. */
export const UTM33: CRS = Util.extend({}, CRS.Simple, {
  code: 'EPSG:25833',
  transformation: new Transformation(1 / METRES_PER_PIXEL, 0, -1 / METRES_PER_PIXEL, 0),
}) as CRS;

/** From a GeoJSON position (easting, northing). */
export const fromPosition = (position: readonly number[]): LatLng =>
  latLng(position[1] ?? 0, position[0] ?? 0);

export const boundsOf = ({ west, south, east, north }: Box): LatLngBounds =>
  latLngBounds([south, west], [north, east]);

export const boxOf = (bounds: LatLngBounds): Box => ({
  west: bounds.getWest(),
  south: bounds.getSouth(),
  east: bounds.getEast(),
  north: bounds.getNorth(),
});

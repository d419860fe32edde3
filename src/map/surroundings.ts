/** How much of a map a close-up shows. */
import type { LatLng, LatLngBounds } from 'leaflet';
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { boundsOf } from './crs';

/** How much is shown on every side, as a multiple of the municipality's own size. */
const SURROUNDINGS_SHARE = 1.6;
/**
 * Least distance from the municipality's middle to every edge: a small island would lie in empty
 * sea.
 */
const LEAST_DISTANCE_M = 40_000;

/** The bounds of a close-up of an area. */
export function withSurroundings({ box }: Area): LatLngBounds {
  const bounds = boundsOf(box);
  const { lat, lng } = bounds.getCenter();
  return bounds
    .pad(SURROUNDINGS_SHARE)
    .extend([lat - LEAST_DISTANCE_M, lng - LEAST_DISTANCE_M])
    .extend([lat + LEAST_DISTANCE_M, lng + LEAST_DISTANCE_M]);
}

/**
 * `at` itself if it is near land, otherwise the middle of the nearest area: a place to zoom in on.
 */
export function landAt({ areas }: Borders, at: LatLng): LatLng {
  const bounds = [...areas.values()].map(({ box }) => boundsOf(box));
  if (bounds.some((one) => one.contains(at))) return at;
  const away = (one: LatLng) => Math.hypot(one.lat - at.lat, one.lng - at.lng);
  const [nearest] = bounds.map((one) => one.getCenter()).sort((a, b) => away(a) - away(b));
  return nearest ?? at;
}

/** The areas that can be visible in a close-up of the areas with the given codes. */
export function near({ areas, outline }: Borders, codes: readonly string[]): Borders['areas'] {
  // The map may be wider or higher than the bounds of the close-up, hence the padding.
  const seen = withSurroundings(outline(codes)).pad(1);
  return new Map([...areas].filter(([, { box }]) => boundsOf(box).intersects(seen)));
}

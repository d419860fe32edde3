/** What is seen of a map when it is close up. */
import type { LatLng, LatLngBounds } from 'leaflet';
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { boundsOf } from './crs';

/** How much is seen to every side, in the municipality's own sizes. */
const SURROUNDINGS = 1.6;
/** Metres that are seen to every side of its middle at least: an island alone lies in empty sea. */
const NEAREST = 40_000;

export function withSurroundings({ box }: Area): LatLngBounds {
  const bounds = boundsOf(box);
  const { lat, lng } = bounds.getCenter();
  return bounds
    .pad(SURROUNDINGS)
    .extend([lat - NEAREST, lng - NEAREST])
    .extend([lat + NEAREST, lng + NEAREST]);
}

/** A place to go nearer to: `at`, or the middle of the area next to it, for it may be in the sea. */
export function landAt({ areas }: Borders, at: LatLng): LatLng {
  const bounds = [...areas.values()].map(({ box }) => boundsOf(box));
  if (bounds.some((one) => one.contains(at))) return at;
  const away = (one: LatLng) => Math.hypot(one.lat - at.lat, one.lng - at.lng);
  const [nearest] = bounds.map((one) => one.getCenter()).sort((a, b) => away(a) - away(b));
  return nearest ?? at;
}

/** The areas that a map of some of them alone may show. */
export function near({ areas, outline }: Borders, codes: readonly string[]): Borders['areas'] {
  // Its frame may be wider or higher than what must be seen.
  const seen = withSurroundings(outline(codes)).pad(1);
  return new Map([...areas].filter(([, { box }]) => boundsOf(box).intersects(seen)));
}

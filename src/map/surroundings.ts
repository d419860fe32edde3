/** What is seen around the chosen municipality when a map is close up. */
import type { LatLngBounds } from 'leaflet';
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

/** The areas that a map of some of them alone may show. */
export function near({ areas, outline }: Borders, codes: readonly string[]): Borders['areas'] {
  // Its frame may be wider or higher than what must be seen.
  const seen = withSurroundings(outline(codes)).pad(1);
  return new Map([...areas].filter(([, { box }]) => boundsOf(box).intersects(seen)));
}

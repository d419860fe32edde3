/**
 * The change from municipalities to the counties that they make up, or back. The old areas fade out
 * above the new ones, while the map stays in place.
 */
import { reducedMotion } from '../dom/element';
import type { MapEncoding } from '../figure/encoding';

/** How the old areas fade out. */
export const FADE_ANIMATION: KeyframeAnimationOptions = {
  duration: 700,
  easing: 'ease-in-out',
  fill: 'forwards',
};

/** Whether to fade from one figure to the next: both show the same borders on different levels. */
export const fades = (before: MapEncoding | undefined, after: MapEncoding): boolean =>
  before?.vintage === after.vintage && before.level !== after.level && !reducedMotion();

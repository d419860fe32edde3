/**
 * From municipalities to the counties that they make up, or back: the old areas fade away above
 * the new ones, so that inner borders go and colours come while the land stands still.
 */
import { reducedMotion } from '../dom/element';
import type { MapEncoding } from '../figure/encoding';

export const GLIDE: KeyframeAnimationOptions = {
  duration: 700,
  easing: 'ease-in-out',
  fill: 'forwards',
};

/** Whether one figure glides into the next: the same land on another level. */
export const glides = (before: MapEncoding | undefined, after: MapEncoding): boolean =>
  before?.vintage === after.vintage && before.level !== after.level && !reducedMotion();

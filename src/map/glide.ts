/**
 * From municipalities to the counties that they make up, or back: the old areas fade away above
 * the new ones, so that inner borders go and colours come while the land stands still.
 */
import type { FeatureGroup, Path } from 'leaflet';
import { reducedMotion } from '../elements/dom';
import type { MapEncoding } from '../figure/encoding';
import { svg } from './patterns';

const GLIDE: KeyframeAnimationOptions = { duration: 700, easing: 'ease-in-out', fill: 'forwards' };

/** Whether one figure glides into the next: the same land on another level. */
export const glides = (before: MapEncoding | undefined, after: MapEncoding): boolean =>
  before?.vintage === after.vintage && before.level !== after.level && !reducedMotion();

/** Lets areas go once the new ones are on the map. They can no longer be pointed at. */
export function fadeAway(old: FeatureGroup): void {
  const paths = old.getLayers().flatMap((layer) => (layer as Path).getElement() ?? []);
  const root = paths[0]?.parentNode;
  if (!root) {
    old.remove();
    return;
  }
  for (const path of paths) {
    path.classList.remove('leaflet-interactive');
    for (const name of ['data-kode', 'data-klasse']) path.removeAttribute(name);
  }
  // A group of their own, last and so on top; Leaflet goes on placing the paths while it zooms.
  const group = svg('g', { class: 'fading' });
  root.append(group);
  group.append(...paths);
  const { finished } = group.animate({ opacity: [1, 0] }, GLIDE);
  const remove = () => {
    old.remove();
    group.remove();
  };
  finished.then(remove, remove);
}

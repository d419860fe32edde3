/** A finger scrolls past the map, two pan and zoom it; a mouse drags it. */
import type { Map as LeafletMap } from 'leaflet';

export function letOneFingerPass(map: LeafletMap, host: HTMLElement): void {
  const onDown = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') map.dragging.enable();
    else map.dragging.disable();
  };
  host.addEventListener('pointerdown', onDown, { capture: true });
  if (matchMedia('(pointer: coarse)').matches) map.dragging.disable();
}

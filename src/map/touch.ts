/**
 * Touch on a map: one finger scrolls the page, and two fingers pan and zoom the map. A mouse drags
 * it.
 */
import type { Map as LeafletMap } from 'leaflet';

/** Switches Leaflet's dragging on for a mouse and off for fingers. */
export function letOneFingerPass(map: LeafletMap, host: HTMLElement): void {
  const onDown = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') map.dragging.enable();
    else map.dragging.disable();
  };
  host.addEventListener('pointerdown', onDown, { capture: true });
  if (matchMedia('(pointer: coarse)').matches) map.dragging.disable();
}

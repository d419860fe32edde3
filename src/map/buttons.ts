/** The map's buttons: nearer, farther, the whole country, the chosen municipality, and sideways. */
import { Control, DomEvent, type LatLng, type Map as LeafletMap } from 'leaflet';
import { h, reducedMotion } from '../dom/element';
import { icon } from '../dom/icon';

export interface Ways {
  /** Land to go nearer to: the middle of the map may be the sea, or Sweden. */
  land(at: LatLng): LatLng;
  overview(): void;
  toFocus(): void;
  /** Whether there is a chosen one to go to. */
  hasFocus(): boolean;
  /** The map was moved by hand. */
  moved(): void;
  /** Whether all of the map is seen: there is nowhere to move it then. */
  isWhole(): boolean;
}

/** Icons and names of the directions, and the way to go in shares of the map. */
const DIRECTIONS = [
  ['up', 'Flytt kartet mot nord', 0, -1],
  ['down', 'Flytt kartet mot sør', 0, 1],
  ['left', 'Flytt kartet mot vest', -1, 0],
  ['right', 'Flytt kartet mot øst', 1, 0],
] as const;
const STEP = 0.4;

/**
 * Adds the buttons in the map's lower right corner, where Sweden is empty. Returns what shows those
 * that lead somewhere; to be called when another is chosen.
 */
export function addButtons(
  map: LeafletMap,
  { land, overview, toFocus, hasFocus, moved, isWhole }: Ways,
): () => void {
  const button = (label: string, sign: string | Element, action: () => void) => {
    const element = h('button', { type: 'button', 'aria-label': label, title: label }, sign);
    element.addEventListener('click', action);
    return element;
  };
  // What two fingers do, one can; the arrow keys do it on the map itself.
  const pan = DIRECTIONS.map(([sign, label, x, y]) => {
    const element = button(label, icon(sign), () => {
      moved();
      const { x: width, y: height } = map.getSize();
      map.panBy([x * STEP * width, y * STEP * height], { animate: !reducedMotion() });
    });
    element.tabIndex = -1;
    return element;
  });
  const nearer = () =>
    map.setZoomAround(land(map.getCenter()), map.getZoom() + (map.options.zoomDelta ?? 1));
  const chosen = button('Vis valgt kommune', icon('target'), toFocus);
  const showUseful = () => {
    for (const one of pan) one.hidden = isWhole();
    chosen.hidden = !hasFocus();
  };
  map.on('moveend', showUseful);
  const bar = h(
    'div',
    { class: 'map-buttons', role: 'group', 'aria-label': 'Kartutsnitt' },
    ...pan,
    button('Zoom inn', '+', nearer),
    button('Zoom ut', '−', () => map.zoomOut()),
    button('Vis hele kartet', icon('whole'), overview),
    chosen,
  );
  DomEvent.disableClickPropagation(bar);
  // Leaflet makes a double tap, which zooms, of two quick taps on buttons.
  bar.addEventListener('click', DomEvent.stopPropagation);
  DomEvent.disableScrollPropagation(bar);
  const Buttons = Control.extend({ onAdd: () => bar });
  new Buttons({ position: 'bottomright' }).addTo(map);
  return showUseful;
}

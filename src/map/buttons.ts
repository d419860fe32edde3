/**
 * The map's buttons: zoom in and out, the whole map, the chosen municipality, and four directions.
 */
import { Control, DomEvent, type LatLng, type Map as LeafletMap } from 'leaflet';
import { h, reducedMotion } from '../dom/element';
import { icon } from '../dom/icon';

export interface ButtonActions {
  /** The nearest land, to zoom in on: the middle of the map may be in the sea or in Sweden. */
  land(at: LatLng): LatLng;
  overview(): void;
  toFocus(): void;
  /** Whether a municipality is chosen. */
  hasFocus(): boolean;
  /** Called when the user has moved the map. */
  moved(): void;
  /** Whether the whole map is visible, so it cannot be moved anywhere. */
  isWhole(): boolean;
}

/** Icon and name of each direction, and which way it goes along x and y. */
const DIRECTIONS = [
  ['up', 'Flytt kartet mot nord', 0, -1],
  ['down', 'Flytt kartet mot sør', 0, 1],
  ['left', 'Flytt kartet mot vest', -1, 0],
  ['right', 'Flytt kartet mot øst', 1, 0],
] as const;
/** How far a button moves the map, as a share of its width or height. */
const PAN_SHARE = 0.4;

/**
 * Adds the buttons in the map's lower right corner, where Sweden is empty. Returns a function that
 * hides the buttons without use, which is to be called when the chosen municipality has changed.
 */
export function addButtons(
  map: LeafletMap,
  { land, overview, toFocus, hasFocus, moved, isWhole }: ButtonActions,
): () => void {
  const button = (label: string, sign: string | Element, action: () => void) => {
    const element = h('button', { type: 'button', 'aria-label': label, title: label }, sign);
    element.addEventListener('click', action);
    return element;
  };
  // For those who cannot pan with two fingers. By keyboard, the map itself answers the arrow keys.
  const pan = DIRECTIONS.map(([sign, label, x, y]) => {
    const element = button(label, icon(sign), () => {
      moved();
      const { x: width, y: height } = map.getSize();
      map.panBy([x * PAN_SHARE * width, y * PAN_SHARE * height], { animate: !reducedMotion() });
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
  // Otherwise Leaflet would take two quick taps on buttons for a double tap, and zoom.
  bar.addEventListener('click', DomEvent.stopPropagation);
  DomEvent.disableScrollPropagation(bar);
  const Buttons = Control.extend({ onAdd: () => bar });
  new Buttons({ position: 'bottomright' }).addTo(map);
  return showUseful;
}

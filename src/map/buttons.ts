/** The map's buttons: nearer, farther, the whole country, the chosen municipality. */
import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import { h } from '../elements/dom';

/** Adds the buttons in the map's lower right corner, where Sweden is empty. */
export function addButtons(map: LeafletMap, overview: () => void, toFocus: () => void): void {
  const button = (label: string, sign: string, action: () => void) => {
    const element = h('button', { type: 'button', 'aria-label': label, title: label }, sign);
    element.addEventListener('click', action);
    return element;
  };
  const bar = h(
    'div',
    { class: 'map-buttons', role: 'group', 'aria-label': 'Kartutsnitt' },
    button('Zoom inn', '+', () => map.zoomIn()),
    button('Zoom ut', '−', () => map.zoomOut()),
    button('Vis hele kartet', '⤢', overview),
    button('Vis valgt kommune', '◎', toFocus),
  );
  DomEvent.disableClickPropagation(bar);
  DomEvent.disableScrollPropagation(bar);
  const Buttons = Control.extend({ onAdd: () => bar });
  new Buttons({ position: 'bottomright' }).addTo(map);
}

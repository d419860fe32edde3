/** The layers above the areas: counties' borders, hatching and names. */
import { divIcon, type LayerGroup, layerGroup, marker } from 'leaflet';
import type { Borders } from '../data/borders';
import { svg } from '../dom/element';
import type { MapEncoding } from '../figure/encoding';
import type { Row } from '../figure/figure';
import { fromPosition } from './crs';
import { fillOf } from './patterns';
import { areaPart, linePart, Shapes } from './shapes';
import { COUNTIES } from './strokes';

/** Leaflet's panes from bottom to top, with their z-index. */
export const PANES = { areas: 400, overlay: 420, lines: 440, focus: 460, names: 480 } as const;

/** Makes the layer of the counties' borders, which lies above the municipalities' borders. */
export function countyLines(borders: Borders): Shapes {
  const parts = borders.between.map((line) => linePart(borders.lines, line));
  return new Shapes(borders.lines, 'lines', [{ path: svg('path', COUNTIES), parts }]);
}

/** How much is seen of the hatching over an area that is not marked. */
const PALE_HATCHING = '0.15';

/**
 * Makes the hatching over the areas whose rows ask for it, pale where others are marked. Null when
 * the encoding has no hatching.
 */
export function hatching(
  borders: Borders,
  { overlay, marked }: MapEncoding,
  rows: ReadonlyMap<string, Row>,
): Shapes | null {
  if (!overlay) return null;
  const hatched = [...borders.areas].filter(([code]) => rows.get(code)?.cells[overlay.column]);
  const fill = fillOf(overlay.swatch);
  return new Shapes(
    borders.lines,
    'overlay',
    hatched.map(([code, area]) => {
      const pale = marked && !marked.includes(code) ? { 'fill-opacity': PALE_HATCHING } : {};
      return { path: svg('path', { fill, ...pale }), parts: [areaPart(area)] };
    }),
  );
}

/** Makes the names on the map, each in the middle of its area or beside a dot there. */
export function names(borders: Borders, labels: MapEncoding['labels'] = []): LayerGroup {
  const group = layerGroup();
  for (const { code, text, side } of labels) {
    const area = borders.areas.get(code);
    if (!area) continue;
    const span = document.createElement('span');
    span.textContent = text;
    const className = side ? `map-name beside ${side}` : 'map-name';
    const icon = divIcon({ className, html: span, iconSize: [0, 0] });
    group.addLayer(
      marker(fromPosition(area.middle), {
        icon,
        interactive: false,
        keyboard: false,
        pane: 'names',
      }),
    );
  }
  return group;
}

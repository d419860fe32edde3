/** The layers above the areas: counties' borders, hatching, the outline, names. */
import type { Feature, GeoJsonObject, MultiPolygon, Polygon, Position } from 'geojson';
import {
  divIcon,
  GeoJSON,
  geoJSON,
  type LatLng,
  type LatLngBounds,
  type LayerGroup,
  latLngBounds,
  layerGroup,
  marker,
} from 'leaflet';
import type { Borders } from '../data/borders';
import type { MapEncoding } from '../figure/encoding';
import type { Row } from '../figure/figure';
import { INK } from '../figure/palette';
import { fromPosition } from './crs';
import { fillOf } from './patterns';

/** Panes from bottom to top, with their z-index. */
export const PANES = { areas: 400, overlay: 420, lines: 440, focus: 460, names: 480 } as const;

/**
 * Points are left out that are nearer than half a pixel: neighbours still meet to the eye, and the
 * whole country is drawn with a fraction of them.
 */
export const SMOOTH = 0.5;

const converted = new WeakMap<Feature, LatLng[][] | LatLng[][][]>();
/** An area as Leaflet takes it, made once: many maps are of the same areas. */
export function latLngsOf(area: Feature<Polygon | MultiPolygon>): LatLng[][] | LatLng[][][] {
  const { type, coordinates } = area.geometry;
  const known = converted.get(area);
  if (known) return known;
  const made = GeoJSON.coordsToLatLngs(coordinates, type === 'Polygon' ? 1 : 2, (position) =>
    fromPosition(position),
  );
  converted.set(area, made);
  return made;
}

/** Other shapes, with our coordinates. */
export function shapes(data: GeoJsonObject | GeoJsonObject[], options: object): GeoJSON {
  return geoJSON(
    data as GeoJsonObject,
    {
      coordsToLatLng: fromPosition,
      smoothFactor: SMOOTH,
      ...options,
    } as Parameters<typeof geoJSON>[1],
  );
}

/** Counties' borders, above the municipalities'. */
export const countyLines = (borders: Borders): GeoJSON =>
  shapes(borders.between, {
    pane: 'lines',
    interactive: false,
    style: { weight: 1.4, color: INK, fill: false },
  });

/** Hatching over the areas whose row says so; null where there is none to draw. */
export function hatching(
  borders: Borders,
  encoding: MapEncoding,
  rows: ReadonlyMap<string, Row>,
): GeoJSON | null {
  const { overlay } = encoding;
  if (!overlay) return null;
  const areas = [...borders.areas].flatMap(([code, area]) =>
    rows.get(code)?.cells[overlay.column] ? area : [],
  );
  return shapes(areas, {
    pane: 'overlay',
    interactive: false,
    style: { stroke: false, fillColor: fillOf(overlay.swatch), fillOpacity: 1 },
  });
}

/** The chosen one: a dark line with a light casing, so that it is seen on every fill. */
export function outline(borders: Borders, encoding: MapEncoding): GeoJSON | null {
  if (encoding.focus.length === 0) return null;
  const shape = borders.outline(encoding.focus);
  if (shape.coordinates.length === 0) return null;
  const width = encoding.level === 'fylker' ? 1.6 : 3;
  const line = (weight: number, color: string) =>
    shapes(shape, {
      pane: 'focus',
      interactive: false,
      style: { weight, color, fill: false, lineJoin: 'round' },
    });
  const drawn = line(2 * width, '#ffffff');
  drawn.addLayer(line(width, INK));
  return drawn;
}

/** Names written on the map, each in the middle of its area or beside a dot there. */
export function names(borders: Borders, encoding: MapEncoding): LayerGroup {
  const group = layerGroup();
  for (const { code, text, side } of encoding.labels ?? []) {
    const area = borders.areas.get(code);
    if (!area) continue;
    const span = document.createElement('span');
    span.textContent = text;
    const className = side ? `map-name beside ${side}` : 'map-name';
    const icon = divIcon({ className, html: span, iconSize: [0, 0] });
    group.addLayer(
      marker(fromPosition(middle(area)), {
        icon,
        interactive: false,
        keyboard: false,
        pane: 'names',
      }),
    );
  }
  return group;
}

/** What several areas reach over. */
export function boundsOf(areas: readonly Feature<Polygon | MultiPolygon>[]): LatLngBounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) {
    for (const [outer = []] of polygonsOf(area)) {
      for (const [x = 0, y = 0] of outer) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
  }
  return latLngBounds(fromPosition([west, south]), fromPosition([east, north]));
}

/** Rings of positions, the outer one first, for each part of an area. */
const polygonsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** The centroid of the largest part of an area, (easting, northing). */
export function middle(area: Feature<Polygon | MultiPolygon>): [number, number] {
  const rings = polygonsOf(area).map(([outer = []]) => outer);
  let best: { area: number; at: [number, number] } = { area: 0, at: [0, 0] };
  for (const ring of rings) {
    let [twice, x, y] = [0, 0, 0];
    ring.forEach(([x0 = 0, y0 = 0], i) => {
      const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length] ?? [];
      const cross = x0 * y1 - x1 * y0;
      twice += cross;
      x += (x0 + x1) * cross;
      y += (y0 + y1) * cross;
    });
    const size = Math.abs(twice / 2);
    if (size > best.area) best = { area: size, at: [x / (3 * twice), y / (3 * twice)] };
  }
  return best.at;
}

/**
 * Of Leaflet what maps of areas need, from its own modules: vite.config.ts puts this in place of
 * the whole, which keeps pop-ups, tiles and drawing on canvas. Types are those of all of Leaflet.
 */
import { CRS } from 'leaflet/src/geo/crs/CRS.js';
import { Simple } from 'leaflet/src/geo/crs/CRS.Simple.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Control } from 'leaflet/src/control/Control.js';
export * as Util from 'leaflet/src/core/Util.js';
export * as DomEvent from 'leaflet/src/dom/DomEvent.js';
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Transformation } from 'leaflet/src/geometry/Transformation.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { layerGroup } from 'leaflet/src/layer/LayerGroup.js';
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { marker } from 'leaflet/src/layer/marker/Marker.js';
export { tooltip } from 'leaflet/src/layer/Tooltip.js';
export { svg } from 'leaflet/src/layer/vector/SVG.js';
export { createMap as map } from 'leaflet/src/map/Map.js';
export { CRS };

CRS.Simple = Simple;

/**
 * A municipality or county: the lines around it, and the measures that are computed from them on
 * demand.
 */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { around, type Box, type Lines } from './lines';

export class Area {
  /** Outer rings and holes, each a list of line numbers. `~line` is a line backwards. */
  readonly rings: readonly (readonly number[])[];
  private reach: Box | undefined;

  constructor(
    private readonly lines: Lines,
    private readonly shape: TopoPolygon | TopoMultiPolygon,
  ) {
    this.rings = shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat();
  }

  /** The box around the area. */
  get box(): Box {
    this.reach ??= around(this.rings.flat().map((line) => this.lines.box(line < 0 ? ~line : line)));
    return this.reach;
  }

  /** The area as GeoJSON, in metres. */
  get geometry(): Polygon | MultiPolygon {
    return (feature(this.lines.topology, this.shape) as Feature<Polygon | MultiPolygon>).geometry;
  }

  /** The centroid of the area's largest part, (easting, northing). */
  get middle(): [number, number] {
    const { type, coordinates } = this.geometry;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    let best: { area: number; at: [number, number] } = { area: 0, at: [0, 0] };
    for (const [outer = []] of polygons) {
      let [twice, x, y] = [0, 0, 0];
      outer.forEach(([x0 = 0, y0 = 0], i) => {
        const [x1 = 0, y1 = 0] = outer[(i + 1) % outer.length] ?? [];
        const cross = x0 * y1 - x1 * y0;
        twice += cross;
        x += (x0 + x1) * cross;
        y += (y0 + y1) * cross;
      });
      const area = Math.abs(twice / 2);
      if (area > best.area) best = { area, at: [x / (3 * twice), y / (3 * twice)] };
    }
    return best.at;
  }
}

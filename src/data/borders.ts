/**
 * Boundaries in UTM 33 (EPSG:25833), metres. © Kartverket, CC BY 4.0, changed.
 * 2020 has no file of its own: it is 2024 regrouped (1508 and 1580 dissolved into 1507).
 */
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { unpackArcs } from './arcs';
import { DataError, parseJson } from './jsonstat';
import type { Kommuner, Vintage } from './kommuner';

export type Level = 'kommuner' | 'fylker';
type Area = TopoPolygon | TopoMultiPolygon;
type Norway = Topology<Record<Level, GeometryCollection>>;

export interface Borders {
  /** One area a code, as polygons. */
  areas: Map<string, Feature<Polygon | MultiPolygon>>;
  /** The lines between counties, without the coast. */
  between: MultiLineString;
  /** The dissolved outline of several areas. Unknown codes are left out. */
  outline(codes: readonly string[]): MultiPolygon;
}

/** Decodes a boundary file. Throws `DataError` when it is not a topology of Norway. */
export function decodeTopology(file: string, text: string): Norway {
  const json = parseJson(file, text) as Norway & { arcs: unknown };
  // As the build packs them, or as they lie in `data/`.
  if (typeof json.arcs === 'string') json.arcs = unpackArcs(file, json.arcs);
  if (json?.type !== 'Topology' || !json.objects?.kommuner || !json.objects?.fylker) {
    throw new DataError(file, 'den har ikke grenser for kommuner og fylker');
  }
  return json;
}

/** The areas of one vintage and level. `topology` is that of 2013, or of 2024 for 2020 and 2024. */
export function borders(
  topology: Norway,
  kommuner: Kommuner,
  vintage: Vintage,
  level: Level,
): Borders {
  const at = (own: string) => (vintage === 2020 ? codeIn2020(kommuner, own) : own);
  const fylkeOf = new Map(
    (topology.objects.kommuner.geometries as Area[]).map(({ id }) => {
      const own = String(id);
      return [own, kommuner.get(at(own), vintage).fylke];
    }),
  );
  // The counties of 2020 are in no file either: they too are put together from municipalities.
  const regroup = vintage === 2020 && level === 'fylker';
  const parts = new Map<string, Area[]>();
  for (const geometry of topology.objects[regroup ? 'kommuner' : level].geometries as Area[]) {
    const own = String(geometry.id);
    const code = regroup ? (fylkeOf.get(own) ?? own) : at(own);
    parts.set(code, [...(parts.get(code) ?? []), geometry]);
  }
  const shape = (areas: Area[]): Polygon | MultiPolygon => {
    const [only] = areas;
    if (areas.length === 1 && only) {
      return (feature(topology, only) as Feature<Polygon | MultiPolygon>).geometry;
    }
    return merge(topology, areas);
  };
  return {
    areas: new Map(
      [...parts].map(([code, areas]) => [
        code,
        { type: 'Feature', id: code, properties: null, geometry: shape(areas) },
      ]),
    ),
    between: mesh(
      topology,
      topology.objects.kommuner,
      (a, b) => a !== b && fylkeOf.get(String(a.id)) !== fylkeOf.get(String(b.id)),
    ),
    outline: (codes) =>
      merge(
        topology,
        codes.flatMap((code) => parts.get(code) ?? []),
      ),
  };
}

function codeIn2020(kommuner: Kommuner, code2024: string): string {
  return kommuner.predecessors(code2024, 2020).codes[0] ?? code2024;
}

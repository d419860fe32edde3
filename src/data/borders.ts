/**
 * Boundaries in metres in UTM 33 (EPSG:25833). © Kartverket, CC BY 4.0, changed. The year 2020 has
 * no file: its municipalities are those of 2024, with 1508 and 1580 merged into 1507.
 */
import { mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { Area } from './area';
import { DataError, parseJson } from './jsonstat';
import type { Kommuner, Vintage } from './kommuner';
import { around, type Box, type Grid, Lines } from './lines';

export type Level = 'kommuner' | 'fylker';
type Shape = TopoPolygon | TopoMultiPolygon;

/** A boundary file: lines, and the areas that they enclose. */
export interface Norway {
  lines: Lines;
  objects: Record<Level, GeometryCollection>;
  crs: unknown;
  attribution: unknown;
}

export interface Borders {
  lines: Lines;
  /** The areas by code. */
  areas: ReadonlyMap<string, Area>;
  /** The box around all areas. */
  readonly box: Box;
  /** The numbers of the lines between counties, without the coast. */
  readonly between: readonly number[];
  /** The codes of the areas that share a border on land with this one, the longest border first. */
  neighbours(code: string): string[];
  /** Merges several areas into one. Unknown codes are left out. */
  outline(codes: readonly string[]): Area;
}

/** Decodes a boundary file. Throws `DataError` when it is not a topology of Norway. */
export function decodeTopology(file: string, text: string): Norway {
  const json = parseJson(file, text) as Omit<Norway, 'lines'> & {
    type: unknown;
    /** As in TopoJSON, or the points of a line in one row, as the build gives them. */
    arcs: (number[] | number[][])[];
    transform: Grid;
  };
  const { type, objects, crs, attribution, arcs, transform } = json;
  if (type !== 'Topology' || !objects?.kommuner || !objects.fylker || !arcs || !transform) {
    throw new DataError(file, 'den har ikke grenser for kommuner og fylker');
  }
  const lines = new Lines(
    arcs.map((arc) => arc.flat()),
    transform,
  );
  return { lines, objects, crs, attribution };
}

/**
 * The areas of one vintage and level. `norway` is the boundary file of 2013, or that of 2024 for
 * 2020 and 2024.
 */
export function borders(
  { lines, objects }: Norway,
  kommuner: Kommuner,
  vintage: Vintage,
  level: Level,
): Borders {
  const at = (own: string) => (vintage === 2020 ? codeIn2020(kommuner, own) : own);
  const fylkeOf = ({ id }: Shape) => kommuner.get(at(String(id)), vintage).fylke;
  const municipal = objects.kommuner.geometries as Shape[];
  // The counties of 2020 are in no file, and are also merged from municipalities.
  const regroup = vintage === 2020 && level === 'fylker';
  const parts = new Map<string, Shape[]>();
  for (const shape of regroup ? municipal : (objects[level].geometries as Shape[])) {
    const code = regroup ? fylkeOf(shape) : at(String(shape.id));
    const others = parts.get(code);
    if (others) others.push(shape);
    else parts.set(code, [shape]);
  }
  const area = (shapes: readonly Shape[]): Area => {
    const [only] = shapes;
    const shape = shapes.length === 1 && only ? only : mergeArcs(lines.topology, [...shapes]);
    return new Area(lines, shape);
  };
  const areas = new Map([...parts].map(([code, shapes]) => [code, area(shapes)]));
  let box: Box | undefined;
  let between: number[] | undefined;
  return {
    lines,
    areas,
    get box() {
      box ??= around([...areas.values()].map((one) => one.box));
      return box;
    },
    get between() {
      between ??= linesBetween(municipal, fylkeOf);
      return between;
    },
    neighbours: (code) => neighboursOf(lines, areas, code),
    outline: (codes) => area(codes.flatMap((code) => parts.get(code) ?? [])),
  };
}

/** A border on land is a line that two areas share; a coast belongs to one alone. */
function neighboursOf(lines: Lines, areas: ReadonlyMap<string, Area>, code: string): string[] {
  const own = new Set(areas.get(code)?.rings.flat().map(lineOf));
  const shared = [...areas].flatMap(([other, { rings }]) => {
    const common = rings
      .flat()
      .map(lineOf)
      .filter((line) => own.has(line));
    const metres = common.reduce((sum, line) => sum + lines.length(line), 0);
    return other === code || metres === 0 ? [] : [{ other, metres }];
  });
  return shared.sort((a, b) => b.metres - a.metres).map(({ other }) => other);
}

/** The number of a line, whichever way it runs. */
const lineOf = (line: number): number => (line < 0 ? ~line : line);

/**
 * The lines with different counties on either side. The function `mesh` of topojson would copy all
 * their points.
 */
function linesBetween(shapes: readonly Shape[], fylkeOf: (shape: Shape) => string): number[] {
  const first = new Map<number, string>();
  const between: number[] = [];
  for (const shape of shapes) {
    const fylke = fylkeOf(shape);
    for (const arc of (shape.arcs as number[][][]).flat(shape.type === 'Polygon' ? 1 : 2)) {
      const line = lineOf(Number(arc));
      const other = first.get(line);
      if (other === undefined) first.set(line, fylke);
      else if (other !== fylke) between.push(line);
    }
  }
  return between;
}

function codeIn2020(kommuner: Kommuner, code2024: string): string {
  return kommuner.predecessors(code2024, 2020).codes[0] ?? code2024;
}

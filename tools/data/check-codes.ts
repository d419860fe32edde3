/**
 * The part of `checkData` about codes: municipalities, boundaries and the judgements of counties.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { decodeTopology } from '../../src/data/borders';
import { decodeFylkesvurdering } from '../../src/data/editorial';
import type { Kommuner, Vintage } from '../../src/data/kommuner';
import { differences } from './check-tables';

/** SSB's numbers of municipalities and counties. */
const COUNTS = { 2013: [428, 19], 2020: [356, 11], 2024: [357, 15] } as const;

/** Faults in the lists of municipalities and counties and the links between them. */
export function kommuneFaults(kommuner: Kommuner): string[] {
  return ([2013, 2020, 2024] as Vintage[]).flatMap((vintage) => {
    const list = kommuner.list(vintage);
    const fylker = kommuner.fylker(vintage).map(({ code }) => code);
    const faults: string[] = [];
    const [municipalities, counties] = COUNTS[vintage];
    if (list.length !== municipalities) {
      faults.push(`${vintage} has ${list.length} municipalities, not ${municipalities}`);
    }
    if (fylker.length !== counties) {
      faults.push(`${vintage} has ${fylker.length} counties, not ${counties}`);
    }
    const [low, high] = vintage === 2013 ? [0, 3] : [1, 6];
    for (const { code, name, fylke, sentralitet } of list) {
      const who = `${code} ${name} in ${vintage}`;
      if (!/^\d{4}$/.test(code) || !name) faults.push(`${who}: not a code and a name`);
      if (!fylker.includes(fylke) || !code.startsWith(fylke)) {
        faults.push(`${who}: the county ${fylke} is not its own`);
      }
      if (kommuner.resolve(code).kind === 'unknown') faults.push(`${who}: leads nowhere today`);
      if (vintage === 2020 ? sentralitet !== undefined : !within(sentralitet, low, high)) {
        faults.push(`${who}: centrality ${sentralitet} is not on the scale of ${vintage}`);
      }
    }
    return faults;
  });
}

const within = (value: number | undefined, low: number, high: number): boolean =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

/** Faults in one boundary file: its codes, and areas that are empty or do not fit together. */
export function borderFaults(file: string, text: string, kommuner: Kommuner, vintage: 2013 | 2024) {
  const { lines, objects, crs, attribution } = decodeTopology(file, text);
  const faults: string[] = [];
  if (!JSON.stringify(crs ?? '').includes('EPSG::25833')) faults.push('is not in EPSG:25833');
  if (!String(attribution).includes('© Kartverket')) faults.push('does not name Kartverket');
  const area = (level: 'kommuner' | 'fylker') =>
    new Map(
      objects[level].geometries.map((geometry) => {
        const { geometry: shape } = feature(lines.topology, geometry) as { geometry: Polygon };
        return [String(geometry.id), polygonAreas(shape)];
      }),
    );
  const [municipal, county] = [area('kommuner'), area('fylker')];
  const list = kommuner.list(vintage);
  const codes = list.map(({ code }) => code);
  const fylker = kommuner.fylker(vintage).map(({ code }) => code);
  faults.push(...differences('kommune', [...municipal.keys()], codes));
  faults.push(...differences('fylke', [...county.keys()], fylker));
  for (const [code, areas] of [...municipal, ...county]) {
    if (areas.length === 0 || !areas.every((part) => part > 0)) {
      faults.push(`${code} has an empty polygon`);
    }
  }
  const total = (areas: number[] = []) => areas.reduce((a, b) => a + b, 0);
  for (const fylke of fylker) {
    const parts = list.filter((kommune) => kommune.fylke === fylke);
    const sum = parts.reduce((square, { code }) => square + total(municipal.get(code)), 0);
    // Both are drawn with the same arcs; only the rounding of the sum may differ, in square metres.
    if (Math.abs(sum - total(county.get(fylke))) > 1) {
      faults.push(`county ${fylke} does not cover the same land as its municipalities`);
    }
  }
  return faults;
}

/** Square metres of each polygon, its holes taken away. */
function polygonAreas(shape: Polygon | MultiPolygon): number[] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const ring = (points: number[][]) =>
    Math.abs(
      points.reduce((sum, [x = 0, y = 0], i) => {
        const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
  return polygons.map(([outer = [], ...holes]) =>
    holes.reduce((left, hole) => left - ring(hole), ring(outer)),
  );
}

/** Faults in the judgements: 19 namings of 18 counties, Hedmark twice and Oslo not. */
export function judgementFaults(text: string, kommuner: Kommuner): string[] {
  const { stor, nevnes, litenGrad, egnePlaner } = decodeFylkesvurdering('fylkesvurdering', text);
  const named = [...stor, ...nevnes, ...litenGrad, ...egnePlaner];
  const twice = named.filter((code, i) => named.indexOf(code) !== i);
  const expected = kommuner.fylker(2013).map(({ code }) => code);
  const faults = differences(
    'fylke',
    [...new Set(named)],
    expected.filter((code) => code !== '03'),
  );
  if (named.length !== 19) faults.push(`has ${named.length} namings, not 19`);
  if (twice.join() !== '04') faults.push(`names [${twice.join()}] twice, not only 04 Hedmark`);
  return faults;
}

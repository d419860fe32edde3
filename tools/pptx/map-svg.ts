/** The figure of a map as SVG, without texts: those are written on the slide, where they can be edited. */
import { presimplify, simplify } from 'topojson-simplify';
import type { Borders } from '../../src/data/borders';
import { around, type Box, meet } from '../../src/data/lines';
import { DARK_LINE, GROUND, LIGHT_LINE, lineOf } from '../../src/figure/contrast';
import type { MapEncoding, Swatch } from '../../src/figure/encoding';
import type { Figure, Row } from '../../src/figure/figure';
import { INK } from '../../src/figure/palette';
import { EMPTY_FILL } from '../../src/map/strokes';
import { tag } from '../build/html';
import { fillOf, type Line, path, patterns } from '../build/still-map';

/** Units of the picture for an inch of the slide: lines are as thick in a large map as in a small. */
const UNITS_PER_INCH = 200;
/** Room around what is shown, as a share of its height. */
const MARGIN = 0.02;
/** Makes patterns as large as on a slide on screen. */
const PATTERN_SCALE = 1.3;
/** Widths of lines in units: municipalities, counties, and the chosen one with its casing. */
const [AREA_LINE, COUNTY_LINE, OWN_LINE, OWN_CASING] = [0.8, 1.6, 4, 8];
/** An area smaller than this gets a ring around it, in units, at this distance. */
const [RINGED_BELOW, RING_DISTANCE] = [14, 8];
/** Areas that are pale because others are marked. */
const PALE_OPACITY = '0.2';
/** The least height of a close-up, in metres, and how much of it the municipality fills. */
const [CLOSE_UP_M, CLOSE_UP_SHARE] = [60_000, 0.45];

/** What a picture shows, and its shape: `aspect` is width by height. */
export interface View {
  box: Box;
  aspect: number;
}

/** The whole of what the figure shows: the country, or the areas of its extent. */
export function wholeView({ extent }: MapEncoding, borders: Borders): View {
  const shown = (extent ?? []).flatMap((code) => borders.areas.get(code)?.box ?? []);
  return withMargin(shown.length > 0 ? around(shown) : borders.box);
}

/**
 * The chosen municipality and its surroundings, in the shape `aspect`. Null when the whole view is
 * close enough already, or nothing is chosen.
 */
export function closeUp(
  { extent, focus, still, level }: MapEncoding,
  borders: Borders,
  aspect: number,
): View | null {
  const known = focus.filter((code) => borders.areas.has(code));
  if (extent || still || level === 'fylker' || known.length === 0) return null;
  const { west, south, east, north } = borders.outline(known).box;
  const own = Math.max(north - south, (east - west) / aspect);
  const half = Math.max(own / CLOSE_UP_SHARE, CLOSE_UP_M) / 2;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const box = {
    west: x - half * aspect,
    east: x + half * aspect,
    south: y - half,
    north: y + half,
  };
  return { box, aspect };
}

/** The place of an area's middle in a view: shares of its width and height from the upper left. */
export function placeIn({ box }: View, borders: Borders, code: string): [number, number] | null {
  const area = borders.areas.get(code);
  if (!area) return null;
  const [east, north] = area.middle;
  return [(east - box.west) / (box.east - box.west), (box.north - north) / (box.north - box.south)];
}

/**
 * Draws a view of the figure, `inches` high on the slide. `frame` gives it a ground and a line
 * around, for a close-up.
 */
export function mapSvg(
  figure: Figure,
  borders: Borders,
  { box, aspect }: View,
  inches: number,
  frame: boolean,
): string {
  const encoding = figure.encoding as MapEncoding;
  const rows = new Map(figure.table.rows.map((row) => [row.key, row]));
  const height = Math.round(inches * UNITS_PER_INCH);
  const width = Math.round(height * aspect);
  const unit = (box.north - box.south) / height;
  const along = linesIn(borders, box, unit);
  const seen = [...borders.areas].filter(([, area]) => meet(area.box, box));
  const shape = (codes: readonly string[]) =>
    borders
      .outline(codes)
      .rings.map((ring) => path(ring.flatMap(along), true))
      .join('');
  const codesOf = (match: (row: Row | undefined, code: string) => boolean) =>
    seen.flatMap(([code]) => (match(rows.get(code), code) ? code : []));
  const isPale = (code: string) => encoding.marked !== undefined && !encoding.marked.includes(code);
  const ground = encoding.level === 'fylker' ? GROUND : undefined;
  const area = (codes: readonly string[], fill: string, more: Record<string, string> = {}) =>
    codes.length > 0 ? tag('path', { d: shape(codes), fill, 'fill-rule': 'evenodd', ...more }) : '';
  const classes = encoding.classes.flatMap((swatch) => {
    const of = (pale: boolean) =>
      codesOf((row, code) => row?.klasse === swatch.key && isPale(code) === pale);
    const dark = lineOf(swatch, encoding.classes, ground) === DARK_LINE;
    const line = dark ? { stroke: DARK_LINE, 'stroke-width': String(AREA_LINE) } : {};
    return [
      area(of(false), fillOf(swatch, 'kart'), line),
      area(of(true), fillOf(swatch, 'kart'), { ...line, opacity: PALE_OPACITY }),
    ];
  });
  const empty = area(
    codesOf((row) => row?.klasse === undefined),
    EMPTY_FILL,
  );
  const { overlay } = encoding;
  const hatched = overlay
    ? area(
        codesOf((row) => Boolean(row?.cells[overlay.column])),
        fillOf(overlay.swatch, 'kart'),
      )
    : '';
  const drawn = (lines: Iterable<number>) => [...lines].map((line) => path(along(line))).join('');
  const line = (d: string, stroke: string, thickness: number) =>
    d ? tag('path', { d, stroke, 'stroke-width': String(thickness), fill: 'none' }) : '';
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
    },
    patterns([...encoding.classes, ...(overlay ? [overlay.swatch] : [])], 'kart', PATTERN_SCALE),
    frame ? rectangle(width, height, { fill: GROUND }) : '',
    empty,
    ...classes,
    line(drawn(shared(borders)), LIGHT_LINE, AREA_LINE),
    hatched,
    encoding.level === 'kommuner' ? line(drawn(borders.between), INK, COUNTY_LINE) : '',
    ...outline(encoding, borders, box, unit, shape),
    frame ? rectangle(width, height, { fill: 'none', stroke: INK, 'stroke-width': '3' }) : '',
  );
}

/** The keys of a legend under one another, as SVG of `height` units for each. */
export function keysSvg(swatches: readonly Swatch[], height: number): string {
  const [w, h] = [36, 24];
  const keys = swatches.map((swatch, i) =>
    tag('rect', {
      ...{ x: '1', y: String(i * height + (height - h) / 2), width: String(w), height: String(h) },
      ...{ fill: fillOf(swatch, 'tegn'), stroke: INK, 'stroke-width': '1.5' },
    }),
  );
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(w + 2),
      height: String(height * swatches.length),
      viewBox: `0 0 ${w + 2} ${height * swatches.length}`,
    },
    patterns(swatches, 'tegn', PATTERN_SCALE),
    ...keys,
  );
}

function withMargin({ west, south, east, north }: Box): View {
  const margin = (north - south) * MARGIN;
  const box = {
    ...{ west: west - margin, east: east + margin },
    ...{ south: south - margin, north: north + margin },
  };
  return { box, aspect: (box.east - box.west) / (box.north - box.south) };
}

const rectangle = (width: number, height: number, look: Record<string, string>): string =>
  tag('rect', { width: String(width), height: String(height), ...look });

/** The chosen municipality's line with a light casing, or a ring where it is very small. */
function outline(
  { focus }: MapEncoding,
  borders: Borders,
  box: Box,
  unit: number,
  shape: (codes: readonly string[]) => string,
): string[] {
  const known = focus.filter((code) => borders.areas.has(code));
  if (known.length === 0) return [];
  const own = borders.outline(known).box;
  const size = Math.max(own.east - own.west, own.north - own.south) / unit;
  const round = {
    cx: String(Math.round(((own.west + own.east) / 2 - box.west) / unit)),
    cy: String(Math.round((box.north - (own.south + own.north) / 2) / unit)),
    r: String(Math.round(size / 2 + RING_DISTANCE)),
  };
  const d = shape(known);
  return [
    [LIGHT_LINE, OWN_CASING],
    [INK, OWN_LINE],
  ].map(([stroke, width]) => {
    const look = { stroke: String(stroke), 'stroke-width': String(width), fill: 'none' };
    return size < RINGED_BELOW
      ? tag('circle', { ...round, ...look })
      : tag('path', { d, 'stroke-linejoin': 'round', ...look });
  });
}

const weighed = new WeakMap<Borders, ReturnType<typeof presimplify>>();

/** The points of each line in a view, thinned out to what can be seen at this scale. */
function linesIn(borders: Borders, box: Box, unit: number): (line: number) => Line {
  let topology = weighed.get(borders);
  if (!topology) {
    topology = presimplify(borders.lines.topology as never);
    weighed.set(borders, topology);
  }
  const { arcs } = simplify(topology, unit ** 2);
  const lines: Line[] = arcs.map((arc) =>
    arc.map(([x = 0, y = 0]) => [
      Math.round((x - box.west) / unit),
      Math.round((box.north - y) / unit),
    ]),
  );
  return (line) => (line < 0 ? [...(lines[~line] ?? [])].reverse() : (lines[line] ?? []));
}

/** The lines with an area on either side. */
function shared({ areas }: Borders): number[] {
  const uses = new Map<number, number>();
  for (const area of areas.values()) {
    for (const line of area.rings.flat()) {
      const own = line < 0 ? ~line : line;
      uses.set(own, (uses.get(own) ?? 0) + 1);
    }
  }
  return [...uses].flatMap(([line, count]) => (count > 1 ? line : []));
}

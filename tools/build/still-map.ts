/**
 * A map as static SVG, which the page shows before any script has run. It looks like the map that
 * Leaflet draws afterwards.
 */
import { presimplify, simplify } from 'topojson-simplify';
import type { Borders } from '../../src/data/borders';
import { inBoth } from '../../src/figure/appearance';
import { LIGHT_LINE } from '../../src/figure/contrast';
import type { MapEncoding, Swatch } from '../../src/figure/encoding';
import type { Figure } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { MARKS, markColour, TILE_PX } from '../../src/figure/marks';
import { INK } from '../../src/figure/palette';
import { escaped, tag } from './html';

/** Metres for each unit of the picture, which is about 1750 units high. */
const METRES_PER_UNIT = 1000;
/**
 * Points whose triangle with their neighbours is smaller than this, in square metres, are left out.
 */
const LEAST_TRIANGLE_M2 = 3e6;
/** Makes patterns as large as on the live map: one unit is about 0.37 pixels. */
const PATTERN_SCALE = 2.7;
/** Room around the land, in units, which is the same as on the live map. */
const MARGIN_UNITS = 22;

/** The points of a line, in whole units of the picture. */
export type Line = readonly (readonly [x: number, y: number])[];

/**
 * Draws a figure that is a map of the whole country, in the colours and patterns of its classes.
 */
export function stillMap({ encoding, table, finding }: Figure, borders: Borders): string {
  const { classes } = encoding as MapEncoding;
  const { west, south, east, north } = borders.box;
  const topology = simplify(presimplify(borders.lines.topology as never), LEAST_TRIANGLE_M2);
  const lines: Line[] = topology.arcs.map((arc) =>
    arc.map(([x = 0, y = 0]) => [
      Math.round((x - west) / METRES_PER_UNIT),
      Math.round((north - y) / METRES_PER_UNIT),
    ]),
  );
  const along = (line: number): Line =>
    line < 0 ? [...(lines[~line] ?? [])].reverse() : (lines[line] ?? []);
  const codesOf = (key: string) => table.rows.flatMap((row) => (row.klasse === key ? row.key : []));
  const areas = classes.map((swatch) => {
    const { rings } = borders.outline(codesOf(swatch.key));
    const d = rings.map((ring) => path(ring.flatMap(along), true)).join('');
    return tag('path', { d, fill: fillOf(swatch, 'kart') });
  });
  const uses = new Map<number, number>();
  for (const area of borders.areas.values()) {
    for (const line of area.rings.flat()) {
      const own = line < 0 ? ~line : line;
      uses.set(own, (uses.get(own) ?? 0) + 1);
    }
  }
  const shared = [...uses].flatMap(([line, count]) => (count > 1 ? line : []));
  const drawn = (some: readonly number[]) => some.map((line) => path(along(line))).join('');
  const [width, height] = [east - west, north - south].map((metres) => metres / METRES_PER_UNIT);
  const viewBox = [
    -MARGIN_UNITS,
    -MARGIN_UNITS,
    Math.round(width ?? 0) + 2 * MARGIN_UNITS,
    Math.round(height ?? 0) + 2 * MARGIN_UNITS,
  ].join(' ');
  const noScaling = { fill: 'none', 'vector-effect': 'non-scaling-stroke' };
  return tag(
    'svg',
    { class: 'still-map', viewBox, role: 'img', 'aria-label': finding },
    patterns(classes, 'kart', PATTERN_SCALE),
    ...areas,
    tag('path', {
      d: drawn(shared),
      stroke: inBoth(LIGHT_LINE),
      'stroke-width': '0.6',
      ...noScaling,
    }),
    tag('path', {
      d: drawn(borders.between),
      stroke: inBoth(INK),
      'stroke-width': '1.4',
      ...noScaling,
    }),
  );
}

/** Path data in relative steps. Steps of zero length are left out. */
export function path(points: Line, closed = false): string {
  let [x, y] = points[0] ?? [0, 0];
  let d = `M${x} ${y}l`;
  let steps = 0;
  for (const [nextX, nextY] of points) {
    if (nextX === x && nextY === y) continue;
    const right = nextX - x;
    const down = nextY - y;
    d += `${steps && right >= 0 ? ' ' : ''}${right}${down >= 0 ? ' ' : ''}${down}`;
    [x, y] = [nextX, nextY];
    steps += 1;
  }
  if (steps === 0) return '';
  return closed ? `${d}z` : d;
}

/** Writes a figure's classes with their counts, in the same form as `Legend`. */
export function stillLegend({ encoding, table }: Figure): string {
  const { classes } = encoding as MapEncoding;
  const items = classes.map((swatch) => {
    const box = { x: '0.5', y: '0.5', width: '23', height: '15', stroke: inBoth(INK) };
    const count = table.rows.filter((row) => row.klasse === swatch.key).length;
    return tag(
      'li',
      {},
      tag(
        'svg',
        { class: 'key', viewBox: '0 0 24 16', 'aria-hidden': 'true' },
        patterns([swatch], 'tegn', 1),
        tag('rect', { ...box, fill: fillOf(swatch, 'tegn') }),
      ),
      tag('span', {}, escaped(swatch.label)),
      ' ',
      tag('b', {}, formatNumber(count)),
    );
  });
  return tag('ul', { class: 'legend' }, ...items);
}

/**
 * The id of a class's pattern. Maps and legend keys have different ones, because their scales
 * differ.
 */
const idOf = ({ key }: Swatch, where: string): string => `stille-${where}-${key}`;
/** The value of `fill` for a class whose pattern is defined for the place `where`. */
export const fillOf = (swatch: Swatch, where: string): string =>
  swatch.pattern === 'plain' ? inBoth(swatch.fill) : `url(#${idOf(swatch, where)})`;

/** The definitions of the classes' patterns, each `scale` times as large as on the live map. */
export function patterns(classes: readonly Swatch[], where: string, scale: number): string {
  const made = classes.map((swatch) => {
    if (swatch.pattern === 'plain') return '';
    const marks = MARKS[swatch.pattern];
    const side = String(TILE_PX);
    return tag(
      'pattern',
      {
        id: idOf(swatch, where),
        width: side,
        height: side,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `scale(${scale})`,
      },
      tag('rect', { width: side, height: side, fill: inBoth(swatch.fill) }),
      tag('path', {
        d: marks.d,
        stroke: inBoth(markColour(swatch)),
        'stroke-width': String(marks.width),
        'stroke-linecap': 'round',
        fill: 'none',
      }),
    );
  });
  return tag('defs', {}, ...made);
}

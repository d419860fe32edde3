import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { type Borders, borders, decodeTopology } from '../../../src/data/borders';
import { DataError } from '../../../src/data/jsonstat';
import { kommuner, text } from './bundled';
import { area, inside, length, rings } from './geometry';

const topology = {
  2013: decodeTopology('norge-2013', text('norge-2013.topojson')),
  2024: decodeTopology('norge-2024', text('norge-2024.topojson')),
};
const of = {
  2013: borders(topology[2013], kommuner, 2013, 'kommuner'),
  2020: borders(topology[2024], kommuner, 2020, 'kommuner'),
  2024: borders(topology[2024], kommuner, 2024, 'kommuner'),
};
const UTM33 = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
/** Longitude and latitude to metres, with another library than the one that made the files. */
const utm = (lon: number, lat: number): [number, number] => proj4('EPSG:4326', UTM33, [lon, lat]);

/** All municipalities that a place lies in. */
const codesAt = ({ areas }: Borders, place: [number, number]): string[] =>
  [...areas].filter(([, { geometry }]) => inside(place, geometry)).map(([code]) => code);

const areaOf = ({ areas }: Borders, code: string): number => {
  const found = areas.get(code);
  return found ? area(found.geometry) : Number.NaN;
};

describe.each([
  [2013, 428],
  [2020, 356],
  [2024, 357],
] as const)('the municipalities of %i', (vintage, size) => {
  test(`are the ${size} of the list, each with land`, () => {
    const codes = [...of[vintage].areas.keys()].sort();
    expect(codes).toHaveLength(size);
    expect(codes).toEqual(
      kommuner
        .list(vintage)
        .map(({ code }) => code)
        .sort(),
    );
    // Kvitsøy is the smallest: two square kilometres are left of it, and no area is a mere sliver.
    expect(codes.filter((code) => areaOf(of[vintage], code) < 6_000_000)).toEqual(['1144']);
  });

  test('cover mainland Norway in metres of UTM 33', () => {
    const shapes = [...of[vintage].areas.values()].map(({ geometry }) => geometry);
    const points = shapes.flatMap((shape) => rings(shape).flat());
    const range = (axis: 0 | 1) => {
      const sorted = points.map((point) => point[axis] ?? Number.NaN).sort((a, b) => a - b);
      return [sorted[0], sorted.at(-1)];
    };
    expect([range(0), range(1)]).toEqual([
      [-76_250, 1_115_000],
      [6_450_250, 7_940_000],
    ]);
    // Official: 323 800 km², lakes included. UTM 33 and the 125 m grid cost less than a per cent.
    const land = shapes.reduce((sum, shape) => sum + area(shape), 0) / 1e6;
    expect(Math.abs(land / 323_800 - 1)).toBeLessThan(0.01);
  });
});

test.each([
  ['Oslo city hall', [10.7337, 59.9121], '0301', '0301', '0301'],
  ['Tromsø', [18.9553, 69.6496], '1902', '5401', '5501'],
  ['Ålesund', [6.1549, 62.4722], '1504', '1507', '1508'],
  ['Brattvåg in Haram', [6.4449, 62.5962], '1534', '1507', '1580'],
  ['Kautokeino', [23.0412, 69.0125], '2011', '5430', '5612'],
  ['Kristiansand', [7.9956, 58.1467], '1001', '4204', '4204'],
  ['Kirkenes airport', [29.8913, 69.7258], '2030', '5444', '5605'],
] as const)('%s lies in its municipality, and in no other', (_, [lon, lat], c13, c20, c24) => {
  const place = utm(lon, lat);
  expect(codesAt(of[2013], place)).toEqual([c13]);
  expect(codesAt(of[2020], place)).toEqual([c20]);
  expect(codesAt(of[2024], place)).toEqual([c24]);
});

describe('2020', () => {
  test('has 1507 where 2024 has 1508 and 1580', () => {
    expect([of[2020].areas.has('1508'), of[2020].areas.has('1580')]).toEqual([false, false]);
    expect(of[2024].areas.has('1507')).toBe(false);
    const parts = areaOf(of[2024], '1508') + areaOf(of[2024], '1580');
    expect(areaOf(of[2020], '1507')).toBe(parts);
  });

  test('has its own 11 counties', () => {
    const fylker = borders(topology[2024], kommuner, 2020, 'fylker');
    const expected = kommuner.fylker(2020).map(({ code }) => code);
    expect([...fylker.areas.keys()].sort()).toEqual(expected);
    expect(codesAt(fylker, utm(18.9553, 69.6496))).toEqual(['54']);
  });
});

test.each([
  [2013, 19, '19'],
  [2024, 15, '55'],
] as const)('the counties of %i are %i', (vintage, size, troms) => {
  const fylker = borders(topology[vintage], kommuner, vintage, 'fylker');
  expect([...fylker.areas.keys()].sort()).toEqual(kommuner.fylker(vintage).map(({ code }) => code));
  expect(fylker.areas.size).toBe(size);
  expect(codesAt(fylker, utm(18.9553, 69.6496))).toEqual([troms]);
});

describe('neighbours', () => {
  const names = (code: string) => of[2024].neighbours(code).map((other) => kommuner.name(other));

  test('share a border on land, the longest first', () => {
    expect(names('0301')).toEqual([
      ...['Nittedal', 'Bærum', 'Ringerike', 'Lørenskog'],
      ...['Nordre Follo', 'Lunner', 'Lillestrøm', 'Enebakk'],
    ]);
    expect(names('1146')).toEqual(['Vindafjord', 'Haugesund', 'Sveio', 'Karmøy']);
    expect(names('5610')).toEqual(['Kautokeino', 'Porsanger', 'Tana', 'Alta']);
  });

  test('an island has none', () => {
    expect(names('1151')).toEqual([]);
  });

  test('are mutual', () => {
    const { areas, neighbours } = of[2024];
    for (const code of areas.keys()) {
      for (const other of neighbours(code)) expect(neighbours(other)).toContain(code);
    }
  });

  test('of no municipality are none', () => expect(names('9999')).toEqual([]));
});

test('an outline dissolves several areas and leaves out unknown codes', () => {
  const outline = of[2013].outline(['1548', '1551', '9999']).geometry;
  expect(outline.type).toBe('MultiPolygon');
  expect(area(outline)).toBe(areaOf(of[2013], '1548') + areaOf(of[2013], '1551'));
  expect(of[2013].outline(['9999']).geometry.coordinates).toEqual([]);
});

test('the lines between counties are no coast and no municipal border', () => {
  const lines = (vintage: 2013 | 2020 | 2024) => {
    const { between, lines } = of[vintage];
    return between.map((line) => lines.topology.arcs[line] as [number, number][]);
  };
  expect([lines(2013), lines(2020), lines(2024)].map((all) => all.length > 0)).toEqual([
    true,
    true,
    true,
  ]);
  // Fewer counties, shorter lines.
  const km = (vintage: 2013 | 2020 | 2024) =>
    lines(vintage).reduce((sum, line) => sum + length(line) / 1000, 0);
  expect([km(2013), km(2024), km(2020)].map(Math.round)).toEqual([4376, 3288, 2802]);
});

test.each([
  '',
  'null',
  '[]',
  '{"type":"Topology"}',
  '{"type":"Topology","objects":{"kommuner":{}}}',
])('«%s» is no boundary file', (broken) => {
  expect(() => decodeTopology('norge-2013', broken)).toThrow(DataError);
  expect(() => decodeTopology('norge-2013', broken)).toThrow('norge-2013');
});

/** The maps draw the content of the boundary file, at one scale and with north up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { root } from '../../../../tools/args';
import { figure, open, ready } from '../../deck';

type Box = [west: number, south: number, east: number, north: number];

const topology = JSON.parse(
  readFileSync(join(root, 'data/norge-2013.topojson'), 'utf8'),
) as Topology<{ kommuner: GeometryCollection }>;
/**
 * The box around each municipality of 2013 in metres, read by another library than the deck's own
 * reader.
 */
const land = new Map(
  topology.objects.kommuner.geometries.map((geometry) => {
    const { coordinates } = (feature(topology, geometry) as Feature<Polygon>).geometry;
    const numbers = coordinates.flat(3) as unknown as number[];
    const [east, north] = [0, 1].map((axis) => numbers.filter((_, i) => i % 2 === axis));
    const range = (of: number[] = []) => [Math.min(...of), Math.max(...of)] as const;
    const [[west, e], [south, n]] = [range(east), range(north)];
    return [String(geometry.id), [west, south, e, n] as Box];
  }),
);

/** The boxes around the drawn areas, in pixels with y upwards. */
const drawn = (map: Locator): Promise<[string, Box][]> =>
  map.locator('.leaflet-areas-pane path[d]').evaluateAll((paths) =>
    (paths as SVGPathElement[]).flatMap((path) => {
      const { x, y, width, height } = path.getBBox();
      const box: Box = [x, -(y + height), x + width, -y];
      return path.getAttribute('d') ? [[path.dataset.kode ?? '', box] as [string, Box]] : [];
    }),
  );

/**
 * Expects one scale and one shift to place all boxes correctly, within some pixels. Returns the
 * scale.
 */
function expectOnScale(boxes: [string, Box][], within: number): number {
  const known = boxes.map(([code, box]) => [box, land.get(code) ?? [0, 0, 0, 0]] as const);
  const reach = (at: 0 | 1, axis: 0 | 1) => {
    const low = Math.min(...known.map((pair) => pair[at][axis]));
    return [low, Math.max(...known.map((pair) => pair[at][axis + 2] ?? 0)) - low] as const;
  };
  const [[bottom, height], [south, metres]] = [reach(0, 1), reach(1, 1)];
  const [[left], [west]] = [reach(0, 0), reach(1, 0)];
  const scale = height / metres;
  const off = known.map(([box, own]) =>
    Math.max(
      ...own.map((at, i) =>
        Math.abs((at - (i % 2 ? south : west)) * scale + (i % 2 ? bottom : left) - (box[i] ?? 0)),
      ),
    ),
  );
  expect(Math.max(...off)).toBeLessThan(within);
  return scale;
}

test('the whole country: 428 municipalities, each where the boundary file has it', async ({
  page,
}) => {
  await open(page, '/#/redningen');
  const boxes = await drawn(figure(page, 'redningen-kart'));
  expect(boxes.map(([code]) => code).sort()).toEqual([...land.keys()].sort());
  // Some six hundred pixels for 1,490 kilometres.
  // Islets that would be smaller than a pixel are left out.
  expect(expectOnScale(boxes, 5) * 1_490_000).toBeGreaterThan(500);
});

test('nearer and nearer: there is always land to be seen', async ({ page }) => {
  await open(page, '/#/redningen');
  const map = figure(page, 'redningen-kart');
  const nearer = map.getByRole('button', { name: 'Zoom inn' });
  for (let i = 0; i < 9; i++) await nearer.click();
  const seen = await map.locator('.canvas').evaluate((canvas) => {
    const frame = canvas.getBoundingClientRect();
    return [...canvas.querySelectorAll('path[data-kode]:not([d=""])')].some((path) => {
      const { left, right, top, bottom } = path.getBoundingClientRect();
      const across = left < frame.right && right > frame.left;
      return right > left && across && top < frame.bottom && bottom > frame.top;
    });
  });
  expect(seen).toBe(true);
});

test('close up: only what is in sight, and neighbours and county borders share their points', async ({
  page,
}) => {
  await open(page, '/?kommune=1580#/redningen');
  await ready(page);
  const map = figure(page, 'redningen-kart').locator('.lens');
  const boxes = await drawn(map);
  expect(boxes.map(([code]) => code)).toEqual(expect.arrayContaining(['1534', '1504', '1523']));
  expect(boxes.length).toBeLessThan(150);
  expect(expectOnScale(boxes, 1.5) * 100_000).toBeGreaterThan(90);
  const points = (pane: string) =>
    map.locator(`.leaflet-${pane}-pane path[d]`).evaluateAll((paths) =>
      paths.flatMap((path) => {
        let [x, y] = [0, 0];
        const steps = (path.getAttribute('d') ?? '').matchAll(/([Ml])(-?\d+),(-?\d+)/g);
        return [...steps].map(([, kind, dx, dy]) => {
          [x, y] = kind === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
          return `${x},${y}`;
        });
      }),
    );
  const areas = new Set(await points('areas'));
  for (const pane of ['lines', 'focus']) {
    const own = await points(pane);
    expect(own.length).toBeGreaterThan(20);
    // A line that is out of sight belongs to no visible area.
    expect(own.filter((point) => areas.has(point)).length / own.length).toBeGreaterThan(0.7);
  }
});

test('what is chosen is outlined; where it is small, it stands free in a ring', async ({
  page,
}) => {
  await open(page, '/?kommune=1514');
  const map = figure(page, 'redningen-kart').locator('.canvas');
  const around = map.locator('.leaflet-focus-pane path').first();
  /**
   * The distance of the ring from the area in pixels, without the line's width: the least of four
   * sides.
   */
  const room = async () => {
    const area = await map.locator('[data-kode="1514"]').boundingBox();
    const line = await around.boundingBox();
    const width = Number(await around.getAttribute('stroke-width'));
    if (!area || !line) throw new Error('The area or its line is not drawn.');
    const sides = [area.x - line.x, area.y - line.y];
    sides.push(
      line.x + line.width - area.x - area.width,
      line.y + line.height - area.y - area.height,
    );
    return Math.min(...sides) - width;
  };
  expect(await room()).toBeGreaterThan(0);
  await map.getByRole('button', { name: 'Vis valgt kommune' }).click();
  await expect.poll(room).toBeLessThan(0);
});

test('of a county the borders on land are dark, and not its fjords and islands', async ({
  page,
}) => {
  await open(page, '/?kommune=1806&nivaa=fylker#/se-avis');
  const map = figure(page, 'se-avis-kart').locator('.canvas').first();
  const length = (path: string) =>
    map
      .locator(path)
      .first()
      .evaluate((one: SVGPathElement) => one.getTotalLength());
  const share = (await length('.leaflet-focus-pane path')) / (await length('[data-kode="18"]'));
  // Nordland's border on land is a few per cent of all that is around it.
  expect(share).toBeGreaterThan(0.03);
  expect(share).toBeLessThan(0.3);
});

/**
 * The rules of imports: which folder may import which. All arrows point from the views towards the
 * data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const BELOW_SLIDES = ['data', 'state', 'figure', 'deck'];
const BELOW_VIEWS = [...BELOW_SLIDES, 'dom', 'edition', 'settings', 'slide', 'controls', 'chrome'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  data: [],
  dom: [],
  state: ['data'],
  figure: ['data', 'state'],
  deck: ['data', 'state', 'figure'],
  slides: BELOW_SLIDES,
  edition: ['data', 'deck'],
  settings: ['edition'],
  map: ['data', 'figure', 'dom'],
  chart: ['data', 'figure', 'dom'],
  slide: [...BELOW_SLIDES, 'dom', 'map', 'chart', 'edition', 'settings'],
  offline: ['dom', 'state'],
  chrome: ['dom', 'state', 'settings', 'offline'],
  controls: [...BELOW_SLIDES, 'dom', 'slide', 'edition', 'settings', 'chrome'],
  view: ['deck', 'slide'],
  read: [...BELOW_VIEWS, 'view'],
  print: [...BELOW_VIEWS, 'view'],
  speaker: [...BELOW_VIEWS, 'view'],
  present: [...BELOW_VIEWS, 'view', 'speaker'],
  base: ['data', 'state', 'deck', 'dom', 'settings', 'slide'],
  alone: [...BELOW_VIEWS, 'view', 'slides', 'base'],
  'open-deck': [
    ...BELOW_VIEWS,
    ...['view', 'slides', 'offline', 'base', 'read', 'print', 'speaker', 'present', 'alone'],
  ],
  main: ['dom', 'state', 'open-deck', 'alone'],
};

/**
 * The part to which a file belongs: `map` for `src/map/areas.ts`, `deck` for `src/deck.ts`,
 * `slides` for `slides/redningen/kart.ts`.
 */
const roomOf = (path: string): string => /^(?:src\/)?([^/]+?)(?:\.ts|\/|$)/.exec(path)?.[1] ?? path;

const files = ['src', 'slides'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => join(folder, name)),
);
const arrows = files
  .flatMap((file) => {
    const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]*)'/g);
    return [...imports].map(([, path = '']) => ({
      file,
      to: normalize(join(dirname(file), path)),
    }));
  })
  .filter(({ to }) => !/^(assets|data)\//.test(to));

test('folders import only what lies below them', () => {
  expect(arrows.length).toBeGreaterThan(400);
  const wrong = arrows.filter(({ file, to }) => {
    const [from, into] = [roomOf(file), roomOf(to)];
    return from !== into && !MAY_IMPORT[from]?.includes(into);
  });
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test('what may be imported makes no circle', () => {
  const reaches = (room: string, way: string[]): string[] =>
    way.includes(room)
      ? [[...way, room].join(' → ')]
      : (MAY_IMPORT[room] ?? []).flatMap((next) => reaches(next, [...way, room]));
  expect(Object.keys(MAY_IMPORT).flatMap((room) => reaches(room, []))).toEqual([]);
});

test('only views know what Reveal calls things, and tools stay out of the browser', () => {
  const told = files
    .filter((file) => !file.startsWith('src/present/'))
    .filter((file) => /\.reveal\b|'\.present'|from '[^']*tools\//.test(readFileSync(file, 'utf8')));
  expect(told).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leanLeaflet } from '../../src/build/lean-leaflet';
import { root } from '../../src/cli/args';

const FILE = join(root, 'node_modules/leaflet/dist/leaflet-src.esm.js');
const { transform } = leanLeaflet() as unknown as {
  transform(code: string, id: string): { code: string } | null;
};

test('Leaflet says of its classes that they can be left out, and throws nothing on its way', () => {
  const { code = '' } = transform(readFileSync(FILE, 'utf8'), FILE) ?? {};
  expect(code).toContain('var TileLayer = /* @__PURE__ */ GridLayer.extend({');
  expect(code).not.toContain('TileLayer.WMS = ');
  expect(code).not.toContain('document.namespaces');
  // What the maps stand on.
  expect(code).toContain('CRS.Simple = Simple;');
});

test('other files are left alone', () => {
  expect(transform('var A = B.extend({});', 'src/map/map.ts')).toBeNull();
});

test.each([
  ['its classes', /\.extend\(/g, '.extended('],
  ['its other names', /^(\w+\.\w+ = \w+);$/gm, '$1 ;'],
  ['what it asks Internet Explorer', 'document.namespaces', 'document.spaces'],
])('a Leaflet that has changed %s stops the build', (_, what, by) => {
  const other = readFileSync(FILE, 'utf8').replace(what, by);
  expect(() => transform(other, FILE)).toThrow('is not what it was');
});

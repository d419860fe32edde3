/**
 * Leaflet as a module of which only what maps of areas need is kept: a class that nobody uses is
 * left out. And it is not asked whether this is Internet Explorer, for which Leaflet throws and
 * catches an error: Chromium reads all of Leaflet once more to say where.
 */
import type { Plugin } from 'vite';

const FILE = 'leaflet/dist/leaflet-src.esm.js';
/** `var TileLayer = GridLayer.extend({`: without effect but for the class that it makes. */
const CLASS = /^(var \w+ = )(\w+\.extend\()/gm;
/** `TileLayer.WMS = TileLayerWMS;`: another name, which would keep both. Only `CRS.Simple` is used. */
const OTHER_NAME = /^(?!CRS)\w+\.\w+ = \w+;$/gm;
const EXPLORER = "document.namespaces.add('lvml', 'urn:schemas-microsoft-com:vml');";

export function leanLeaflet(): Plugin {
  return {
    name: 'lean-leaflet',
    apply: 'build',
    config: () => ({ resolve: { alias: [{ find: /^leaflet$/, replacement: FILE }] } }),
    transform(code, id) {
      if (!id.endsWith(FILE)) return null;
      const replace = (text: string, what: string | RegExp, by: string) => {
        const replaced = text.replace(what, by);
        if (replaced === text) throw new Error(`${FILE} is not what it was: it has no ${what}`);
        return replaced;
      };
      const pure = replace(code, CLASS, '$1/* @__PURE__ */ $2');
      return { code: replace(replace(pure, OTHER_NAME, ''), EXPLORER, ''), map: null };
    },
  };
}

/**
 * What other sites show of a link to the deck (Open Graph): its name, description and picture. They need
 * whole addresses, so there is nothing without `publicAddress` in the settings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { root } from '../args';
import { loadSettings } from './edition';

/**
 * The picture, beside the page. It has no numbers, which would grow old. It is not in the folder assets,
 * whose images can be logos and are in every build.
 */
export const SHARED_PICTURE = 'deling.png';
const [WIDTH_PX, HEIGHT_PX] = [1200, 630];

/** The Vite plugin. `file` is the path of the settings from the folder of package.json. */
export function openGraph(file?: string): Plugin {
  return {
    name: 'open-graph',
    apply: 'build',
    async transformIndexHtml(html) {
      const { publicAddress } = await loadSettings(file);
      if (publicAddress === '') return [];
      const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
      const [, description] = /name="description"\s+content="(.*?)"/s.exec(html) ?? [];
      return [
        meta('og:type', 'website'),
        meta('og:locale', 'nb_NO'),
        meta('og:title', title),
        ...(description ? [meta('og:description', description)] : []),
        meta('og:url', publicAddress),
        meta('og:image', new URL(SHARED_PICTURE, publicAddress).href),
        meta('og:image:width', String(WIDTH_PX)),
        meta('og:image:height', String(HEIGHT_PX)),
        meta('og:image:alt', 'Kart over Norges kommuner i fire farger'),
      ];
    },
    async generateBundle() {
      const { publicAddress } = await loadSettings(file);
      if (publicAddress === '') return;
      const source = readFileSync(join(root, 'tools/build', SHARED_PICTURE));
      this.emitFile({ type: 'asset', fileName: SHARED_PICTURE, source });
    },
  };
}

const meta = (property: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { property, content },
  injectTo: 'head',
});

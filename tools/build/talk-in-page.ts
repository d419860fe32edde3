/** Writes the whole talk into the page, in place of `<!-- talk -->`. */
import { resolve } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { root } from '../args';

/** The comment in index.html that the talk replaces. */
const PLACEHOLDER = '<!-- talk -->';

/**
 * The Vite plugin. `settings` is the path of the edition's settings from the folder of
 * package.json.
 */
export function talkInPage(settings = 'src/settings.ts'): Plugin {
  let define: Record<string, unknown> = {};
  return {
    name: 'talk-in-page',
    apply: 'build',
    configResolved(config) {
      define = config.define ?? {};
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACEHOLDER)) throw new Error(`index.html has no ${PLACEHOLDER}`);
        const talk = await written(settings, define);
        return html.replace(PLACEHOLDER, () => talk);
      },
    },
  };
}

/**
 * Runs the slides' own code in Node through Vite, because the slides import data files in Vite's
 * way.
 */
async function written(settings: string, define: Record<string, unknown>): Promise<string> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    define,
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const load = (file: string) => server.ssrLoadModule(resolve(root, file));
    const { talkHtml } = (await load('tools/build/talk.ts')) as typeof import('./talk');
    const own = (await load(settings)) as typeof import('../../src/settings');
    return await talkHtml(own.settings);
  } finally {
    await server.close();
  }
}

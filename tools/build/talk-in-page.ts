/** Writes the whole talk into the page, in place of `<!-- talk -->`. */
import type { Plugin } from 'vite';
import { withDeckCode } from '../deck-code';
import { FIGURE_PAGE } from './figure-page';

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
      async handler(html, { filename }) {
        if (filename.endsWith(FIGURE_PAGE)) return html;
        if (!html.includes(PLACEHOLDER)) throw new Error(`index.html has no ${PLACEHOLDER}`);
        const talk = await withDeckCode<typeof import('./talk'), string>(
          'tools/build/talk.ts',
          (code) => code.module.talkHtml(code.settings),
          { settings, define },
        );
        return html.replace(PLACEHOLDER, () => talk);
      },
    },
  };
}

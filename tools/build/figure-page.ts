/**
 * The page of one figure: the same script as the deck's, without the talk, and with a style sheet of
 * its own. It is not in the deck of one file, which opens a figure in its one page.
 */
import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { root } from '../args';

export const FIGURE_PAGE = 'figur.html';

/** The link to the deck's style sheet in a built page. */
const SHEET = /assets\/style-[\w-]+\.css/;

/** The Vite plugin that builds it beside the deck's page. */
export const figurePage = (): Plugin => ({
  name: 'figure-page',
  apply: 'build',
  config: () => ({
    build: {
      rolldownOptions: { input: [resolve(root, 'index.html'), resolve(root, FIGURE_PAGE)] },
    },
  }),
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle[FIGURE_PAGE];
      if (page?.type !== 'asset' || !SHEET.test(String(page.source))) {
        this.error(`${FIGURE_PAGE} has no style sheet.`);
      }
      const sheet = await styleSheet();
      this.emitFile({ type: 'asset', ...sheet });
      page.source = String(page.source).replace(SHEET, sheet.fileName);
    },
  },
});

/** Builds its style sheet alone. The fonts in it have the same addresses as in the deck's. */
async function styleSheet(): Promise<{ fileName: string; source: string }> {
  const built = await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'assets/styles/figure-page.css') },
    },
  });
  const [result] = [built].flat() as Rolldown.RolldownOutput[];
  const sheet = result?.output.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error('The style sheet of one figure was not built.');
  return { fileName: sheet.fileName, source: String(sheet.source) };
}

/**
 * Writes preload links into the page for the files that it opens with, which are then fetched at
 * the same time and not one after another: the font, the view for wide screens, slide 1's data, and
 * the search.
 */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { FIGURE_PAGE } from './figure-page';

/** Sources of the files, and the screens that open with them: all but those of `NARROW` in src/open-deck.ts. */
const OPENING: readonly [source: string, media?: string][] = [
  ['/src/open-deck.ts'],
  ['/src/present/present.ts', '(min-width: 700.02px)'],
  ['/src/map/map.ts'],
  ['/data/kommuner.json'],
  ['/data/befolkning'],
  ['/data/norge-2013.topojson'],
  ['/accessible-autocomplete/'],
];
/** What the page of one figure always needs. */
const ALONE: typeof OPENING = [['/src/alone/alone.ts'], ['/data/kommuner.json']];

export function preload(): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        const isFigure = filename.endsWith(FIGURE_PAGE);
        const links = new Map<string, HtmlTagDescriptor>();
        for (const [source, media] of isFigure ? ALONE : OPENING) {
          for (const name of filesOf(bundle, source)) {
            // The first that needs a file says for which screens.
            if (links.has(name) || html.includes(name)) continue;
            const attrs = { fetchpriority: 'low', ...(media ? { media } : {}) };
            links.set(name, link('modulepreload', name, attrs));
          }
        }
        const fonts = Object.keys(bundle).filter((name) =>
          /-latin-wght-normal-.*\.woff2$/.test(name),
        );
        return [
          ...fonts.map((name) => link('preload', name, { as: 'font', type: 'font/woff2' })),
          ...(isFigure
            ? links.values()
            : // The page may also open one figure, which needs none of them: src/main.ts decides.
              [template([...links.values()])]),
        ];
      },
    },
  };
}

const template = (children: HtmlTagDescriptor[]): HtmlTagDescriptor => ({
  tag: 'template',
  attrs: { id: 'forhand' },
  children,
  injectTo: 'head',
});

const link = (rel: string, name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, href: `./${name}`, crossorigin: true, ...attrs },
  injectTo: 'head',
});

/** The file that a source went into, with all files that it imports. Throws when there is none. */
function filesOf(bundle: Rolldown.OutputBundle, source: string): string[] {
  const own = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.includes(source)),
  );
  if (own?.type !== 'chunk') throw new Error(`${source} is in no file of the build to preload.`);
  return [own.fileName, ...own.imports];
}

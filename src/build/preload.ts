/**
 * What slide 1 is drawn with, named in the page itself: fetched at once, and not file after file as
 * each comes to know of the next; and compiled while it is fetched. The code is kept in a template
 * until the words are painted (see main.ts).
 */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What all figures are made of: it is first, so that it is decoded while the other code comes. */
const TABLES = ['/src/data/load.ts', '/data/kommuner.json'];
/** What every view needs. */
const DECK = ['/src/open-deck.ts'];
/** The view that wide screens open; narrow ones open the reading view. */
const VIEW = ['/src/present/present.ts'];
/** The figures of slide 1: they come after the words. */
const FIGURES = ['/data/norge-2013.topojson?oversikt=', '/data/befolkning-1986-2015.json?aar='];
/** What all else is drawn with, once that has been seen. */
const KIT = ['/src/elements/kit.ts'];
const WIDE = '(min-width: 701px)';
/** For Chromium: compile all, in the background, and not each function when it is first called. */
const COMPILE = '//# allFunctionsCalledOnLoad\n';

export function preload(): Plugin {
  return {
    name: 'preload-first-slide',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of chunksOf(bundle, [...TABLES, ...FIGURES, ...DECK, ...VIEW, ...KIT])) {
          chunk.code = COMPILE + chunk.code;
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => [
        ...Object.keys(bundle)
          .filter((name) => name.endsWith('.woff2'))
          .map((name) => link('preload', name, { as: 'font', type: 'font/woff2' })),
        ...stylesOf(bundle, VIEW).map((name) =>
          link('preload', name, { as: 'style', media: WIDE }),
        ),
        {
          tag: 'template',
          attrs: { 'data-code': true },
          children: [
            ...scriptsOf(bundle, TABLES).map((name) => link('modulepreload', name)),
            ...scriptsOf(bundle, FIGURES, TABLES).map((name) =>
              link('modulepreload', name, { media: WIDE }),
            ),
            ...scriptsOf(bundle, DECK, TABLES).map((name) => link('modulepreload', name)),
            ...scriptsOf(bundle, VIEW, [...TABLES, ...DECK]).map((name) =>
              link('modulepreload', name, { media: WIDE }),
            ),
          ],
          injectTo: 'head',
        },
      ],
    },
  };
}

const link = (
  rel: string,
  name: string,
  attrs: Record<string, string> = {},
): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, href: `./${name}`, crossorigin: true, ...attrs },
  injectTo: 'head',
});

/** The chunks of some sources with all that they import. */
function chunksOf(bundle: Rolldown.OutputBundle, sources: string[]): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || chunk.isEntry || found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach(add);
  };
  for (const source of sources) {
    const own = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.includes(source)),
    );
    if (!own) throw new Error(`${source} has no file of its own to preload.`);
    add(own.fileName);
  }
  return [...found];
}

/** Those that `others` have not named already. */
const scriptsOf = (
  bundle: Rolldown.OutputBundle,
  sources: string[],
  others: string[] = [],
): string[] => {
  const named = chunksOf(bundle, others);
  return chunksOf(bundle, sources)
    .filter((chunk) => !named.includes(chunk))
    .map(({ fileName }) => fileName);
};

const stylesOf = (bundle: Rolldown.OutputBundle, sources: string[]): string[] =>
  chunksOf(bundle, sources).flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);

/**
 * What slide 1 is drawn with, named in the page itself: fetched at once, and not file after file as
 * each comes to know of the next; and compiled while it is fetched. The code is kept in a template
 * until the words are painted (see main.ts).
 */
import { relative } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { root } from '../cli/args.ts';

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
/** The page's beginning, which needs nothing else. */
const BEGINNING = [
  /^src.(main|view|present.(first-words|stand-in)|elements.(dom|preferences))\.ts$/,
  // With which Vite imports a file that has a style sheet.
  /vite.preload-helper/,
];
/** What slides and drawings build on, with an edition's own files; it needs nothing of theirs. */
const BASE = [
  /^src.(data|figure|offline)\b/,
  /^src.(state|settings|edition|address|elements.(first-drawing|announcer|logo))\.ts$/,
  /node_modules.topojson-client/,
  /^(?!.*node_modules|src|slides|data|assets.styles|index.html|[^\w.])/,
];
/** Compiled when it is first called: the other slides, and what slide 1 does without. */
const LATER = [/^slides.(?!redningen)[^\\/]+[\\/]/, /node_modules.(lean-qr|simplify-js)/];

const isOf = (files: RegExp[]) => (id: string) =>
  files.some((file) => file.test(relative(root, id.replace(/\?.*/, ''))));
const isShared = (id: string) => /\.m?[jt]s$/.test(id) && !isOf(BEGINNING)(id);
const GROUPS = [
  { name: 'base', test: isOf(BASE) },
  { name: 'slides', test: isOf(LATER) },
  { name: 'shared', minShareCount: 2, test: isShared },
];
/** For Chromium: compile all, in the background, and not each function when it is first called. */
const COMPILE = '//# allFunctionsCalledOnLoad\n';

export function preload(): Plugin {
  return {
    name: 'preload-first-slide',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false },
          },
        },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        checkOrder(bundle);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry || file.imports.length === 0) continue;
          throw new Error(`The first words would wait for ${file.imports}: see BEGINNING.`);
        }
        for (const chunk of chunksOf(bundle, [...TABLES, ...FIGURES, ...DECK, ...VIEW, ...KIT])) {
          if (chunk.name !== 'slides') chunk.code = COMPILE + chunk.code;
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

/** Throws when files need each other: one would begin before the other has its values. */
function checkOrder(bundle: Rolldown.OutputBundle): void {
  const follow = (name: string, way: string[]): void => {
    if (way.includes(name)) throw new Error(`Files need each other: ${[...way, name].join(' → ')}`);
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') return;
    for (const next of chunk.imports) follow(next, [...way, name]);
  };
  for (const name of Object.keys(bundle)) follow(name, []);
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

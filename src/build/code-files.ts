/**
 * The files that the code comes in: what slide 1 needs apart from what it does without. Several, for
 * the browser compiles them side by side; fewer were slower.
 */
import { relative, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { root } from '../cli/args.ts';

/** The page's beginning, which needs nothing else. */
const BEGINNING = [
  /^src.(main|view|import-with-styles|present.(first-words|stand-in|early-keys)|elements.(dom|preferences))\.ts$/,
  /vite.preload-helper/,
];
/** What slides and drawings build on, with an edition's own files; it needs nothing of theirs. */
const BASE = [
  /^src.(data|figure)\b/,
  /^src.(state|settings|edition|address|elements.(first-drawing|announcer|logo))\.ts$/,
  /node_modules.topojson-client/,
  /^(?!.*node_modules|src|slides|data|assets.styles|index.html|[^\w.])/,
];
/** What slide 1 is drawn without: the other slides, and what is used and not seen. */
const LATER = [
  /^slides.(?!redningen)/,
  /^src.offline\b/,
  /^src.(whole-deck|check-settings|print.print-deck|present.speaker-link)\.ts$/,
  /^src.elements.(bar-button|controls|glossary|help|kommune-search|ladder|level|licences|more)\.ts$/,
  /^src.elements.(dialog|share|statement|years)\.ts$/,
  /node_modules.lean-qr/,
];

const isOf = (files: RegExp[]) => (id: string) =>
  files.some((file) => file.test(relative(root, id.replace(/\?.*/, ''))));
const isShared = (id: string) => /\.m?[jt]s$/.test(id) && !isOf(BEGINNING)(id);
const GROUPS = [
  { name: 'base', test: isOf(BASE) },
  { name: 'later', test: isOf(LATER) },
  { name: 'shared', minShareCount: 2, test: isShared },
];

export function codeFiles(): Plugin {
  return {
    name: 'code-files',
    apply: 'build',
    enforce: 'pre',
    // Vite's own asks the browser what it can do before the first words, and each time anew.
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () =>
        `export { importWithStyles as __vitePreload } from ${JSON.stringify(resolve(root, 'src/import-with-styles.ts'))};`,
    },
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false } },
        },
      },
    }),
    generateBundle(_options, bundle) {
      checkBeginning(bundle);
      checkOrder(bundle);
    },
  };
}

/** Throws when the page's beginning is in more than one file. */
function checkBeginning(bundle: Rolldown.OutputBundle): void {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk' || !file.isEntry || file.imports.length === 0) continue;
    throw new Error(`The first words would wait for ${file.imports}: see BEGINNING.`);
  }
}

/** What is asked of a bundle: which files a file of code imports. */
type Files = Record<string, { type: string; imports?: string[] }>;

/** Throws when files need each other: one would begin before the other has its values. */
export function checkOrder(bundle: Files): void {
  const follow = (name: string, way: string[]): void => {
    if (way.includes(name)) throw new Error(`Files need each other: ${[...way, name].join(' → ')}`);
    const chunk = bundle[name];
    for (const next of chunk?.imports ?? []) follow(next, [...way, name]);
  };
  for (const name of Object.keys(bundle)) follow(name, []);
}

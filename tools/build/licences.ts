/**
 * Writes `lisenser.txt`, the licences of everything in the deck. Vite collects those of the
 * packages whose code is used. Those of the font, the statistics, the boundaries and a package
 * within another are added here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../args';

export const LICENCES = 'lisenser.txt';

const FONT = '@fontsource-variable/source-sans-3';
/** The copyright notice in the font files, which the package's LICENSE lacks. */
const FONT_COPYRIGHT = '© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’';

/** The Vite plugin that writes `lisenser.txt` beside the page. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    enforce: 'post',
    config: () => ({ build: { license: { fileName: LICENCES } } }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const packages = bundle[LICENCES];
        if (packages?.type !== 'asset') throw new Error('Vite gave no licences of the packages');
        delete bundle[LICENCES];
        this.emitFile({
          type: 'asset',
          fileName: LICENCES,
          source: licenceText(packages.source.toString()),
        });
      },
    },
  };
}

/**
 * The text of the file, with our own licence first. The byte order mark tells browsers that it is
 * UTF-8.
 */
function licenceText(packages: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const font = (file: string) => readFileSync(join(root, 'node_modules', FONT, file), 'utf8');
  const { version, license } = JSON.parse(font('package.json'));
  return `\uFEFF# Innvandring er redningen!

${own.trim()}

## Tall

${dataCredits().join('\n')}

## Kart

© Kartverket, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.no), endret

## ${FONT} - ${version} (${license})

${FONT_COPYRIGHT}

${font('LICENSE').trim()}

${packages.trim()}

## Preact, in accessible-autocomplete (MIT)

Copyright (c) 2015-present Jason Miller, under the same terms as accessible-autocomplete.
`;
}

interface Credited {
  source?: string;
  extension?: { licence?: string };
}

/** The source line and licence of each data file, without repetitions. */
function dataCredits(): string[] {
  const folder = join(root, 'data');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): Credited => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ source, extension }) =>
      [source, extension?.licence].filter(Boolean).join('. Lisens: '),
    );
  return [...new Set(lines)].sort();
}

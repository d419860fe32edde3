/**
 * `lisenser.txt`: the licence of each part of the deck. Vite collects those of the packages; fonts,
 * figures and boundaries are no packages, nor is what lies inside one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../args';

export const LICENCES = 'lisenser.txt';

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

/** Whole, in the order of what is ours first. The mark tells a browser that it is UTF-8. */
function licenceText(packages: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const font = readFileSync(join(root, 'assets/fonts/OFL.txt'), 'utf8');
  return `\uFEFF# Innvandring er redningen!

${own.trim()}

## Tall

${dataCredits().join('\n')}

## Kart

© Kartverket, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.no), endret

## Skrift: Bygdedekk Sans, et utvalg av Source Sans 3

${font.trim()}

${packages.trim()}

## Preact, in accessible-autocomplete (MIT)

Copyright (c) 2015-present Jason Miller, under the same terms as accessible-autocomplete.
`;
}

interface Credited {
  source?: string;
  extension?: { licence?: string };
}

/** The source line of each data file with its licence, each once. */
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

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const [, inTheDeck = '', forBuilding = ''] = read('docs/avhengigheter.md').split(/^## .+$/m);
const manifest = JSON.parse(read('package.json'));

/** The package and licence in each row of a table. */
const listed = (section: string): Record<string, string> =>
  Object.fromEntries(
    [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name, licence]) => [
      name,
      licence,
    ]),
  );
/** The licence in the package itself. */
const installed = (dependencies: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.keys(dependencies).map((name) => [
      name,
      JSON.parse(read(`node_modules/${name}/package.json`)).license,
    ]),
  );

test('docs/avhengigheter.md names every package that is bundled, with its own licence', () => {
  expect(listed(inTheDeck)).toEqual(installed(manifest.dependencies));
});

test('and every package for building and testing', () => {
  expect(listed(forBuilding)).toEqual(installed(manifest.devDependencies));
});

test('what is bundled may be passed on with the deck, and brings nothing with it unsaid', () => {
  const lock = JSON.parse(read('package-lock.json')).packages as Record<
    string,
    { dev?: boolean; devOptional?: boolean; license?: string }
  >;
  for (const [path, { dev, devOptional, license }] of Object.entries(lock)) {
    if (path === '' || dev || devOptional) continue;
    const name = path.replace('node_modules/', '');
    expect(inTheDeck, name).toContain(`\`${name}\``);
    expect(['MIT', 'ISC', 'BSD-2-Clause', 'OFL-1.1'], name).toContain(license);
  }
});

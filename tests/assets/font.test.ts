/** The style sheet describes the font files in the same way as the font's package. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kommuner } from '../src/data/bundled';

const PACKAGE = 'node_modules/@fontsource-variable/source-sans-3';
const ranges: Record<string, string> = JSON.parse(readFileSync(`${PACKAGE}/unicode.json`, 'utf8'));

test('each file is used for the signs that the package has in it', () => {
  const css = readFileSync('assets/styles/base.css', 'utf8');
  const faces = [
    ...css.matchAll(/source-sans-3-([\w-]+)-wght-normal\.woff2"\)[^}]*unicode-range:([^;]+);/g),
  ].map(([, subset, range = '']) => [subset, range.replace(/\s/g, '')]);
  expect(Object.fromEntries(faces)).toEqual({
    latin: ranges.latin,
    'latin-ext': ranges['latin-ext'],
  });
});

test('names in the data are written with the file that charts wait for (`fontsLoaded`)', () => {
  const latin = (ranges.latin ?? '').split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return { from, to };
  });
  // Charts use the Norwegian name of a municipality. Its other official names are only in plain
  // text.
  const names = new Set(
    ([2013, 2020, 2024] as const).flatMap((vintage) =>
      kommuner.codes(vintage).map((code) => `"${kommuner.officialName(code, vintage)}"`),
    ),
  );
  const text = readdirSync('data')
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(`data/${name}`, 'utf8'))
    .concat(kommuner.list(2024).map(({ name }) => name))
    .join('');
  const others = [
    ...new Set(text.replace(/"[^"]+"/g, (name) => (names.has(name) ? '' : name))),
  ].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return !latin.some(({ from, to }) => from <= code && code <= to);
  });
  expect(others).toEqual([]);
});

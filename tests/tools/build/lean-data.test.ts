import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeTopology } from '../../../src/data/borders';
import { decodeJsonStat } from '../../../src/data/jsonstat';
import { lean } from '../../../tools/build/lean-data';

const decoded = (file: string, text: string) =>
  file.endsWith('.topojson')
    ? decodeTopology(file, text)
    : JSON.parse(text).class === 'dataset'
      ? decodeJsonStat(file, text)
      : JSON.parse(text);

test.each(readdirSync('data').filter((name) => name.endsWith('json')))(
  '%s is decoded to the same, and is no longer',
  (file) => {
    const text = readFileSync(`data/${file}`, 'utf8');
    expect(decoded(file, lean(text))).toEqual(decoded(file, text));
    expect(lean(text).length).toBeLessThanOrEqual(text.length);
  },
);

test('tables and boundaries are leaner', () => {
  for (const file of ['befolkning.json', 'norge-2013.topojson']) {
    const text = readFileSync(`data/${file}`, 'utf8');
    expect(lean(text).length).toBeLessThan(0.9 * text.length);
  }
});

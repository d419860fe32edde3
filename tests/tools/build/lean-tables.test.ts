import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeJsonStat } from '../../../src/data/jsonstat';
import { withDifferences } from '../../../tools/build/lean-tables';

test('every table is decoded to the same values, symbols and gaps', () => {
  const files = readdirSync('data').filter((name) => name.endsWith('.json'));
  let tables = 0;
  for (const file of files) {
    const text = readFileSync(`data/${file}`, 'utf8');
    const lean = withDifferences(text);
    if (JSON.parse(text).class !== 'dataset') {
      expect(lean).toBe(text);
      continue;
    }
    tables += 1;
    expect(lean, file).not.toBe(text);
    expect(decodeJsonStat(file, lean), file).toEqual(decodeJsonStat(file, text));
  }
  expect(tables).toBeGreaterThan(6);
});

import { expect, test } from 'vitest';
import { KLASS } from '../../../slides/shared/names';
import { text } from '../../src/data/bundled';

test('the source line is that of the list of municipalities', () => {
  expect(JSON.parse(text('kommuner.json')).source).toBe(KLASS.text);
});

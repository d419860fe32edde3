import { expect, test } from 'vitest';
import { checkOrder } from '../../src/build/code-files';

const file = (...imports: string[]) => ({ type: 'chunk', imports });

test('files that come one after the other pass', () => {
  const files = { a: file('b', 'c'), b: file('c'), c: file(), style: { type: 'asset' } };
  expect(() => checkOrder(files)).not.toThrow();
});

test('files that need each other stop the build, and are named', () => {
  const files = { a: file('b'), b: file('c'), c: file('b') };
  expect(() => checkOrder(files)).toThrow('Files need each other: a → b → c → b');
});

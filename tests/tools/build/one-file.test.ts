import { expect, test } from 'vitest';
import { hashOf, safeScript } from '../../../tools/build/one-file';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</SCRIPT >',
  '<!--<script>',
  '<script',
  '<\\/script>',
];

/** The value of a text in the script, written as a string, a template or a regular expression. */
const evaluate = (code: string): unknown => new Function(`return ${safeScript(code)}`)();

test.each(HOSTILE)(
  '%s in the data is no tag in the file, and the same text to the deck',
  (text) => {
    for (const code of [JSON.stringify(text), `\`${text.replaceAll('\\', '\\\\')}\``]) {
      expect(safeScript(code)).not.toMatch(/<\/?script/i);
      expect(evaluate(code)).toBe(text);
    }
  },
);

test('a pattern that finds tags still finds them', () => {
  expect(evaluate('/<script>/.test("<script>")')).toBe(true);
  expect(evaluate('/<\\/script>/.test("</script>")')).toBe(true);
});

test('line breaks are those that the browser makes of them before it compares hashes', () => {
  expect(safeScript('a\r\nb\rc\n')).toBe('a\nb\nc\n');
});

test('a hash is written as the policy wants it', () => {
  // From the Content Security Policy specification, section on hashes.
  expect(hashOf("alert('Hello, world.');")).toBe(
    'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
  );
});

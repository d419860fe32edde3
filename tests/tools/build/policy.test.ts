import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { frameAncestors, HOSTED, oneFilePolicy, policyText } from '../../../tools/build/policy';

const docs = readFileSync(
  fileURLToPath(new URL('../../../docs/drift.md', import.meta.url)),
  'utf8',
);

test('docs/drift.md recommends the policy that the page has, and no frames', () => {
  expect(docs).toContain(`\`${policyText(HOSTED)}; ${frameAncestors([])}\``);
});

test('only those whom the settings name may show the pages in a frame', () => {
  expect(frameAncestors([])).toBe("frame-ancestors 'none'");
  expect(frameAncestors(['https://a.no', 'https://b.no'])).toBe(
    "frame-ancestors 'self' https://a.no https://b.no",
  );
});

test('neither policy has inline code, evaluation or other hosts in it', () => {
  for (const policy of [HOSTED, oneFilePolicy('sha256-a', 'sha256-b')]) {
    expect(policyText(policy)).toMatch(/^default-src 'none'; /);
    expect(policyText(policy)).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('the one file may fetch nothing', () => {
  const policy = oneFilePolicy('sha256-a', 'sha256-b');
  expect(Object.keys(policy)).not.toContain('connect-src');
  expect(policyText(policy)).not.toContain("'self'");
});

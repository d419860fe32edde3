import { expect, test } from 'vitest';
import { verdict } from '../../tools/audit-verdict';

/** In the form that npm 10 answers with. */
const answer = (vulnerabilities: Record<string, string>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(vulnerabilities).map(([name, severity]) => [name, { name, severity }]),
    ),
  });

test('nothing found', () => {
  expect(verdict(answer({}))).toEqual({
    said: 'npm audit: no known vulnerabilities.',
    serious: false,
  });
});

test.each([
  ['low', false],
  ['moderate', false],
  ['high', true],
  ['critical', true],
])('a %s one is named; serious: %s', (severity, serious) => {
  expect(verdict(answer({ leaflet: severity }))).toEqual({
    said: `npm audit: known vulnerabilities in leaflet (${severity}).`,
    serious,
  });
});

test.each([
  '',
  '<html>502 Bad Gateway</html>',
  '{"message":"request to the registry failed, reason: connect ECONNREFUSED","error":{}}',
])('«%s» is no answer, and no fault of the packages', (text) => {
  expect(verdict(text)).toEqual({
    said: 'npm audit: the registry gave no answer; not checked.',
    serious: false,
  });
});

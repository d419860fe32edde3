import { expect, test } from 'vitest';
import { answers, readContract } from './contract';

const contract = await readContract();
const ask = (path: string, method = 'GET', body?: unknown) =>
  contract.request(method, new URL(path, 'http://127.0.0.1'), body);

test('the recorded answers follow the description of the service', () => {
  expect(contract.answer('data', answers.json('ssb-data-12134.json'))).toEqual([]);
  expect(contract.answer('data', answers.json('ssb-data-07459.json'))).toEqual([]);
  expect(contract.answer('metadata', answers.json('scb-metadata.json'))).toEqual([]);
  expect(contract.answer('codelist', answers.json('scb-codelist.json'))).toEqual([]);
  expect(contract.answer('config', answers.json('scb-config.json'))).toEqual([]);
});

test('an answer that does not is found', () => {
  const data = answers.json('ssb-data-12134.json');
  expect(contract.answer('data', { ...data, size: ['3'] })).toEqual(['/size/0 must be integer']);
  const { value: _, ...without } = data;
  expect(contract.answer('data', without)).toEqual([" must have required property 'value'"]);
});

test('a question that does not is found', () => {
  expect(ask('/tables/07459/data?lang=no&outputFormat=json-stat2&valuecodes[Tid]=2020')).toEqual(
    [],
  );
  expect(ask('/tables/07459/data?outputFormat=jsonstat')).toEqual([
    '/query/outputFormat must be equal to one of the allowed values',
  ]);
  expect(ask('/tables/07459/data?valueCode[Tid]=2020')).toContain('valueCode is no parameter');
  expect(ask('/tabell/07459')).toEqual(['GET /tabell/07459 is not described']);
  const selection = [{ variableCode: 'Tid', valueCodes: ['2020'] }];
  expect(ask('/tables/07459/data', 'POST', { selection })).toEqual([]);
  expect(ask('/tables/07459/data', 'POST', { selection: [{ valueCodes: '2020' }] })).toEqual([
    "/requestBody/selection/0 must have required property 'variableCode'",
    '/requestBody/selection/0/valueCodes must be array',
  ]);
});

/** Faults that `checkData` finds in municipalities, boundaries and judgements. */
import { expect, test } from 'vitest';
import { checkData } from '../../../tools/data/check';
import { files, text } from '../../src/data/bundled';

/** Checks the bundled files with one of them changed as text. */
function check(file: string, change: (before: string) => string): string[] {
  const before = text(file);
  const after = change(before);
  expect(after).not.toBe(before);
  return checkData((name) => (name === file ? after : text(name)), files);
}

test.each([
  ['a lost municipality', '["1534","Haram","15",2],', '', 'kommunenummer 1534 finnes ikke i 2013'],
  [
    'another county',
    '["0228","Rælingen","02",3]',
    '["0228","Rælingen","03",3]',
    '0228 Rælingen in 2013: the county 03',
  ],
  [
    'a county number 13',
    '["12","Hordaland"]',
    '["13","Hordaland"]',
    'the county 12 is not its own',
  ],
  [
    'a lost county',
    '    ["20","Finnmark"]',
    '    ["19","Finnmark"]',
    '2013 has 18 counties, not 19',
  ],
  [
    'the scale of another year',
    '["0301","Oslo – Oslove","03",3]',
    '["0301","Oslo – Oslove","03",6]',
    'centrality 6 is not on the scale',
  ],
  [
    'a link to nowhere',
    '["1534","1507","1580"]',
    '["1534","1507","1581"]',
    'kommunenummer 1581 finnes ikke i 2024',
  ],
  [
    'a lost link',
    '["1534","1507","1580"]',
    '["1504","1507","1580"]',
    '1534 Haram in 2013: leads nowhere',
  ],
])('kommuner.json, %s', (_, before, after, fault) => {
  const faults = check('kommuner.json', (all) => all.replace(before, after));
  expect(faults.filter((one) => one.startsWith('kommuner.json: ')).join('\n')).toContain(fault);
});

test.each([
  [
    'another code',
    (all: string) => all.replace('"id":"1534"', '"id":"1535x"'),
    'kommune 1534 is missing',
  ],
  [
    'a lost projection',
    (all: string) => all.replace('EPSG::25833', 'EPSG::4326'),
    'is not in EPSG:25833',
  ],
  [
    'a lost attribution',
    (all: string) => all.replace('© Kartverket', ''),
    'does not name Kartverket',
  ],
  [
    'an arc that is not there',
    (all: string) => all.replace('"arcs":[[0,1,2,3]]', '"arcs":[[99999]]'),
    'cannot be read',
  ],
  [
    'an empty polygon',
    (all: string) => all.replace('"arcs":[[0,1,2,3]]', '"arcs":[[0,-1]]'),
    '0101 has an empty polygon',
  ],
  [
    'no polygon',
    (all: string) =>
      all.replace('"type":"Polygon","arcs":[[0,1,2,3]]', '"type":"MultiPolygon","arcs":[]'),
    '0101 has an empty polygon',
  ],
  [
    'swapped codes',
    (all: string) =>
      all
        .replace('"id":"0101"', '"id":"tmp"')
        .replace('"id":"2030"', '"id":"0101"')
        .replace('"id":"tmp"', '"id":"2030"'),
    'county 01 does not cover the same land',
  ],
])('norge-2013.topojson, %s', (_, change, fault) => {
  const faults = check('norge-2013.topojson', change);
  expect(faults.every((one) => one.startsWith('norge-2013.topojson: '))).toBe(true);
  expect(faults.join('\n')).toContain(fault);
});

test.each([
  [
    'a county less',
    '"19", "17", "08"',
    '"19", "17"',
    ['fylke 08 is missing', 'has 18 namings, not 19'],
  ],
  ['Oslo', '"02"]', '"03"]', ['fylke 02 is missing', 'fylke 03 is unknown']],
  ['a later county', '"20", "16"', '"56", "16"', ['fylke 20 is missing', 'fylke 56 is unknown']],
  ['another one twice', '"04", "07"', '"01", "07"', ['names [01] twice, not only 04 Hedmark']],
])('fylkesvurdering-2013.json, %s', (_, before, after, expected) => {
  const faults = check('fylkesvurdering-2013.json', (all) => all.replace(before, after));
  expect(faults).toEqual(expected.map((fault) => `fylkesvurdering-2013.json: ${fault}`));
});

test('publiserte-tall.json, a period beyond the figures', () => {
  const faults = check('publiserte-tall.json', (all) =>
    all.replace('[2010, 2011]', '[2010, 2016]'),
  );
  expect(faults).toEqual(['publiserte-tall.json: 2010: there are no figures for 2010–2016']);
});

test('tilflyttingsarbeid.json, a share that is none', () => {
  const faults = check('tilflyttingsarbeid.json', (all) => all.replace('80', '180'));
  expect(faults).toEqual([
    expect.stringMatching(/^tilflyttingsarbeid\.json: cannot be read: .* andel i hele prosent/),
  ]);
});

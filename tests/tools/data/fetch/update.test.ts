/** Fetches from the stand-in, which serves the files of `data/` in the services' form. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { markdownReport, plainReport } from '../../../../tools/data/fetch/report';
import { Service } from '../../../../tools/data/fetch/service';
import { SOURCES, update } from '../../../../tools/data/fetch/update';
import { dataset, kommuner, files as list, text } from '../../../src/data/bundled';
import { answers } from './contract';
import { type Changes, type StandIn, startStandIn } from './stand-in';

const folkemengde = dataset('folkemengde');
const endring = dataset('befolkningsendring');
const OSLO = kommuner.officialName('0301');
/** The latest year that the deck has the population of, and the next. */
const lastYear = Number(folkemengde.times.at(-1));
const nextYear = lastYear + 1;

/** The day that the newest figures of settled refugees are of, so that they are named alike. */
const NOON = Date.UTC(2026, 8, 28, 10);

// A whole run is some 900,000 cells, and other tests run beside it.
vi.setConfig({ testTimeout: 60_000 });

let standIn: StandIn | undefined;
afterEach(() => standIn?.close());

/** One run, on a clock that moves only when somebody waits. */
async function fetchWith(
  changes: Changes & { nextYear?: boolean } = {},
  {
    keys,
    time = NOON,
    anyHour = false,
  }: { keys?: string[]; time?: number; anyHour?: boolean } = {},
) {
  standIn = await startStandIn(text, changes);
  const { address } = standIn;
  let clock = time;
  const said: string[] = [];
  const surroundings = {
    now: () => clock,
    wait: async (ms: number) => {
      clock += ms;
    },
    say: (line: string) => void said.push(line),
  };
  const { files, results } = await update(
    SOURCES.filter(({ key }) => !keys || keys.includes(key)),
    { list, read: text },
    new Service(surroundings, anyHour),
    {
      px: `${address}/api/pxwebapi/v2`,
      klass: `${address}/api/klass/v1`,
      imdi: `${address}/download_csv/k`,
    },
    surroundings,
  );
  const failures = Object.fromEntries(
    results.flatMap(({ source, failed }) => (failed ? [[source, failed]] : [])),
  );
  return { files, results, failures, said, waited: clock - time, standIn };
}

test('gives data/ back to the number', async () => {
  const { files, failures, standIn: service } = await fetchWith();
  expect(failures).toEqual({});
  expect(service.violations).toEqual([]);
  expect(service.atOnce).toBe(1);
  expect([...files.keys()].sort()).toEqual([
    'alder.json',
    'befolkningsendring.json',
    'bosatte-flyktninger.json',
    'folkemengde-norge.json',
    'folkemengde.json',
    'innvandrere-2024.json',
    'innvandrere-land.json',
    'innvandrere.json',
    'innvandringsgrunn.json',
  ]);
  for (const [file, now] of files) {
    if (file === 'innvandrere-2024.json') continue;
    const before = unfetched(text(file)) as Before;
    if (file === 'bosatte-flyktninger.json') {
      // The source and its notes tell of two that the file was put together from.
      Object.assign(before, {
        source: 'Kilde: IMDi, bosatte flyktninger',
        note: before.note.filter((note: string) => !note.includes('nøkkeltall')),
      });
      before.extension.licence = 'gjenbruk med kildehenvisning';
    }
    expect(unfetched(now), file).toEqual(before);
  }
});

interface Before {
  note: string[];
  extension: Record<string, unknown>;
}
/** A file without what only a fetch puts in. */
function unfetched(content: string): object {
  const json = JSON.parse(content);
  delete json.fetched;
  delete json.extension?.fetched;
  return json;
}

test('a year that is not over is named by the day of the fetch, and may grow', async () => {
  const before = dataset('bosatte-flyktninger');
  const last = before.times.at(-1) ?? '';
  const time = Date.UTC(Number(last), 10, 28, 12);
  const same = await fetchWith({}, { keys: ['imdi-bosatte'], time });
  expect(statOf(same.files, 'bosatte-flyktninger').label).toBe(before.label);
  await same.standIn.close();

  const more = Number(before.value('0301', 'bosatte', last)) + 14;
  const own = new RegExp(`^(301;.*;${last};Faktisk bosetting;Personer);\\d+`, 'm');
  const { files, failures, results } = await fetchWith(
    { download: (_name, csv) => csv.replace(own, `$1;${more}`) },
    { keys: ['imdi-bosatte'], time },
  );
  expect(failures).toEqual({});
  const settled = statOf(files, 'bosatte-flyktninger');
  expect(settled.label).toBe(`Bosatte flyktninger 2012–28. november ${last}, kommuner i 2024`);
  expect(settled.note?.[0]).toBe(`Personer bosatt i løpet av året; ${last} er til 28. november.`);
  expect(settled.dimension.Tid?.category.label?.[last]).toBe(`${last} til 28. november`);
  expect(cell(settled, '0301', 'bosatte', last)).toBe(more);
  expect(plainReport(results)).toContain(
    `1 cell changed; the largest is 0301 ${OSLO}, bosatte, ${last}: ${more - 14} → ${more} (+14)`,
  );
});

interface Stat {
  label: string;
  note?: string[];
  dimension: Record<string, { category: { index: string[]; label?: Record<string, string> } }>;
  extension: { period: string; fetched: Record<string, string> };
  value: (number | null)[];
}
const statOf = (files: Map<string, string>, name: string): Stat =>
  JSON.parse(files.get(`${name}.json`) ?? '{}');
function cell(stat: Stat, ...keys: [region: string, variable: string, time: string]) {
  const lists = ['Region', 'ContentsCode', 'Tid'].map((d) => stat.dimension[d]?.category.index);
  const at = lists.reduce(
    (all, codes = [], i) => all * codes.length + codes.indexOf(keys[i] ?? ''),
    0,
  );
  return stat.value[at];
}

test('has one more year when the services have it, and says what is new', async () => {
  const { files, results, failures } = await fetchWith(
    { nextYear: true },
    { keys: ['07459', '06913'], time: Date.UTC(nextYear, 2, 1, 11) },
  );
  expect(failures).toEqual({});
  const population = statOf(files, 'folkemengde');
  expect(population.label).toBe(`Folkemengde 1. januar 1986–${nextYear}, kommuner i 2024`);
  expect(population.extension.period).toBe(`1986–${nextYear}`);
  expect(population.extension.fetched).toEqual({
    table: 'SSB, tabell 07459',
    query: 'Region agg_KommSummer, ContentsCode Personer1',
    updated: '2026-02-24T07:00:00Z',
    fetched: `${nextYear}-03-01`,
  });
  const before = Number(folkemengde.value('0301', 'folkemengde', lastYear));
  expect(cell(population, '0301', 'folkemengde', String(lastYear))).toBe(before);
  // In the stand-in one person of 30 moves to every municipality.
  expect(cell(population, '0301', 'folkemengde', String(nextYear))).toBe(before + 1);
  expect(cell(statOf(files, 'folkemengde-norge'), '0', 'folkemengde', String(nextYear))).toBe(
    Number(dataset('folkemengde-norge').value('0', 'folkemengde', lastYear)) + 357,
  );
  expect(cell(statOf(files, 'alder'), '0301', '20-39', String(nextYear))).toBe(
    Number(dataset('alder').value('0301', '20-39', lastYear)) + 1,
  );
  const [oldSpan = ''] = endring.times;
  const span = `2011-${lastYear}`;
  const changes = statOf(files, 'befolkningsendring');
  expect(changes.dimension.Tid?.category.index).toEqual([span]);
  expect(cell(changes, '0301', 'folketilvekst', span)).toBe(
    Number(endring.value('0301', 'folketilvekst', oldSpan)) + 1,
  );
  expect(cell(changes, '0301', 'sammenlignbar', span)).toBe(1);
  expect(plainReport(results).split('\n')).toEqual([
    '07459: data/folkemengde.json',
    `  new: ${nextYear}`,
    '07459: data/folkemengde-norge.json',
    `  new: ${nextYear}`,
    '07459: data/alder.json',
    `  new: ${nextYear}`,
    '06913: data/befolkningsendring.json',
    `  new: ${span} (was ${oldSpan})`,
  ]);
});

test('asks small questions by address, large ones by POST and in pieces', async () => {
  const { standIn: service } = await fetchWith({}, { keys: ['07459'] });
  const table = '/api/pxwebapi/v2/tables/07459';
  expect(service.asked).toEqual([
    'GET /api/klass/v1/classifications/131/codesAt',
    'GET /api/klass/v1/classifications/131/changes',
    `GET ${table}/metadata`,
    'GET /api/pxwebapi/v2/codelists/agg_KommSummer',
    // Municipalities, the country, 832,524 cells of ages in two pieces (the second has only a few
    // municipalities), the country's ages.
    ...[`POST ${table}/data`, `GET ${table}/data`],
    ...[`POST ${table}/data`, `GET ${table}/data`, `GET ${table}/data`],
  ]);
});

describe('a passing fault is waited out', () => {
  const whole = '{"codes":[';
  test.each([
    ['429', { status: 429 }, 'too many questions (429)'],
    ['503', { status: 503, body: 'Service Unavailable' }, 'the service is not available (503)'],
    ['a broken line', { status: 200, body: whole, cut: true }, 'the line was broken'],
    ['half an answer', { status: 200, body: whole }, 'the answer is cut off'],
  ])('%s', async (_, fault, words) => {
    const once = await fetchWith(
      { fault: (_path, nth) => (nth <= 2 ? fault : undefined) },
      { keys: ['imdi-grunn'] },
    );
    expect(once.failures).toEqual({});
    expect(once.waited).toBe(10_000);
    expect(once.said[0]).toBe('asking SSB, Klass 131 (municipalities)');
    expect(once.said[1]).toMatch(`SSB, Klass 131 (municipalities): ${words}`);
    expect(once.said[1]).toMatch('; trying again in 2 s');
    await once.standIn.close();

    const always = await fetchWith(
      { fault: (path) => (path.includes('/tables/06913') ? fault : undefined) },
      { keys: ['06913', 'imdi-grunn'] },
    );
    expect(Object.keys(always.failures)).toEqual(['06913']);
    expect(always.failures['06913']).toMatch(`SSB, table 06913: ${words}`);
    expect(always.failures['06913']).toMatch(', and so after 5 tries. Try again later.');
    expect([...always.files.keys()]).toEqual(['innvandringsgrunn.json']);
  });
});

describe('a source that fails has its sentence, and the others go on', () => {
  const html = answers.text('ssb-404-url-too-long.html');
  test.each([
    [
      '400 with 404 inside',
      { status: 400, body: answers.json('ssb-errors.json')[0].body },
      'knows nothing of this (404) («Non-existent table»).',
    ],
    [
      'an unknown value',
      { status: 400, body: answers.json('ssb-errors.json')[1].body },
      'answers 400 («Non-existent value»).',
    ],
    [
      '404 as a web page',
      { status: 404, body: html, type: 'text/html' },
      'answers 404 with a web page in place of figures: the address has moved or is too long.',
    ],
    ['500 with nothing', { status: 500 }, 'answers 500 and nothing more.'],
    [
      'too many cells',
      { status: 403, body: '{"title":"Forbidden","status":403,"detail":"exceeds the number"}' },
      'refuses the question as too large (403) («exceeds the number»).',
    ],
    [
      'another table',
      { status: 200, body: JSON.stringify(answers.json('ssb-data-12134.json')) },
      'answers with table 12134.',
    ],
  ])('%s', async (_, fault, words) => {
    const { failures, files } = await fetchWith(
      { fault: (path) => (path.endsWith('/tables/06913/data') ? fault : undefined) },
      { keys: ['06913', 'imdi-grunn'] },
    );
    expect(failures).toEqual({ '06913': `SSB, table 06913: ${words}` });
    expect([...files.keys()]).toEqual(['innvandringsgrunn.json']);
  });

  test('an unknown codelist', async () => {
    const { failures } = await fetchWith(
      { fault: (path) => (path.includes('/codelists/') ? { status: 404 } : undefined) },
      { keys: ['09817'] },
    );
    expect(failures).toEqual({
      '09817': 'SSB, codelist agg_KommSummer: knows nothing of this (404) and nothing more.',
    });
  });

  test('a table without the codelists of today’s borders', async () => {
    const metadata = JSON.stringify(answers.json('scb-metadata.json'));
    const { failures } = await fetchWith(
      {
        fault: (path) => (path.endsWith('/metadata') ? { status: 200, body: metadata } : undefined),
      },
      { keys: ['09817'] },
    );
    expect(failures).toEqual({
      '09817':
        'SSB, table 09817: has no codelist agg_KommSummer or agg_KommSummerHist for Region; it has vs_CKM01Riket, vs_CKM02Län, vs_CKM03Kommun.',
    });
  });

  test('a codelist that lacks one of our municipalities', async () => {
    const { failures } = await fetchWith({ without: ['K-0301'] }, { keys: ['09817'] });
    expect(failures['09817']).toMatch(
      /^SSB, codelist agg_KommSummer: has no code for 1 of our municipalities \(0301 Oslo.*\)\.$/,
    );
  });

  test('a download that is gone', async () => {
    const { failures } = await fetchWith(
      { fault: (path) => (path.endsWith('/bosatt_anmodede') ? { status: 404 } : undefined) },
      { keys: ['imdi-bosatte'] },
    );
    expect(failures).toEqual({
      'imdi-bosatte': 'IMDi, bosatt_anmodede: knows nothing of this (404) and nothing more.',
    });
  });

  test.each([
    [
      'other columns',
      (csv: string) => csv.replace('Innvandringsgrunn', 'Grunn'),
      'the download has no column Innvandringsgrunn; it begins «Kommunenummer;Kommune;Kjønn;År;Grunn;Enhet;Antall».',
    ],
    [
      'a row cut off',
      (csv: string) => csv.slice(0, -15),
      expect.stringMatching(/^IMDi, befolkning_innvandringsgrunn: a row is cut off: «\d{4};/),
    ],
    [
      'an unknown reason',
      (csv: string) => csv.replace('Uoppgitt', 'Studium'),
      'the reason «Studium» is unknown.',
    ],
  ])('%s in a download', async (_, change, words) => {
    const { failures } = await fetchWith(
      { download: (_name, csv) => change(csv) },
      { keys: ['imdi-grunn'] },
    );
    const sentence =
      typeof words === 'string' ? `IMDi, befolkning_innvandringsgrunn: ${words}` : words;
    expect(failures).toEqual({ 'imdi-grunn': sentence });
  });
});

describe('at dawn', () => {
  const dawn = Date.UTC(2026, 8, 28, 3, 30);

  test.each([
    ['05:30 in summer', dawn],
    ['07:59 in winter', Date.UTC(2026, 11, 1, 6, 59)],
  ])('SSB’s tables are not asked: %s', async (_, time) => {
    const { failures, standIn: service } = await fetchWith({}, { keys: ['09817'], time });
    expect(failures['09817']).toBe(
      'SSB, table 09817: not asked between 05:00 and 08:00 in Oslo, when figures may be 0 or dots without saying so. Run it later, or give --likevel.',
    );
    expect(service.asked.filter((path) => path.includes('pxwebapi'))).toEqual([]);
  });

  test('one minute before and at eight they are', async () => {
    for (const time of [Date.UTC(2026, 8, 28, 2, 59), Date.UTC(2026, 8, 28, 6)]) {
      const { failures, standIn: service } = await fetchWith({}, { keys: ['09817'], time });
      expect(failures).toEqual({});
      await service.close();
    }
  });

  test.each([
    ['dots', '.' as const],
    ['zeros', 0],
  ])('%s in place of numbers lose nothing that we have', async (_, value) => {
    const { failures, files } = await fetchWith(
      {
        tweak: (table, { Region, Alder, Tid }, own) =>
          table === '07459' && Region === 'K-1101' && !Alder && Tid === '2020' ? value : own,
      },
      { keys: ['07459'], time: dawn, anyHour: true },
    );
    expect(failures).toEqual({
      '07459':
        'data/folkemengde.json would lose:\n  the number for 1101 Eigersund, folkemengde, 2020',
    });
    expect(files.size).toBe(0);
  });
});

describe('a single thing that is wrong is caught or told', () => {
  test('a cell of a table that adds up', async () => {
    const { failures, files } = await fetchWith(
      {
        tweak: (table, { Region, Alder, Tid }, value) =>
          table === '07459' && Region === 'K-1101' && !Alder && Tid === '2020'
            ? Number(value) + 1
            : value,
      },
      { keys: ['07459'] },
    );
    expect(failures['07459']?.split('\n')[0]).toBe('The checks of data/ find:');
    expect(failures['07459']).toContain('folkemengde.json: population in 2020, with 0 in split');
    expect(failures['07459']).toContain('alder.json: 1101 Eigersund, all ages in 2020: ');
    expect(files.size).toBe(0);
  });

  test('a cell of one that does not', async () => {
    const [span = ''] = endring.times;
    const before = Number(endring.value('0301', 'nettoinnflytting', span));
    const { failures, results } = await fetchWith(
      {
        tweak: (table, { Region, ContentsCode, Tid }, value) =>
          table === '06913' &&
          Region === 'K_0301' &&
          ContentsCode === 'Nettoinnflytting' &&
          Tid === '2020'
            ? Number(value) + 1000
            : value,
      },
      { keys: ['06913'] },
    );
    expect(failures).toEqual({});
    expect(plainReport(results).split('\n')).toEqual([
      '06913: data/befolkningsendring.json',
      `  2 cells changed; the largest is 0301 ${OSLO}, nettoinnflytting, ${span}: ${before} → ${before + 1000} (+1000)`,
    ]);
    expect(markdownReport(results)).toBe(
      [
        '## Figures renewed',
        '',
        '### `data/befolkningsendring.json` (06913)',
        '',
        `- ${plainReport(results).split('\n')[1]?.trim()}`,
        '',
      ].join('\n'),
    );
  });

  test('a year', async () => {
    const { failures } = await fetchWith(
      { download: (_name, csv) => csv.replace(/^.*;2021;.*\r\n/gm, '') },
      { keys: ['imdi-grunn'] },
    );
    expect(failures).toEqual({
      'imdi-grunn': 'data/innvandringsgrunn.json would lose:\n  the year 2021',
    });
  });

  test('a municipality that one year of a download does not have', async () => {
    const { failures, files } = await fetchWith(
      { download: (_name, csv) => csv.replace(/^1101;.*;2022;.*\r\n/gm, '') },
      { keys: ['imdi-land'] },
    );
    expect(failures).toEqual({
      'imdi-land':
        'data/innvandrere.json would lose:\n  the number for 1101 Eigersund, innvandrere, 2022',
    });
    expect(files.size).toBe(0);
  });

  test('a code of the years between our borders, unless Klass tells what it became', async () => {
    // Vikna was 5050 in 2018 and 2019, and is in Nærøysund today.
    const download = (_name: string, csv: string) => csv.replace(/^5060;(.*;2012;)/gm, '5050;$1');
    const unknown = await fetchWith({ download }, { keys: ['imdi-bosatte'] });
    expect(unknown.failures).toEqual({
      'imdi-bosatte': 'IMDi: kommunenummer 5050 in 2012 is unknown.',
    });
    await unknown.standIn.close();
    const merged = { oldCode: '5050', oldName: 'Vikna', newCode: '5060', newName: 'Nærøysund' };
    const { failures, results } = await fetchWith(
      { download, klass: { changes: [{ ...merged, changeOccurred: '2020-01-01' }] } },
      { keys: ['imdi-bosatte'] },
    );
    expect(failures).toEqual({});
    expect(plainReport(results)).toContain('the same figures as before');
  });

  test('a municipality’s code', async () => {
    const { failures } = await fetchWith(
      { download: (_name, csv) => csv.replaceAll(/^301;/gm, '302;') },
      { keys: ['imdi-grunn'] },
    );
    expect(failures).toEqual({ 'imdi-grunn': 'IMDi: kommunenummer 0302 in 2006 is unknown.' });
  });

  test('two municipalities that have changed places', async () => {
    const swap: Record<string, string> = { 'K-1101': 'K-1103', 'K-1103': 'K-1101' };
    const { failures } = await fetchWith(
      {
        tweak: (table, keys, value) =>
          table === '07459' && keys.Region && swap[keys.Region] ? 7 : value,
      },
      { keys: ['07459'] },
    );
    expect(failures['07459']).toContain('The checks of data/ find:');
  });
});

describe('a reform that the boundaries do not know stops all', () => {
  const change = { oldShortName: null, newShortName: null, changeOccurred: '2026-01-01' };
  const merged = [
    { ...change, oldCode: '1101', oldName: 'Eigersund', newCode: '1170', newName: 'Dalane' },
    { ...change, oldCode: '1111', oldName: 'Sokndal', newCode: '1170', newName: 'Dalane' },
  ];

  test('a merger', async () => {
    const run = fetchWith({
      klass: {
        codes: (codes) => [
          ...codes.filter(({ code }) => code !== '1101' && code !== '1111'),
          { code: '1170', name: 'Dalane' },
        ],
        changes: merged,
      },
    });
    await expect(run).rejects.toThrow(
      [
        'The municipalities have changed since the boundaries that the deck has, and no table was replaced:',
        '  new: 1170 Dalane',
        '  gone: 1101 Eigersund',
        '  gone: 1111 Sokndal',
        '  2026-01-01: 1101 Eigersund → 1170 Dalane',
        '  2026-01-01: 1111 Sokndal → 1170 Dalane',
        'The lists of municipalities and the boundaries in data/ must be renewed first: docs/ferske-tall.md tells how, under «Når kommunene endres».',
      ].join('\n'),
    );
    expect(standIn?.asked).toHaveLength(2);
  });

  test('a new name', async () => {
    const run = fetchWith({
      klass: {
        codes: (codes) =>
          codes.map((one) => (one.code === '1101' ? { ...one, name: 'Egersund' } : one)),
        changes: [
          {
            ...change,
            oldCode: '1101',
            oldName: 'Eigersund',
            newCode: '1101',
            newName: 'Egersund',
          },
        ],
      },
    });
    await expect(run).rejects.toThrow('  renamed: 1101 Eigersund is now Egersund\n');
  });

  test('a service that does not tell of municipalities', async () => {
    const run = fetchWith({ fault: () => ({ status: 404 }) });
    await expect(run).rejects.toThrow(
      'SSB, Klass 131 (municipalities): knows nothing of this (404)',
    );
  });
});

test('stays within 30 questions a minute', async () => {
  standIn = await startStandIn(text);
  let clock = NOON;
  const waits: number[] = [];
  const service = new Service({
    now: () => clock,
    wait: async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    say: () => {},
  });
  const url = `${standIn.address}/api/klass/v1/classifications/131/codesAt?date=2026-01-01`;
  for (let i = 0; i < 61; i++) {
    await service.json({ name: 'Klass', url });
    clock += 1_000;
  }
  expect(waits).toEqual([30_000, 30_000]);
});

import { describe, expect, test } from 'vitest';
import { checkData } from '../../../tools/data/check';
import { files, text } from '../../src/data/bundled';

const bundled = new Map(files.map((file) => [file, text(file)]));

/** Checks the bundled files with one of them put in another's place. */
function check(file: string, changed: string): string[] {
  const all = new Map(bundled).set(file, changed);
  return checkData((name) => all.get(name) ?? '', [...all.keys()]);
}

interface Stat {
  dimension: Record<string, { category: { index: string[]; label: Record<string, string> } }>;
  status: Record<string, string>;
  value: (number | null)[];
  extension: Record<string, string>;
  source?: string;
  size: number[];
}
/** Checks with one statistics file changed. */
function checkStat(name: string, change: (json: Stat) => void): string[] {
  const json = JSON.parse(bundled.get(`${name}.json`) ?? '') as Stat;
  change(json);
  return check(`${name}.json`, JSON.stringify(json));
}
/** The place of a cell in `value` and `status`. */
function at({ dimension }: Stat, region: string, variable: string, time: string): number {
  const [regions, variables, times] = [dimension.Region, dimension.ContentsCode, dimension.Tid].map(
    (one) => one?.category.index ?? [],
  ) as [string[], string[], string[]];
  const row = regions.indexOf(region) * variables.length + variables.indexOf(variable);
  return row * times.length + times.indexOf(time);
}

test('the bundled files have no faults', () => {
  expect(files).toHaveLength(17);
  expect(checkData((file) => bundled.get(file) ?? '', files)).toEqual([]);
});

describe('the set of files', () => {
  test.each(files)('%s must be there', (file) => {
    const list = files.filter((name) => name !== file);
    const faults = checkData((name) => bundled.get(name) ?? '', list);
    expect(faults).toEqual([`${file}: is missing`]);
  });

  test('no other may be', () => {
    expect(check('tall.csv', '')).toEqual(['tall.csv: is not expected']);
  });

  test('README.md tells of each', () => {
    const readme = bundled.get('README.md') ?? '';
    const faults = check('README.md', readme.replaceAll('kommuner.json', ''));
    expect(faults).toEqual(['README.md: does not tell of kommuner.json']);
  });
});

describe('a changed value is found', () => {
  test.each([
    ['befolkning', '1534', 'folkemengde', '2008', 'population in 2008: '],
    ['befolkning', '1534', 'innvandrere', '2013', 'immigrants in 2013: 593327, but 593326'],
    ['folkemengde', '0301', 'folkemengde', '2022', 'population in 2022, with 0 in split'],
    ['folkemengde', '0301', 'folkemengde', '1990', 'population in 1990, with '],
    ['folkemengde-norge', '0', 'folkemengde', '2017', 'alder.json: 0 Hele landet'],
    ['alder', '5501', '80+', '2019', '5501 Tromsø, all ages in 2019: '],
    ['innvandringsgrunn', '3001', 'flukt', '2010', '3001 Halden, alle in 2010: '],
    ['innvandringsgrunn', '0', 'flukt', '2021', 'flukt in 2021: '],
    ['befolkningsendring', '1580', 'rest', '2011-2025', '1580 Haram, rest: '],
    [
      'befolkningsendring',
      '1580',
      'folkemengde_start',
      '2011-2025',
      '1580 Haram, folkemengde_start: ',
    ],
    ['befolkningsendring', '0301', 'sammenlignbar', '2011-2025', 'comparable: 324'],
    [
      'innvandrere',
      '3001',
      'innvandrere',
      '2013',
      'immigrants in 2013, with 4016 in split municipalities: 593322, but 593321',
    ],
    [
      'innvandrere',
      '3001',
      'innvandrere',
      '2021',
      'immigrants in 2021, with 0 in split municipalities: 800095',
    ],
    [
      'innvandrere',
      '1875',
      'innvandrere',
      '2022',
      'innvandrere-land.json: 1875 Hamarøy, all countries in 2022: ',
    ],
    ['bosatte-flyktninger', '0301', 'bosatte', '2025', 'county 03, settled in 2025: 666, but 665'],
  ])('%s, %s %s %s', (name, region, variable, time, fault) => {
    const faults = checkStat(name, (json) => {
      const place = at(json, region, variable, time);
      json.value[place] = (json.value[place] ?? Number.NaN) + 1;
    });
    expect(faults.join('\n')).toContain(fault);
    expect(faults.length).toBeLessThan(5);
  });
});

describe('an invented value is found', () => {
  const narvik = 'folkemengde.json: 1806 Narvik, folkemengde, 2010: 18000 is invented';

  test.each([true, false])('for Narvik in 2010, its symbol left: %s', (left) => {
    const faults = checkStat('folkemengde', (json) => {
      const place = at(json, '1806', 'folkemengde', '2010');
      expect([json.value[place], json.status[place]]).toEqual([null, '.']);
      json.value[place] = 18_000;
      if (!left) delete json.status[place];
    });
    expect(faults).toContain(narvik);
  });

  test('where a figure is hidden', () => {
    const faults = checkStat('bosatte-flyktninger', (json) => {
      const place = at(json, '1111', 'bosatte', '2017');
      expect([json.value[place], json.status[place]]).toEqual([null, ':']);
      json.value[place] = 0;
      delete json.status[place];
    });
    expect(faults).toEqual([
      'bosatte-flyktninger.json: bosatte, hidden cells: 336, but 337 is expected',
    ]);
  });

  test('a zero as lower bound', () => {
    const faults = checkStat('bosatte-flyktninger', (json) => {
      json.value[at(json, '1111', 'bosatte', '2017')] = 0;
    });
    expect(faults[0]).toContain('1111 Sokndal, bosatte, 2017: 0 stands for a hidden figure');
  });

  test.each([
    ['.', 'should have a figure'],
    [':', 'hidden cells: 1, but 0 is expected'],
  ])('and a lost one, marked %s', (symbol, fault) => {
    const faults = checkStat('folkemengde', (json) => {
      const place = at(json, '0301', 'folkemengde', '2016');
      json.value[place] = null;
      json.status[place] = symbol;
    });
    const ages = 'alder.json: 0301 Oslo – Oslove, all ages in 2016: 658390, but null is expected';
    // The counts of municipalities follow.
    expect(faults.slice(0, 2)).toEqual([expect.stringContaining(fault), ages]);
  });

  test.each([
    [-1, 'is negative'],
    [600.5, 'is not a whole number'],
  ])('%f persons', (value, fault) => {
    const faults = checkStat('innvandrere', (json) => {
      json.value[at(json, '0301', 'innvandrere', '2007')] = value;
    });
    expect(faults[0]).toBe(
      `innvandrere.json: 0301 Oslo – Oslove, innvandrere, 2007: ${value} ${fault}`,
    );
  });
});

describe('municipalities are counted as the slides do', () => {
  /** People moved from one municipality to another, which no sum can tell. */
  const moved = (name: string, variable: string, year: string, from: string, to: string) =>
    checkStat(name, (json) => {
      const [a, b] = [at(json, from, variable, year), at(json, to, variable, year)];
      json.value[a] = (json.value[a] ?? Number.NaN) - 900;
      json.value[b] = (json.value[b] ?? Number.NaN) + 900;
    });

  test('the classes of 2013', () => {
    const faults = moved('befolkning', 'folkemengde', '2013', '1534', '0301');
    expect(faults).toEqual([
      'befolkning.json: reddet in 2008–2013: 123, but 124 is expected',
      'befolkning.json: dempet in 2008–2013: 119, but 118 is expected',
      'befolkning.json: reddet in 2008–2013 with Norwegian-born: 141, but 142 is expected',
    ]);
  });

  test('the windows of five years', () => {
    expect(moved('innvandrere', 'innvandrere', '2017', '0301', '5037')).toEqual([
      'innvandrere.json: reddet in 2012–2017: 117, but 116 is expected',
    ]);
  });

  test('who has fewer people since, and growth beside the settled', () => {
    const faults = moved('folkemengde', 'folkemengde', '2026', '1160', '0301');
    expect(faults.filter((fault) => !fault.startsWith('alder'))).toEqual([
      'innvandrere.json: vokser in 2008–2013 and fewer in 2026 than in 2013: 10, but 9 is expected',
      'bosatte-flyktninger.json: grown in 2022–2026, by refugees settled: 293, but 294 is expected',
    ]);
  });

  test('not in a table that has been fetched: the service may have corrected it', () => {
    const faults = checkStat('innvandrere', (json) => {
      const [a, b] = ['0301', '5037'].map((code) => at(json, code, 'innvandrere', '2017'));
      json.value[a ?? 0] = (json.value[a ?? 0] ?? 0) - 900;
      json.value[b ?? 0] = (json.value[b ?? 0] ?? 0) + 900;
      Object.assign(json.extension, {
        fetched: { table: 'IMDi', query: 'alle land', fetched: '2026-11-28' },
      });
    });
    expect(faults).toEqual([]);
  });
});

describe('a wrong key is found', () => {
  test('a code that is in no list', () => {
    const faults = checkStat('befolkningsendring', (json) => {
      const index = json.dimension.Region?.category.index ?? [];
      index[index.indexOf('1579')] = '1599';
    });
    expect(faults).toContain('befolkningsendring.json: region 1579 is missing');
    expect(faults).toContain('befolkningsendring.json: region 1599 is unknown');
  });

  test('two codes that have changed places', () => {
    const faults = checkStat('bosatte-flyktninger', ({ dimension }) => {
      const label = dimension.Region?.category.label ?? {};
      [label['1508'], label['1580']] = [label['1580'] ?? '', label['1508'] ?? ''];
    });
    expect(faults).toEqual([
      'bosatte-flyktninger.json: region 1508 is not named Ålesund',
      'bosatte-flyktninger.json: region 1580 is not named Haram',
    ]);
  });

  test('a year that stands twice', () => {
    const faults = checkStat('alder', ({ dimension }) => {
      (dimension.Tid?.category.index ?? [])[1] = '2005';
    });
    expect(faults).toContain('alder.json: time 2006 is missing');
    expect(faults).toContain('alder.json: time 2005 is double');
  });
});

describe('the years', () => {
  test('a lost last one is found, of sums too', () => {
    const without = (name: string) =>
      checkStat(name, (json) => {
        const tid = json.dimension.Tid?.category.index ?? [];
        tid[tid.length - 1] = tid.length === 1 ? '2011-2024' : '2005';
      });
    expect(without('alder')).toContain('alder.json: time 2026 is missing');
    expect(without('befolkningsendring')).toEqual([
      'befolkningsendring.json: time 2011-2025 is missing',
      'befolkningsendring.json: time 2011-2024 is unknown',
    ]);
  });

  test('a newer one is welcome', () => {
    const faults = checkStat('innvandrere', (json) => {
      const regions = json.dimension.Region?.category.index ?? [];
      const years = json.dimension.Tid?.category.index ?? [];
      const width = years.length;
      years.push('2023');
      json.size[2] = width + 1;
      const cells = regions.map((_, r) => json.value.slice(r * width, (r + 1) * width));
      json.value = cells.flatMap((row) => [...row, row.at(-1) ?? 0]);
      json.status = Object.fromEntries(
        Object.entries(json.status).map(([place, symbol]) => [
          Number(place) + Math.floor(Number(place) / width),
          symbol,
        ]),
      );
    });
    expect(faults).toEqual([]);
  });
});

describe('missing provenance is found', () => {
  test.each(['licence', 'period'])('the %s', (key) => {
    const faults = checkStat('vekstbidrag-sentralitet', (json) => {
      delete json.extension[key];
    });
    expect(faults).toEqual([`vekstbidrag-sentralitet.json: its ${key} is missing`]);
  });

  test('the source, or one that README.md does not give', () => {
    const name = 'vekstbidrag-sentralitet';
    expect(checkStat(name, (json) => delete json.source)).toEqual([
      `${name}.json: its source is missing`,
    ]);
    const faults = checkStat(name, (json) => {
      json.source = 'Kilde: NAV';
    });
    expect(faults).toEqual([`${name}.json: its source «Kilde: NAV» is not the one in README.md`]);
  });
});

test.each(files.filter((name) => name !== 'README.md'))('a damaged %s is one fault', (file) => {
  const whole = bundled.get(file) ?? '';
  const faults = check(file, whole.slice(0, whole.length / 2));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(`${file}: cannot be read: `);
});

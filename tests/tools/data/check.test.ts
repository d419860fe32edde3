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
  expect(files).toHaveLength(18);
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
    ['befolkning-1986-2015', '1534', 'folkemengde', '2008', 'population in 2008: '],
    [
      'befolkning-1986-2015',
      '1534',
      'innvandrere',
      '2013',
      'immigrants in 2013: 593327, but 593326',
    ],
    ['folkemengde-1986-2026', '0301', 'folkemengde', '2022', 'population in 2022, with 0 in split'],
    ['folkemengde-1986-2026', '0301', 'folkemengde', '1990', 'population in 1990, with '],
    [
      'folkemengde-norge-1986-2026',
      '0',
      'folkemengde',
      '2017',
      'alder-2005-2026.json: 0 Hele landet',
    ],
    ['alder-2005-2026', '5501', '80+', '2019', '5501 Tromsø, all ages in 2019: '],
    ['innvandringsgrunn-2006-2021', '3001', 'flukt', '2010', '3001 Halden, alle in 2010: '],
    ['innvandringsgrunn-2006-2021', '0', 'flukt', '2021', 'flukt in 2021: '],
    ['befolkningsendring-2011-2025', '1580', 'rest', '2011-2025', '1580 Haram, rest: '],
    ['befolkningsendring-2011-2025', '1580', 'folkemengde2026', '2011-2025', 'folkemengde2026: '],
    ['befolkningsendring-2011-2025', '0301', 'sammenlignbar', '2011-2025', 'comparable: 324'],
    ['forstegangsinnvandringer-1990-2007', '0', 'flukt', '1999', '0 Hele landet, i_alt in 1999: '],
    ['flytting-nord-2002-2025', 'Troms', 'nettoinnvandring', '2024', 'TromsOgFinnmark, nettoinn'],
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
  const narvik = 'folkemengde-1986-2026.json: 1806 Narvik, folkemengde, 2010: 18000 is invented';

  test.each([true, false])('for Narvik in 2010, its symbol left: %s', (left) => {
    const faults = checkStat('folkemengde-1986-2026', (json) => {
      const place = at(json, '1806', 'folkemengde', '2010');
      expect([json.value[place], json.status[place]]).toEqual([null, '.']);
      json.value[place] = 18_000;
      if (!left) delete json.status[place];
    });
    expect(faults).toContain(narvik);
  });

  test('where a figure is hidden', () => {
    const faults = checkStat('bosatte-flyktninger-2012-2024', (json) => {
      const place = at(json, '1111', 'bosatte', '2017');
      expect([json.value[place], json.status[place]]).toEqual([null, ':']);
      json.value[place] = 0;
      delete json.status[place];
    });
    expect(faults).toEqual([
      'bosatte-flyktninger-2012-2024.json: bosatte, hidden cells: 279, but 280 is expected',
    ]);
  });

  test('a zero as lower bound', () => {
    const faults = checkStat('bosatte-flyktninger-2012-2024', (json) => {
      json.value[at(json, '1111', 'bosatte', '2017')] = 0;
    });
    expect(faults[0]).toContain('1111 Sokndal, bosatte, 2017: 0 stands for a hidden figure');
  });

  test.each([
    ['.', 'should have a figure'],
    [':', 'hidden cells: 1, but 0 is expected'],
  ])('and a lost one, marked %s', (symbol, fault) => {
    const faults = checkStat('folkemengde-1986-2026', (json) => {
      const place = at(json, '0301', 'folkemengde', '2016');
      json.value[place] = null;
      json.status[place] = symbol;
    });
    const ages = 'alder-2005-2026.json: 0301 Oslo, all ages in 2016: 658390, but null is expected';
    expect(faults).toEqual([expect.stringContaining(fault), ages]);
  });

  test.each([
    [-1, 'is negative'],
    [600.5, 'is not a whole number'],
  ])('%f persons', (value, fault) => {
    const faults = checkStat('nettoinnvandring-landet', (json) => {
      json.value[0] = value;
    });
    expect(faults).toEqual([
      `nettoinnvandring-landet.json: 0 Hele landet, nettoinnvandring, 1966-1970: ${value} ${fault}`,
    ]);
  });
});

describe('a wrong key is found', () => {
  test('a code that is in no list', () => {
    const faults = checkStat('befolkningsendring-2011-2025', (json) => {
      const index = json.dimension.Region?.category.index ?? [];
      index[index.indexOf('1579')] = '1599';
    });
    expect(faults).toContain('befolkningsendring-2011-2025.json: region 1579 is missing');
    expect(faults).toContain('befolkningsendring-2011-2025.json: region 1599 is unknown');
  });

  test('two codes that have changed places', () => {
    const faults = checkStat('bosatte-flyktninger-2012-2024', ({ dimension }) => {
      const label = dimension.Region?.category.label ?? {};
      [label['1508'], label['1580']] = [label['1580'] ?? '', label['1508'] ?? ''];
    });
    expect(faults).toEqual([
      'bosatte-flyktninger-2012-2024.json: region 1508 is not named Ålesund',
      'bosatte-flyktninger-2012-2024.json: region 1580 is not named Haram',
    ]);
  });

  test('a year that stands twice', () => {
    const faults = checkStat('alder-2005-2026', ({ dimension }) => {
      (dimension.Tid?.category.index ?? [])[1] = '2005';
    });
    expect(faults).toContain('alder-2005-2026.json: time 2006 is missing');
    expect(faults).toContain('alder-2005-2026.json: time 2005 is double');
  });
});

describe('missing provenance is found', () => {
  test.each(['licence', 'period'])('the %s', (key) => {
    const faults = checkStat('vekstbidrag-sentralitet-2005-2017', (json) => {
      delete json.extension[key];
    });
    expect(faults).toEqual([`vekstbidrag-sentralitet-2005-2017.json: its ${key} is missing`]);
  });

  test('the source, or one that README.md does not give', () => {
    const name = 'vekstbidrag-sentralitet-2005-2017';
    expect(checkStat(name, (json) => delete json.source)).toEqual([
      `${name}.json: its source is missing`,
    ]);
    const faults = checkStat(name, (json) => {
      json.source = 'Kilde: NAV';
    });
    expect(faults).toEqual([`${name}.json: its source «Kilde: NAV» is not the one in README.md`]);
  });
});

test('a damaged file is one fault that names it', () => {
  for (const file of files.filter((name) => name !== 'README.md')) {
    const whole = bundled.get(file) ?? '';
    const faults = check(file, whole.slice(0, whole.length / 2));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(`${file}: cannot be read: `);
  }
});

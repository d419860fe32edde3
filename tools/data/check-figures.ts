/** The part of `checkData` that adds up: parts to wholes, and to published totals. */

import type { InnvandrereLand } from '../../src/data/editorial';
import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { cellFaults, unequal } from './check-cells';
import { classFaults, settledGrowthFaults, windowFaults } from './check-counts';
import { differences, isSplit } from './check-tables';

/** The tables that could be read and have the right keys, by name. */
export type Tables = Record<string, Dataset | undefined>;

/** A table, and those that it is compared with: as many as its check has asked for. */
type Three = [table: Dataset, other: Dataset, third: Dataset];

/**
 * SSB's own counts; of 2014, one less than SSB's 633,110. The predecessors of the split
 * municipalities are taken from `befolkning`, whose values deviate by a few persons.
 */
const IMMIGRANTS_IN_NORWAY = [
  ['2013', 593_321],
  ['2014', 633_109],
  ['2021', 800_094],
  ['2022', 819_356],
] as const;

/** Refugees settled by county of 2024, as IMDi counts them in the years that are named so. */
const SETTLED_YEARS = ['2024', '2025', '2026 til 28. september'];
const SETTLED_BY_COUNTY: Readonly<Record<string, readonly number[]>> = {
  '03': [1539, 665, 386],
  '11': [2658, 1219, 624],
  '15': [2066, 1191, 721],
  '18': [2224, 1258, 737],
  '31': [768, 280, 111],
  '32': [2564, 992, 454],
  '33': [921, 509, 422],
  '34': [2432, 1099, 656],
  '39': [633, 346, 179],
  '40': [812, 398, 225],
  '42': [1432, 664, 421],
  '46': [2879, 1424, 793],
  '50': [2875, 1469, 1105],
  '55': [1200, 673, 401],
  '56': [615, 409, 244],
};

/** Faults in the figures. A sum is left out when a table that it needs is not there. */
export function checkFigures(tables: Tables, kommuner: Kommuner): string[] {
  const faults = Object.values(tables).flatMap((table) => (table ? cellFaults(table) : []));
  const add = (name: string, needs: string[], check: (...all: Three) => string[]) => {
    const found = [name, ...needs].map((key) => tables[key]);
    if (!found.every((table) => table !== undefined)) return;
    faults.push(...check(...(found as Three)).map((fault) => `${name}.json: ${fault}`));
  };
  // Before 2020 the split municipalities are missing. The difference is what they were made from.
  const split = kommuner.codes(2024).filter(isSplit);
  const old = [...new Set(split.flatMap((code) => kommuner.predecessors(code, 2013).codes))];
  add('befolkning', ['folkemengde-norge'], befolkningFaults);
  add('folkemengde', ['folkemengde-norge', 'befolkning'], (table, country, former) =>
    table.times
      .filter((year) => former.times.includes(year) || Number(year) >= 2020)
      .flatMap((year) => {
        const missing = Number(year) < 2020 ? sum(former, old, 'folkemengde', year) : 0;
        return unequal(
          `population in ${year}, with ${missing} in split municipalities`,
          sum(table, table.regions, 'folkemengde', year) + missing,
          country.value('0', 'folkemengde', year),
        );
      }),
  );
  add('innvandrere', ['befolkning'], (table, former) =>
    IMMIGRANTS_IN_NORWAY.flatMap(([year, expected]) => {
      const missing = Number(year) < 2020 ? sum(former, old, 'innvandrere', year) : 0;
      return unequal(
        `immigrants in ${year}, with ${missing} in split municipalities`,
        sum(table, table.regions, 'innvandrere', year) + missing,
        expected,
      );
    }),
  );
  add('bosatte-flyktninger', [], (table) => settledFaults(table, kommuner));
  add('alder', ['folkemengde', 'folkemengde-norge'], alderFaults);
  add('innvandringsgrunn', [], (table) => [
    ...partFaults(table, 'alle'),
    ...regionFaults(table, from(table, 2020)),
  ]);
  add('befolkningsendring', ['folkemengde'], endringFaults);
  // Worked out once: a service may have corrected a table that was fetched since.
  const counted =
    (check: (...all: Three) => string[]) =>
    (...all: Three) =>
      all.some((table) => table?.fetched) ? [] : check(...all);
  add('befolkning', [], counted(classFaults));
  add(
    'innvandrere',
    ['folkemengde'],
    counted((table, folkemengde) => windowFaults(table, folkemengde, kommuner)),
  );
  add(
    'bosatte-flyktninger',
    ['folkemengde'],
    counted((table, folkemengde) => settledGrowthFaults(table, folkemengde, kommuner)),
  );
  return faults;
}

function befolkningFaults(table: Dataset, country?: Dataset): string[] {
  return [
    ...table.times.flatMap((year) =>
      unequal(
        `population in ${year}`,
        sum(table, table.regions, 'folkemengde', year),
        country?.value('0', 'folkemengde', year),
      ),
    ),
    ...unequal('immigrants in 2013', sum(table, table.regions, 'innvandrere', '2013'), 593_326),
    ...unequal('immigrants in 2014', sum(table, table.regions, 'innvandrere', '2014'), 633_091),
  ];
}

function alderFaults(table: Dataset, folkemengde?: Dataset, country?: Dataset): string[] {
  const groups = [...table.variables.keys()];
  const faults = table.regions.flatMap((region) =>
    table.times.flatMap((year) => {
      if (table.value(region, '0-5', year) === null) return [];
      const whole = (region === '0' ? country : folkemengde)?.value(region, 'folkemengde', year);
      const added = groups.reduce((all, group) => all + (table.value(region, group, year) ?? 0), 0);
      return unequal(`${region} ${table.regionLabels[region]}, all ages in ${year}`, added, whole);
    }),
  );
  return [...faults, ...regionFaults(table, from(table, 2024))];
}

/** The other variables add up to `whole`. */
function partFaults(table: Dataset, whole: string): string[] {
  const parts = [...table.variables.keys()].filter((key) => key !== whole);
  return table.regions.flatMap((region) =>
    table.times.flatMap((time) => {
      const all = table.value(region, whole, time);
      const added = parts.reduce((sum, key) => sum + (table.value(region, key, time) ?? 0), 0);
      return unequal(
        `${region} ${table.regionLabels[region]}, ${whole} in ${time}`,
        added,
        all ?? 0,
      );
    }),
  );
}

/** The municipalities add up to the country `0`, in the years when none is missing. */
function regionFaults(table: Dataset, times: string[]): string[] {
  const parts = table.regions.filter((region) => region !== '0');
  return [...table.variables.keys()].flatMap((key) =>
    times.flatMap((time) =>
      unequal(`${key} in ${time}`, sum(table, parts, key, time), table.value('0', key, time)),
    ),
  );
}

function endringFaults(table: Dataset, folkemengde?: Dataset): string[] {
  const [time = ''] = table.times;
  const first = time.slice(0, 4);
  const faults = table.regions.flatMap((region) => {
    const value = (key: string) => table.value(region, key, time) ?? 0;
    const who = `${region} ${table.regionLabels[region]}`;
    const rest = value('folketilvekst') - value('fodselsoverskudd') - value('nettoinnflytting');
    const before = folkemengde?.value(region, 'folkemengde', first) ?? 0;
    return [
      ...unequal(`${who}, rest`, value('rest'), rest),
      ...unequal(`${who}, folkemengde_start`, value('folkemengde_start'), before),
    ];
  });
  return [
    ...faults,
    ...unequal('comparable', sum(table, table.regions, 'sammenlignbar', time), 323),
  ];
}

/** The municipalities add up to their county, or to less where some of them are hidden. */
function settledFaults(table: Dataset, kommuner: Kommuner): string[] {
  return Object.entries(SETTLED_BY_COUNTY).flatMap(([fylke, totals]) => {
    const codes = kommuner.list(2024).flatMap((one) => (one.fylke === fylke ? one.code : []));
    return SETTLED_YEARS.flatMap((label, i) => {
      const year = label.slice(0, 4);
      // The total is that of a part of the year, which a table fetched later goes beyond.
      if (table.timeLabel(year) !== label) return [];
      const total = totals[i] ?? Number.NaN;
      const known = sum(table, codes, 'bosatte', year);
      const hidden = codes.some((code) => typeof table.cell(code, 'bosatte', year) !== 'number');
      if (hidden && known <= total) return [];
      return unequal(`county ${fylke}, settled in ${year}`, known, total);
    });
  });
}

/** The countries of each municipality add up to all of its immigrants. */
export function countryFaults(
  { aar, kommuner: countries }: InnvandrereLand,
  kommuner: Kommuner,
  innvandrere: Dataset | undefined,
): string[] {
  const faults = differences('kommune', [...countries.keys()], kommuner.codes(2020));
  if (!innvandrere || faults.length > 0) return faults;
  return [...countries].flatMap(([code, rows]) =>
    unequal(
      `${code} ${kommuner.name(code, 2020)}, all countries in ${aar}`,
      rows.reduce((all, row) => all + row.innvandrere, 0),
      innvandrere.value(code, 'innvandrere', aar),
    ),
  );
}

const from = ({ times }: Dataset, year: number): string[] =>
  times.filter((time) => Number(time) >= year);

function sum(table: Dataset, regions: readonly string[], key: string, time: string): number {
  return regions.reduce((all, region) => all + (table.value(region, key, time) ?? 0), 0);
}

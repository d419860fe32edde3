/** The part of `checkData` that adds up: parts and wholes, published totals. */

import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { cellFaults, unequal } from './check-cells';
import { isSplit, years } from './check-tables';

/** The tables that could be read and have the right keys, by name. */
export type Tables = Record<string, Dataset | undefined>;

/** Faults in the figures. A sum is left out when a table that it needs is not there. */
export function checkFigures(tables: Tables, kommuner: Kommuner): string[] {
  const faults = Object.values(tables).flatMap((table) => (table ? cellFaults(table) : []));
  const add = (
    name: string,
    needs: string[],
    check: (table: Dataset, ...others: Dataset[]) => string[],
  ) => {
    const [table, ...others] = [name, ...needs].map((key) => tables[key]);
    if (!table || !others.every((other) => other !== undefined)) return;
    faults.push(...check(table, ...others).map((fault) => `${name}.json: ${fault}`));
  };
  const norge = 'folkemengde-norge-1986-2026';
  const folkemengde = 'folkemengde-1986-2026';
  const befolkning = 'befolkning-1986-2015';
  add(befolkning, [norge], befolkningFaults);
  add(folkemengde, [norge, befolkning], (table, country, former) => {
    const parts = table.regions.filter(isSplit);
    const old = new Set(parts.flatMap((code) => kommuner.predecessors(code, 2013).codes));
    return [...years(1986, 2015), ...years(2020, 2026)].flatMap((year) => {
      // Before 2020 the split municipalities are missing: their predecessors are the difference.
      const missing = Number(year) < 2020 ? sum(former, [...old], 'folkemengde', year) : 0;
      return unequal(
        `population in ${year}, with ${missing} in split municipalities`,
        sum(table, table.regions, 'folkemengde', year) + missing,
        country?.value('0', 'folkemengde', year),
      );
    });
  });
  add('alder-2005-2026', [folkemengde, norge], alderFaults);
  add('innvandringsgrunn-2006-2021', [], (table) => [
    ...partFaults(table, 'alle'),
    ...regionFaults(table, years(2020, 2021)),
  ]);
  add('forstegangsinnvandringer-1990-2007', [], (table) => partFaults(table, 'i_alt'));
  add('befolkningsendring-2011-2025', [folkemengde], endringFaults);
  add('flytting-nord-2002-2025', [], nordFaults);
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
  return [...faults, ...regionFaults(table, years(2024, 2026))];
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
  const time = '2011-2025';
  const faults = table.regions.flatMap((region) => {
    const value = (key: string) => table.value(region, key, time) ?? 0;
    const who = `${region} ${table.regionLabels[region]}`;
    const rest = value('folketilvekst') - value('fodselsoverskudd') - value('nettoinnflytting');
    const population = (year: number) => folkemengde?.value(region, 'folkemengde', year) ?? 0;
    return [
      ...unequal(`${who}, rest`, value('rest'), rest),
      ...unequal(`${who}, folkemengde2011`, value('folkemengde2011'), population(2011)),
      ...unequal(`${who}, folkemengde2026`, value('folkemengde2026'), population(2026)),
    ];
  });
  return [
    ...faults,
    ...unequal('comparable', sum(table, table.regions, 'sammenlignbar', time), 323),
  ];
}

function nordFaults(table: Dataset): string[] {
  return [...table.variables.keys()].flatMap((key) =>
    table.times.flatMap((time) => {
      const value = (region: string) => table.value(region, key, time) ?? 0;
      if (table.value('Troms', key, time) === null) return [];
      const north = value('Troms') + value('Finnmark');
      return [
        ...unequal(`TromsOgFinnmark, ${key} in ${time}`, value('TromsOgFinnmark'), north),
        ...unequal(`Nord-Norge, ${key} in ${time}`, value('Nord-Norge'), north + value('Nordland')),
      ];
    }),
  );
}

function sum(table: Dataset, regions: readonly string[], key: string, time: string): number {
  return regions.reduce((all, region) => all + (table.value(region, key, time) ?? 0), 0);
}

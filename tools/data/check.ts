/**
 * Checks the folder `data/`: that the files are whole, agree with each other and with published
 * totals, and that nothing is invented. What is expected here is told in `data/README.md`.
 */

import {
  decodeInnvandrereLand,
  decodePubliserteTall,
  decodeTilflyttingsarbeid,
} from '../../src/data/editorial';
import { type Dataset, decodeJsonStat, parseJson } from '../../src/data/jsonstat';
import { decodeKommuner, type Kommuner, type Vintage } from '../../src/data/kommuner';
import { borderFaults, judgementFaults, kommuneFaults } from './check-codes';
import { checkFigures, countryFaults, type Tables } from './check-figures';
import { differences, TABLES, timeFaults } from './check-tables';

const OTHERS = [
  'README.md',
  'fylkesvurdering-2013.json',
  'innvandrere-land.json',
  'kommuner.json',
  'norge-2013.topojson',
  'norge-2024.topojson',
  'publiserte-tall.json',
  'tilflyttingsarbeid.json',
];

/**
 * Checks all files of `data/`; `list` are its file names and `read` gives the text of one.
 * Returns the faults in English, each beginning with its file's name: none when all is well.
 */
export function checkData(read: (file: string) => string, list: string[]): string[] {
  const faults: string[] = [];
  const expected = [...OTHERS, ...Object.keys(TABLES).map((name) => `${name}.json`)];
  for (const file of expected) {
    if (!list.includes(file) && !TABLES[file.replace('.json', '')]?.optional) {
      faults.push(`${file}: is missing`);
    }
  }
  for (const file of list) if (!expected.includes(file)) faults.push(`${file}: is not expected`);

  /** Runs one check on a file that is there; whatever it throws is a fault of that file. */
  const open = <T>(file: string, check: (text: string) => T): T | undefined => {
    if (!list.includes(file)) return undefined;
    try {
      return check(read(file));
    } catch (error) {
      faults.push(`${file}: cannot be read: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  };
  const report = (file: string, found: string[]) =>
    faults.push(...found.map((fault) => `${file}: ${fault}`));

  const readme = open('README.md', (text) => text);
  if (readme !== undefined) {
    const untold = expected.filter((file) => file !== 'README.md' && !readme.includes(file));
    report(
      'README.md',
      untold.map((file) => `does not tell of ${file}`),
    );
  }
  const kommuner = open('kommuner.json', (text) => decodeKommuner('kommuner', text));
  if (kommuner) report('kommuner.json', kommuneFaults(kommuner));
  const tables: Tables = {};
  for (const [name, table] of Object.entries(TABLES)) {
    const file = `${name}.json`;
    open(file, (text) => {
      report(file, metadataFaults(text, readme));
      const dataset = decodeJsonStat(name, text);
      const codes = [...(table.plus ?? [])];
      if (table.vintage) codes.push(...(kommuner?.list(table.vintage) ?? []).map((k) => k.code));
      const wrong = [
        ...(table.vintage && !kommuner ? [] : differences('region', dataset.regions, codes)),
        ...differences('variable', [...dataset.variables.keys()], table.variables),
        ...timeFaults(table, dataset.times),
      ];
      report(file, wrong);
      if (table.vintage && kommuner) {
        report(file, labelFaults(dataset, kommuner, table.vintage));
      }
      // The figures are looked up by these keys: with wrong ones there is nothing to add up.
      if (wrong.length === 0) tables[name] = dataset;
    });
  }
  if (kommuner) {
    for (const vintage of [2013, 2024] as const) {
      const file = `norge-${vintage}.topojson`;
      open(file, (text) => report(file, borderFaults(file, text, kommuner, vintage)));
    }
    faults.push(...checkFigures(tables, kommuner));
    open('innvandrere-land.json', (text) => {
      const countries = decodeInnvandrereLand('innvandrere-land', text);
      report('innvandrere-land.json', countryFaults(countries, kommuner, tables.innvandrere));
    });
    open('fylkesvurdering-2013.json', (text) =>
      report('fylkesvurdering-2013.json', judgementFaults(text, kommuner)),
    );
  }
  open('publiserte-tall.json', (text) => {
    for (const { vekstperiode, periode } of decodePubliserteTall('publiserte-tall', text)) {
      const [from, to] = vekstperiode ?? [1986, 2015];
      if (from < 1986 || to > 2015 || from >= to) {
        report('publiserte-tall.json', [`${periode}: there are no figures for ${from}–${to}`]);
      }
    }
  });
  open('tilflyttingsarbeid.json', (text) => decodeTilflyttingsarbeid('tilflyttingsarbeid', text));
  return faults;
}

/** A municipality must carry the name that its code has: else a code has been mixed up. */
function labelFaults(dataset: Dataset, kommuner: Kommuner, vintage: Vintage): string[] {
  return kommuner
    .codes(vintage)
    .map((code) => ({ code, name: kommuner.officialName(code, vintage) }))
    .filter(({ code, name }) => dataset.has(code) && dataset.regionLabels[code] !== name)
    .map(({ code, name }) => `region ${code} is not named ${name}`);
}

function metadataFaults(text: string, readme: string | undefined): string[] {
  const json = parseJson('', text) as Record<string, unknown>;
  const { licence, period } = (json.extension ?? {}) as Record<string, unknown>;
  const faults = Object.entries({ label: json.label, source: json.source, licence, period })
    .filter(([, value]) => typeof value !== 'string' || value.trim() === '')
    .map(([key]) => `its ${key} is missing`);
  if (typeof json.source === 'string' && readme?.includes(json.source) === false) {
    faults.push(`its source «${json.source}» is not the one in README.md`);
  }
  const cells = Array.isArray(json.value) ? json.value.length : 0;
  for (const key of Object.keys(json.status ?? {})) {
    if (!/^\d+$/.test(key) || Number(key) >= cells) faults.push(`status ${key} has no value`);
  }
  return faults;
}

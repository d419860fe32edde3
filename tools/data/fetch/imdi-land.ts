/** IMDi's `befolkning_opprinnelsesland`: immigrants by country, on the municipalities of 2020. */
import { download, provenance, Sums } from './imdi';
import { type Source, statFile } from './source';
import { type Cell, renewed } from './table-file';

/** The download has a row for each country, and may have one for all of them. */
const ALL_COUNTRIES = 'Alle';
const NAMED_COUNTRIES_AT_MOST = 10;
/** A country with fewer immigrants in a municipality than this is counted among the others there. */
const NAMED_FROM_PERSONS = 4;

export const countries: Source = {
  key: 'imdi-land',
  tables: ['innvandrere', 'innvandrere-land'],
  async fetch(context) {
    const name = 'befolkning_opprinnelsesland';
    const rows = await download(context, name, [
      'Kommunenummer',
      'År',
      'Landbakgrunn',
      'Enhet',
      'Antall',
    ]);
    const sums = new Sums(context, 2020);
    const lands = new Set<string>();
    for (const row of rows) {
      if (row('Enhet') !== 'Personer' || !['', 'Alle'].includes(row('Kjønn'))) continue;
      if (row('Landbakgrunn') === ALL_COUNTRIES) continue;
      lands.add(row('Landbakgrunn'));
      sums.add(row, row('Landbakgrunn'));
      sums.add(row, ALL_COUNTRIES);
    }
    const told = provenance(context, name, 'Enhet Personer');
    const numberOf = (cell: Cell): number =>
      typeof cell === 'number' ? cell : typeof cell === 'object' ? (cell.value ?? 0) : 0;
    const countsIn = (region: string, year: string): [string, number][] =>
      [...lands].map((land) => [land, numberOf(sums.cell(region, land, year))]);
    const all = renewed('innvandrere', statFile(context, 'innvandrere'), {
      times: sums.years,
      cell: (region, _, year) => sums.cell(region, ALL_COUNTRIES, year),
      fetched: told,
    });
    const year = sums.years.at(-1) ?? '';
    const file = JSON.parse(context.read('innvandrere-land.json') ?? '{}');
    const kommuner2020 = Object.fromEntries(
      context.kommuner.codes(2020).map((code) => [code, ranked(countsIn(code, year))]),
    );
    const put = (text: string) =>
      text
        .replace(year > '2022' ? /, før krigen i Ukraina/ : '', '')
        .replaceAll(String(file.aar), year);
    const changed = {
      ...file,
      label: put(file.label),
      aar: Number(year),
      note: file.note.map(put),
      fetched: told,
      kommuner2020,
    };
    return new Map([
      ['innvandrere', all],
      ['innvandrere-land', formatCountries(changed)],
    ]);
  },
};

/** The largest countries, the largest first, and the others together. */
function ranked(counts: readonly [string, number][]): [string, number][] {
  const named = counts
    .filter(([, persons]) => persons >= NAMED_FROM_PERSONS)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'nb'))
    .slice(0, NAMED_COUNTRIES_AT_MOST);
  const sum = (rows: readonly [string, number][]) => rows.reduce((all, [, n]) => all + n, 0);
  return [...named, ['Andre', sum(counts) - sum(named)]];
}

/** One line for each municipality, as the file is kept. */
function formatCountries(file: { kommuner2020: Record<string, unknown> }): string {
  const { kommuner2020, ...rest } = file;
  const rows = Object.entries(kommuner2020)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, countries]) => `    ${JSON.stringify(code)}: ${JSON.stringify(countries)}`);
  const parts = Object.entries(rest).map(([key, part]) => `  "${key}": ${JSON.stringify(part)}`);
  return `{\n${parts.join(',\n')},\n  "kommuner2020": {\n${rows.join(',\n')}\n  }\n}\n`;
}

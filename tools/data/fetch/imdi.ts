/** IMDi's downloads: immigrants by reason and by country, and settled refugees. */
import { decodeJsonStat, type Fetched } from '../../../src/data/jsonstat';
import type { Vintage } from '../../../src/data/kommuner';
import { FetchError } from './service';
import { type Context, type Source, statFile, timesOf } from './source';
import { type Cell, renewed } from './table-file';

/** One row of a download: its cells by the name of the column. */
type Row = (column: string) => string;

/** The reasons as IMDi writes them, by our variables. */
const REASONS: Readonly<Record<string, string>> = {
  Alle: 'alle',
  Arbeidsinnvandrere: 'arbeid',
  Familieinnvandrede: 'familie',
  'Flyktninger og deres familieinnvandrede': 'flukt',
  'Utdanning (inkl. au pair) eller andre grunner': 'utdanning_andre',
  Uoppgitt: 'uoppgitt',
};
const NAMED_COUNTRIES_AT_MOST = 10;
/** A country with fewer immigrants in a municipality than this is told among the others there. */
const NAMED_FROM_PERSONS = 4;

/** Immigrants by reason. */
export const reasons: Source = {
  key: 'imdi-grunn',
  tables: ['innvandringsgrunn'],
  async fetch(context) {
    const name = 'befolkning_innvandringsgrunn';
    const rows = await download(context, name, [
      'Kommunenummer',
      'Kjønn',
      'År',
      'Innvandringsgrunn',
      'Enhet',
      'Antall',
    ]);
    const sums = new Sums(context, 2020);
    for (const row of rows) {
      if (row('Enhet') !== 'Personer' || row('Kjønn') !== 'Alle') continue;
      const reason = REASONS[row('Innvandringsgrunn')];
      if (!reason)
        throw new FetchError(`IMDi, ${name}: the reason «${row('Innvandringsgrunn')}» is unknown.`);
      sums.add(row, reason);
    }
    const text = renewed(
      'innvandringsgrunn',
      JSON.stringify(statFile(context, 'innvandringsgrunn')),
      {
        times: sums.years,
        cell: (region, reason, year) =>
          region === '0' ? sums.country(reason, year) : sums.cell(region, reason, year),
        fetched: provenance(context, name, 'Enhet Personer, Kjønn Alle'),
      },
    );
    return new Map([['innvandringsgrunn', text]]);
  },
};

/** Immigrants by country of origin, and all of them together. */
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
      if (row('Landbakgrunn') === 'Alle') continue;
      lands.add(row('Landbakgrunn'));
      sums.add(row, row('Landbakgrunn'));
    }
    const told = provenance(context, name, 'Enhet Personer');
    const numberOf = (cell: Cell): number =>
      typeof cell === 'number' ? cell : typeof cell === 'object' ? (cell.value ?? 0) : 0;
    const countsIn = (region: string, year: string): [string, number][] =>
      [...lands].map((land) => [land, numberOf(sums.cell(region, land, year))]);
    const all = renewed('innvandrere', JSON.stringify(statFile(context, 'innvandrere')), {
      times: sums.years,
      cell: (region, _, year) =>
        countsIn(region, year).reduce((sum, [, persons]) => sum + persons, 0),
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

/** Refugees settled in the year. */
export const settled: Source = {
  key: 'imdi-bosatte',
  tables: ['bosatte-flyktninger'],
  async fetch(context) {
    const name = 'bosatt_anmodede';
    const column = 'Anmodning, vedtak og faktisk bosetting';
    const rows = await download(context, name, ['Kommunenummer', 'År', column, 'Enhet', 'Antall']);
    const file = statFile(context, 'bosatte-flyktninger');
    const [first = ''] = timesOf(file);
    const sums = new Sums(context, 2024, first);
    for (const row of rows) {
      if (row('Enhet') === 'Personer' && row(column) === 'Faktisk bosetting')
        sums.add(row, 'bosatte');
    }
    // How far the last year's figures go is not told: to the day of the fetch while the year is not
    // over, and to where they went before when they are the same as before.
    const last = sums.years.at(-1) ?? '';
    const before = decodeJsonStat('bosatte-flyktninger', JSON.stringify(file));
    const asObject = (cell: Cell) => (typeof cell === 'string' ? { symbol: cell } : cell);
    const isSame =
      before.times.includes(last) &&
      context.kommuner
        .codes(2024)
        .every(
          (region) =>
            JSON.stringify(asObject(sums.cell(region, 'bosatte', last))) ===
            JSON.stringify(before.cell(region, 'bosatte', last)),
        );
    const day = new Intl.DateTimeFormat('nb', { day: 'numeric', month: 'long' }).format(
      new Date(`${context.today}T12:00:00Z`),
    );
    const isOver = last < context.today.slice(0, 4);
    const label = isSame ? before.timeLabel(last) : isOver ? last : `${last} til ${day}`;
    const until = label === last ? '' : `; ${label.replace(' til ', ' er til ')}`;
    // What our file was put together from before is not where its figures are from now.
    const own = {
      ...file,
      source: 'Kilde: IMDi, bosatte flyktninger',
      note: [
        `Personer bosatt i løpet av året${until}.`,
        ...(file.note ?? []).filter((note) => !/^Personer bosatt|nøkkeltall/.test(note)),
      ],
      extension: { ...file.extension, licence: 'gjenbruk med kildehenvisning' },
    };
    const text = renewed('bosatte-flyktninger', JSON.stringify(own), {
      times: sums.years,
      timeLabels: { [last]: label },
      cell: (region, variable, year) => sums.cell(region, variable, year),
      fetched: provenance(context, name, 'Enhet Personer, Faktisk bosetting'),
    });
    return new Map([['bosatte-flyktninger', text]]);
  },
};

const provenance = ({ today }: Context, table: string, query: string): Fetched => ({
  table: `IMDi, ${table}`,
  query,
  fetched: today,
});

/** The rows of a download, which is latin-1 with `;` between the cells. */
async function download(
  { service, urls }: Context,
  name: string,
  columns: readonly string[],
): Promise<Row[]> {
  const question = { name: `IMDi, ${name}`, url: `${urls.imdi}/${name}` };
  const lines = await service.ask(question, (bytes) => bytes.toString('latin1').split(/\r?\n/));
  const cellsOf = (line: string) =>
    line.split(';').map((cell) => cell.replace(/^"|"$/g, '').trim());
  const head = cellsOf(lines[0] ?? '');
  const lost = columns.filter((column) => !head.includes(column));
  if (lost.length > 0) {
    throw new FetchError(
      `IMDi, ${name}: the download has no column ${lost.join(', ')}; it begins «${(lines[0] ?? '').slice(0, 80)}».`,
    );
  }
  const rows = lines.slice(1).filter(Boolean).map(cellsOf);
  const broken = rows.find((cells) => cells.length !== head.length);
  if (broken)
    throw new FetchError(`IMDi, ${name}: a row is cut off: «${broken.join(';').slice(0, 80)}».`);
  return rows.map((cells) => (column) => cells[head.indexOf(column)] ?? '');
}

/** Counts of a download added up on the municipalities of one vintage. */
class Sums {
  private readonly found = new Map<string, { known: number; hidden: boolean; any: boolean }>();
  private readonly totals = new Map<string, number>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly context: Context,
    private readonly vintage: Vintage,
    private readonly first = '0',
  ) {}

  /** The years that the download has, in order. */
  get years(): string[] {
    return [...this.seen].sort();
  }

  add(row: Row, variable: string): void {
    const year = row('År');
    if (year < this.first) return;
    const count = /^\d+$/.test(row('Antall')) ? Number(row('Antall')) : undefined;
    const code = row('Kommunenummer').padStart(4, '0');
    if (/^0+$/.test(code)) {
      this.totals.set(`${variable}|${year}`, count ?? 0);
      return;
    }
    const region = this.onto(code, Number(year));
    // Its people went several ways: it is in none of ours.
    if (region === undefined) return;
    this.seen.add(year);
    const key = `${region}|${variable}|${year}`;
    const sum = this.found.get(key) ?? { known: 0, hidden: false, any: false };
    if (count === undefined) sum.hidden = true;
    else {
      sum.known += count;
      sum.any = true;
    }
    this.found.set(key, sum);
  }

  cell(region: string, variable: string, year: string): Cell {
    const sum = this.found.get(`${region}|${variable}|${year}`);
    if (!sum) return '..';
    if (!sum.hidden) return sum.known;
    return sum.known > 0 ? { symbol: ':', value: sum.known } : ':';
  }

  /** The country's own row where the download has one, and the sum of its municipalities else. */
  country(variable: string, year: string): number {
    const sum = () =>
      [...this.found].reduce(
        (all, [key, { known }]) => (key.endsWith(`|${variable}|${year}`) ? all + known : all),
        0,
      );
    return this.totals.get(`${variable}|${year}`) ?? sum();
  }

  /** The code on our borders. Undefined for one whose people went several ways. */
  private onto(code: string, year: number): string | undefined {
    const { kommuner, heirs } = this.context;
    if (this.vintage === 2024 && code === '1507' && year >= 2020 && year < 2024) return code;
    if (this.vintage === 2020 && kommuner.codes(2020).includes(code)) return code;
    const resolved = kommuner.resolve(code);
    const today = resolved.kind === 'one' ? [resolved.code] : heirs(code);
    if (today.length === 0 && resolved.kind === 'unknown') {
      throw new FetchError(`IMDi: kommunenummer ${code} in ${year} is unknown.`);
    }
    if (this.vintage === 2024) return today.length === 1 ? today[0] : undefined;
    const before = new Set(today.flatMap((own) => kommuner.predecessors(own, this.vintage).codes));
    return before.size === 1 ? [...before][0] : undefined;
  }
}

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

/** IMDi's downloads: their rows, and the rows added up on our borders. */
import type { Fetched } from '../../../src/data/jsonstat';
import type { Vintage } from '../../../src/data/kommuner';
import { FetchError } from './service';
import type { Context } from './source';
import type { Cell } from './table-file';

/** One row of a download: its cells by the name of the column. */
export type Row = (column: string) => string;

/** What a file keeps of the download that it came from. */
export const provenance = ({ today }: Context, table: string, query: string): Fetched => ({
  table: `IMDi, ${table}`,
  query,
  fetched: today,
});

/** The rows of a download, which is latin-1 with `;` between the cells. */
export async function download(
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
export class Sums {
  private readonly found = new Map<string, { known: number; hidden: boolean }>();
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

  /** Adds the count of one row to a variable. What is no number is hidden for confidentiality. */
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
    // A municipality that was split belongs to none of ours.
    if (region === undefined) return;
    this.seen.add(year);
    const key = `${region}|${variable}|${year}`;
    const sum = this.found.get(key) ?? { known: 0, hidden: false };
    sum.known += count ?? 0;
    sum.hidden ||= count === undefined;
    this.found.set(key, sum);
  }

  /** The sum, or a lower bound where a part is hidden; `..` where the download has no row. */
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

  /** The code on our borders. Undefined for a municipality that was split. */
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

/** Our statistics files: a file renewed with fetched figures, in the form that `data/` has. */
import type { Symbol as CellSymbol, Fetched, Missing } from '../../../src/data/jsonstat';
import { TABLES } from '../check-tables';
import type { Value } from './pxweb';

/** A figure of a file: a number, a symbol, or a symbol with a lower bound. */
export type Cell = Value | Missing;

export interface StatFile {
  version: '2.0';
  class: 'dataset';
  source: string;
  href?: string;
  role: Record<string, string[]>;
  label: string;
  note?: string[];
  id: [region: string, contents: 'ContentsCode', time: 'Tid'];
  size: [regions: number, variables: number, times: number];
  dimension: Record<string, { label: string; category: Category }>;
  extension: { period: string; fetched?: Fetched } & Record<string, unknown>;
  status: Record<string, CellSymbol>;
  value: (number | null)[];
}
interface Category {
  index: string[];
  label: Record<string, string>;
  unit?: Record<string, { base: string; decimals: number }>;
}

/** What is put into a file. Its regions and variables stay as they are. */
export interface Renewal {
  /** Every time of the new file, in order. */
  times: readonly string[];
  /** How a time is named where it is not whole: «2026 til 28. september». */
  timeLabels?: Readonly<Record<string, string>>;
  /** What stands in the gaps that `data/README.md` names: `.` unless it is said. */
  gapSymbol?: CellSymbol;
  cell(region: string, variable: string, time: string): Cell;
  fetched: Fetched;
}

/**
 * The text of the file `name`, once `file`, with the figures of `renewal`. The gaps that
 * `data/README.md` names stay empty, whatever the service has: there it counts on other borders.
 */
export function renewed(name: string, file: StatFile, renewal: Renewal): string {
  const { times, timeLabels = {}, gapSymbol = '.', cell, fetched } = renewal;
  const [place, contents, time] = file.id;
  const regions = file.dimension[place]?.category.index ?? [];
  const variables = file.dimension[contents]?.category.index ?? [];
  const { category } = file.dimension[time] as { category: Category };
  const oldSpan = spanOf(category.index, category.label);
  category.index = [...times];
  category.label = Object.fromEntries(times.map((key) => [key, timeLabels[key] ?? key]));
  const span = spanOf(times, category.label);
  const value: (number | null)[] = [];
  const status: Record<string, CellSymbol> = {};
  const gap = TABLES[name]?.gap;
  for (const region of regions) {
    for (const variable of variables) {
      for (const key of times) {
        const isGap = gap?.(region, Number(key), variable);
        const given: Cell = isGap ? gapSymbol : cell(region, variable, key);
        const known = typeof given === 'object' ? given.value : given;
        const symbol = typeof given === 'object' ? given.symbol : given;
        if (typeof symbol === 'string') status[value.length] = symbol;
        value.push(typeof known === 'number' ? known : null);
      }
    }
  }
  return formatFile({
    ...withSpan(file, oldSpan, span),
    size: [regions.length, variables.length, times.length],
    status,
    value,
    extension: { ...file.extension, period: span, fetched },
  });
}

/** «1986–2026», «2012–28. september 2026», or «2011–2025» of one sum. */
function spanOf(times: readonly string[], labels: Readonly<Record<string, string>>): string {
  const [first = '', last = ''] = [times[0], times.at(-1)];
  if (first === last) return first.replace('-', '–');
  const [year, until] = (labels[last] ?? last).split(' til ');
  return `${first}–${until ? `${until} ` : ''}${year}`;
}

/** The span of the years in the title, the notes and the labels of the variables. */
function withSpan(file: StatFile, before: string, after: string): StatFile {
  const put = (text: string) => text.replaceAll(before, after);
  const contents = file.dimension.ContentsCode?.category;
  if (contents) {
    contents.label = Object.fromEntries(
      Object.entries(contents.label).map(([key, text]) => [key, put(text)]),
    );
  }
  return { ...file, label: put(file.label), ...(file.note ? { note: file.note.map(put) } : {}) };
}

/** One line for each part of the file, and one for the figures of each region. */
export function formatFile(file: StatFile): string {
  const [, variables, times] = file.size;
  const length = times === 1 ? variables : times;
  const rows = Array.from({ length: file.value.length / length }, (_, i) =>
    file.value
      .slice(i * length, (i + 1) * length)
      .map(String)
      .join(','),
  );
  const parts = Object.entries(file).map(([key, part]) =>
    key === 'value'
      ? `  "value": [\n    ${rows.join(',\n    ')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(part)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

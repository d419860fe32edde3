/** What a run did, in words for a person and as Markdown for a pull request. */
import { type CellChange, type Changes, difference, isSame } from './changes';

/** What became of one source: the changes of its tables, or why it was left alone. */
export interface SourceResult {
  source: string;
  failed?: string;
  tables: TableResult[];
}

/** One table: how it differs from before, or the years of one that was not there. */
export type TableResult = { name: string } & (
  | { isNew: false; changes: Changes }
  | { isNew: true; times: readonly string[] }
);

/** The report for a terminal, one line after the other. */
export function plainReport(results: readonly SourceResult[]): string {
  return results
    .flatMap(({ source, failed, tables }) =>
      failed
        ? [`${source}: NOT RENEWED. Its files are as they were.`, ...indent(failed)]
        : tables.flatMap((table) => [
            `${source}: data/${table.name}.json`,
            ...told(table).flatMap(indent),
          ]),
    )
    .join('\n');
}

/** The report as the text of a pull request. */
export function markdownReport(results: readonly SourceResult[]): string {
  const renewed = results.filter(({ failed }) => !failed);
  const failures = results.filter(({ failed }) => failed);
  return [
    '## Figures renewed',
    '',
    ...renewed.flatMap(({ source, tables }) =>
      tables.flatMap((table) => [
        `### \`data/${table.name}.json\` (${source})`,
        '',
        ...told(table).map((line) => `- ${line}`),
        '',
      ]),
    ),
    ...(renewed.length === 0 ? ['None.', ''] : []),
    ...(failures.length > 0 ? ['## Not renewed: the files are as they were', ''] : []),
    ...failures.flatMap(({ source, failed = '' }) => [
      `- **${source}**`,
      '',
      ...failed.split('\n').map((line) => `      ${line}`),
      '',
    ]),
  ].join('\n');
}

const indent = (text: string): string[] => text.split('\n').map((line) => `  ${line}`);

/** The changes of one table, a sentence each. */
function told(table: TableResult): string[] {
  if (table.isNew) return [`a new table, ${table.times[0]}–${table.times.at(-1)}`];
  const { changes } = table;
  if (isSame(changes)) return ['the same figures as before'];
  const { newTimes, lostTimes, changed, given, hidden, lost } = changes;
  // Only the sum of all years loses its period, when the years become more.
  const was = lostTimes.length ? ` (was ${lostTimes.join(', ')})` : '';
  return [
    ...(newTimes.length ? [`new: ${newTimes.join(', ')}${was}`] : []),
    ...cells('changed', changed, 'the largest'),
    ...cells('not given before and a number now', given, 'the first'),
    ...cells('hidden now, or hidden in another way', hidden, 'the first'),
    ...cells('a number before and gone now', lost, 'the first'),
  ];
}

function cells(what: string, list: readonly CellChange[], which: string): string[] {
  const [first] = list;
  if (!first) return [];
  const by = difference(first);
  const change = by ? ` (${by > 0 ? '+' : '−'}${Math.abs(by)})` : '';
  const cells = list.length === 1 ? '1 cell' : `${list.length} cells`;
  return [
    `${cells} ${what}; ${which} is ${first.cell}: ${written(first.before)} → ${written(first.after)}${change}`,
  ];
}

const written = (cell: CellChange['before']): string =>
  typeof cell === 'number'
    ? String(cell)
    : `«${cell.symbol}»${cell.value === undefined ? '' : ` (at least ${cell.value})`}`;

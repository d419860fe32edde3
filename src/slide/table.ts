/** A figure's table as HTML, with units in the column headers, row headers, and SSB's symbols. */
import { h } from '../dom/element';
import { cellText, SYMBOLS } from '../figure/cell';
import { type Column, type Figure, isMissing, type Row } from '../figure/figure';

export interface TableOptions {
  /** If given, the first cell of each row is a button that calls this with the row's key. */
  onChoose?: ((key: string) => void) | undefined;
  /** If given, the column headers are buttons that call this. */
  onSort?: ((column: Column) => void) | undefined;
  sorted?: { key: string; order: 'ascending' | 'descending' } | undefined;
}

/** Makes the table. The rows are in the order of `rows`. */
export function renderTable(
  figure: Figure,
  rows: Row[] = figure.table.rows,
  options: TableOptions = {},
): HTMLTableElement {
  const { columns } = figure.table;
  const head = h('tr');
  for (const column of columns) head.append(header(column, options));
  const body = h('tbody');
  for (const row of rows) {
    const line = h('tr', { 'data-key': row.key });
    columns.forEach((column, i) => {
      line.append(i === 0 ? rowHeader(row, column, options) : cell(row, column));
    });
    body.append(line);
  }
  return h('table', {}, h('caption', {}, figure.finding), h('thead', {}, head), body);
}

function header(column: Column, options: TableOptions): HTMLElement {
  const text = column.unit ? `${column.label} (${column.unit})` : column.label;
  const { onSort, sorted } = options;
  const th = h('th', { scope: 'col', class: column.type === 'text' ? undefined : 'number' });
  if (!onSort) {
    th.append(text);
    return th;
  }
  const order = sorted?.key === column.key ? sorted.order : undefined;
  if (order) th.setAttribute('aria-sort', order);
  const button = h('button', { type: 'button' }, text);
  button.addEventListener('click', () => onSort(column));
  th.append(button);
  return th;
}

function rowHeader(row: Row, column: Column, { onChoose }: TableOptions): HTMLElement {
  const text = cellText(row.cells[column.key], column);
  const th = h('th', { scope: 'row' });
  if (!onChoose) {
    th.append(text);
    return th;
  }
  const button = h('button', { type: 'button' }, text);
  button.addEventListener('click', () => onChoose(row.key));
  th.append(button);
  return th;
}

function cell(row: Row, column: Column): HTMLElement {
  const value = row.cells[column.key];
  const td = h(
    'td',
    { class: column.type === 'text' ? undefined : 'number', 'data-label': column.label },
    cellText(value, column),
  );
  if (isMissing(value)) {
    td.classList.add('missing');
    td.title = value.reason ?? SYMBOLS[value.symbol];
  }
  return td;
}

/** A figure's table as HTML: units in the header, row headers, SSB's symbols kept. */
import { h } from '../dom/element';
import { cellText, SYMBOLS } from '../figure/cell';
import { type Column, type Figure, isMissing, type Row } from '../figure/figure';

export interface TableOptions {
  /** Makes the first cell of each row a button that chooses it. */
  onChoose?: ((key: string) => void) | undefined;
  /** Makes the headers sort; gets the column's key. */
  onSort?: ((column: Column) => void) | undefined;
  sorted?: { key: string; order: 'ascending' | 'descending' } | undefined;
}

/** `rows` in the order given. */
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

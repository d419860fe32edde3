/**
 * The dialog that the button «Tall» opens: the table behind a figure, which can be sorted and
 * saved.
 */

import { inNorwegianOrder } from '../data/kommuner';
import { openDialog } from '../dom/dialog';
import { h } from '../dom/element';
import { cellText, numberOf } from '../figure/cell';
import { toCsv } from '../figure/csv';
import {
  type Column,
  type Figure,
  type FigureSpec,
  provenanceLine,
  type Row,
  sourceLine,
} from '../figure/figure';
import { pictureTools } from './picture-tools';
import { fileName, save } from './save';
import type { Stage } from './stage';
import { renderTable, type TableOptions } from './table';

/** A figure on screen. */
export interface Shown {
  spec: FigureSpec;
  figure: Figure;
}

/** Opens the dialog. In the table of a map of municipalities, every row can be chosen. */
export function openTable({ spec, figure }: Shown, stage: Stage): void {
  const { title } = spec;
  const holder = h('div', {
    class: 'table-holder',
    tabindex: '0',
    role: 'region',
    'aria-label': title,
  });
  const { encoding } = figure;
  const chooses = encoding.type === 'map' && encoding.level === 'kommuner';
  const own =
    encoding.type === 'map' ? encoding.focus : 'own' in encoding ? encoding.own : undefined;
  let sorted: TableOptions['sorted'];
  const provenance = provenanceLine(figure);
  const dialog = openDialog(
    title,
    tools({ spec, figure }, stage),
    ...pictureTools({ spec, figure }, stage),
    holder,
    h('p', { class: 'source' }, sourceLine(figure)),
    ...(provenance ? [h('p', { class: 'source' }, provenance)] : []),
  );
  const draw = () => {
    const rows = sorted ? sortedRows(figure, sorted) : figure.table.rows;
    const onChoose = (key: string) => {
      dialog.close();
      stage.choose(key);
    };
    holder.replaceChildren(
      renderTable(figure, rows, { onSort, sorted, onChoose: chooses ? onChoose : undefined }),
    );
    for (const row of holder.querySelectorAll<HTMLElement>('tbody tr')) {
      row.classList.toggle('own', own?.includes(row.dataset.key ?? ''));
    }
  };
  const onSort = ({ key, type }: Column) => {
    const first = type === 'text' ? 'ascending' : 'descending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    sorted = { key, order: sorted?.key === key && sorted.order === first ? other : first };
    draw();
    holder.querySelector<HTMLButtonElement>('th[aria-sort] button')?.focus();
  };
  draw();
  // The chosen municipality may be hundreds of rows down.
  const first = holder.querySelector<HTMLElement>('tr.own');
  if (first) holder.scrollTop = first.offsetTop - holder.clientHeight / 2;
}

/** Makes the button that saves the table. */
function tools({ spec, figure }: Shown, { store }: Stage): HTMLElement {
  const csv = h('button', { type: 'button' }, 'Last ned CSV');
  csv.addEventListener('click', () => {
    const text = new Blob([toCsv(figure)], { type: 'text/csv;charset=utf-8' });
    save(fileName(spec.name, store.state.kommune, 'csv'), text);
  });
  return h('div', { class: 'tools' }, csv);
}

/** The rows in the chosen order. Rows without a number are last in either order. */
function sortedRows(figure: Figure, sorted: NonNullable<TableOptions['sorted']>): Row[] {
  const column = figure.table.columns.find(({ key }) => key === sorted.key);
  if (!column) return figure.table.rows;
  const sign = sorted.order === 'ascending' ? 1 : -1;
  return [...figure.table.rows].sort((a, b) => {
    const [x, y] = [a.cells[column.key], b.cells[column.key]];
    if (column.type === 'text')
      return sign * inNorwegianOrder(cellText(x, column), cellText(y, column));
    const [m, n] = [numberOf(x), numberOf(y)];
    if (m === null || n === null) return m === n ? 0 : m === null ? 1 : -1;
    return sign * (m - n);
  });
}

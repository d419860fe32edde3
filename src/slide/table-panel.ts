/**
 * The dialog that the button «Tall» opens: the table behind a figure, which can be sorted and
 * saved.
 */

import { inNorwegianOrder } from '../data/kommuner';
import { openDialog } from '../dom/dialog';
import { h } from '../dom/element';
import { cellText, numberOf } from '../figure/cell';
import {
  type Column,
  type Figure,
  type FigureSpec,
  provenanceLine,
  type Row,
  sourceLine,
} from '../figure/figure';
import { pictureTools } from './picture-tools';
import type { Stage } from './stage';
import { renderTable, type TableOptions } from './table';
import { tableFilter } from './table-filter';
import { tableTools } from './table-tools';

/** A figure on screen. */
export interface Shown {
  spec: FigureSpec;
  figure: Figure;
}

/** Opens the dialog. In the table of a map of municipalities, every row can be chosen. */
export function openTable({ spec, figure }: Shown, stage: Stage): void {
  const { title } = spec;
  // Its buttons have the focus when the keys scroll it. A region's name would be said at every cell.
  const holder = h('div', { class: 'table-holder' });
  const { encoding } = figure;
  const chooses = encoding.type === 'map' && encoding.level === 'kommuner';
  const own =
    encoding.type === 'map' ? encoding.focus : 'own' in encoding ? encoding.own : undefined;
  let sorted: TableOptions['sorted'];
  const provenance = provenanceLine(figure);
  const filter = tableFilter(figure, stage.kommuner, () => draw());
  const shownRows = () => {
    const rows = filter.rows();
    return sorted ? sortedRows(figure, rows, sorted) : rows;
  };
  const dialog = openDialog(
    title,
    tableTools({ spec, figure }, stage, shownRows),
    ...pictureTools({ spec, figure }, stage),
    filter.element,
    holder,
    h('p', { class: 'source' }, sourceLine(figure)),
    ...(provenance ? [h('p', { class: 'source' }, provenance)] : []),
  );
  const draw = () => {
    const onChoose = (key: string) => {
      dialog.close();
      stage.choose(key);
    };
    holder.replaceChildren(
      renderTable(figure, shownRows(), {
        onSort,
        sorted,
        onChoose: chooses ? onChoose : undefined,
      }),
    );
    for (const row of holder.querySelectorAll<HTMLElement>('tbody tr')) {
      const isOwn = own?.includes(row.dataset.key ?? '') === true;
      row.classList.toggle('own', isOwn);
      if (isOwn) row.querySelector('th')?.setAttribute('aria-current', 'true');
    }
  };
  const onSort = ({ key, type }: Column) => {
    const first = type === 'text' ? 'ascending' : 'descending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    sorted = { key, order: sorted?.key === key && sorted.order === first ? other : first };
    draw();
    holder.scrollTop = 0;
    holder.querySelector<HTMLButtonElement>('th[aria-sort] button')?.focus({ preventScroll: true });
  };
  draw();
  // The chosen municipality may be hundreds of rows down.
  const first = holder.querySelector<HTMLElement>('tr.own');
  if (first) holder.scrollTop = first.offsetTop - holder.clientHeight / 2;
}

/** The rows in the chosen order. Rows without a number are last in either order. */
function sortedRows(
  figure: Figure,
  rows: readonly Row[],
  sorted: NonNullable<TableOptions['sorted']>,
): Row[] {
  const column = figure.table.columns.find(({ key }) => key === sorted.key);
  if (!column) return [...rows];
  const sign = sorted.order === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[column.key], b.cells[column.key]];
    if (column.type === 'text')
      return sign * inNorwegianOrder(cellText(x, column), cellText(y, column));
    const [m, n] = [numberOf(x), numberOf(y)];
    if (m === null || n === null) return m === n ? 0 : m === null ? 1 : -1;
    return sign * (m - n);
  });
}

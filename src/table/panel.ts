/** The panel «Tall»: the table behind a figure, sortable, in a dialog that is made when opened. */
import { collator } from '../data/kommuner';
import { openDialog } from '../elements/dialog';
import { h } from '../elements/dom';
import type { Stage } from '../elements/stage';
import { type Column, type Figure, type Row, sourceLine } from '../figure/figure';
import { cellText, numberOf } from './cell';
import { renderTable, type TableOptions } from './table';

/** Opens the panel. Rows of a map of municipalities can be chosen. */
export function openTable(title: string, figure: Figure, stage: Stage): void {
  const holder = h('div', {
    class: 'table-holder',
    tabindex: '0',
    role: 'region',
    'aria-label': title,
  });
  const { encoding } = figure;
  const chooses = encoding.type === 'map' && encoding.level === 'kommuner';
  let sorted: TableOptions['sorted'];
  const dialog = openDialog(title, holder, h('p', { class: 'source' }, sourceLine(figure)));
  const draw = () => {
    const rows = sorted ? sortedRows(figure, sorted) : figure.table.rows;
    const onChoose = (key: string) => {
      dialog.close();
      stage.choose(key);
    };
    holder.replaceChildren(
      renderTable(figure, rows, { onSort, sorted, onChoose: chooses ? onChoose : undefined }),
    );
  };
  const onSort = ({ key, type }: Column) => {
    const first = type === 'text' ? 'ascending' : 'descending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    sorted = { key, order: sorted?.key === key && sorted.order === first ? other : first };
    draw();
    holder.querySelector<HTMLButtonElement>('th[aria-sort] button')?.focus();
  };
  draw();
}

/** Unknown numbers last, whichever the order. */
function sortedRows(figure: Figure, sorted: NonNullable<TableOptions['sorted']>): Row[] {
  const column = figure.table.columns.find(({ key }) => key === sorted.key);
  if (!column) return figure.table.rows;
  const sign = sorted.order === 'ascending' ? 1 : -1;
  return [...figure.table.rows].sort((a, b) => {
    const [x, y] = [a.cells[column.key], b.cells[column.key]];
    if (column.type === 'text')
      return sign * collator.compare(cellText(x, column), cellText(y, column));
    const [m, n] = [numberOf(x), numberOf(y)];
    if (m === null || n === null) return m === n ? 0 : m === null ? 1 : -1;
    return sign * (m - n);
  });
}

/** Fields above the table in the panel «Tall» that leave out rows. */
import type { Kommuner } from '../data/kommuner';
import { h, setText } from '../dom/element';
import { textAt } from '../figure/cell';
import type { Figure, Row } from '../figure/figure';
import { formatNumber } from '../figure/format';
import { ownCounty } from './own-county';

/** Tables with fewer rows are seen whole, and need no filter. */
const FEWEST_ROWS = 12;

export interface TableFilter {
  element: HTMLElement;
  /** The rows that are left, in the table's order. */
  rows(): Row[];
}

/**
 * Makes the fields for a figure's table: a text that one of a row's texts must contain, and the
 * chosen municipality's county. `onChange` is called when other rows are left.
 */
export function tableFilter(
  figure: Figure,
  kommuner: Kommuner | null,
  onChange: () => void,
): TableFilter {
  const { table } = figure;
  const element = h('div', { class: 'table-filter' });
  if (table.rows.length < FEWEST_ROWS) return { element, rows: () => table.rows };
  const texts = table.columns.filter(({ type }) => type === 'text').map(({ key }) => key);
  const words = h('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const status = h('span', { role: 'status' });
  element.append(h('label', {}, 'Vis rader med ', words));
  const county = ownCounty(figure, kommuner);
  const onlyCounty = h('input', { type: 'checkbox' });
  if (county && county.rows.length < table.rows.length) {
    element.append(h('label', {}, onlyCounty, ` Bare ${county.name}`));
  }
  element.append(status);
  const rows = () => {
    const wanted = words.value.trim().toLocaleLowerCase('nb');
    const among = county && onlyCounty.checked ? county.rows : table.rows;
    return among.filter((row) =>
      texts.some((key) => textAt(table, row, key).toLocaleLowerCase('nb').includes(wanted)),
    );
  };
  element.addEventListener('input', () => {
    onChange();
    setText(status, `${formatNumber(rows().length)} av ${formatNumber(table.rows.length)} rader`);
  });
  return { element, rows };
}

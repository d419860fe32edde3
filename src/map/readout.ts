/** The content of a map's or a grid's tooltip: a row's name and the columns that the encoding names. */
import { h } from '../dom/element';
import { textAt, withUnit } from '../figure/cell';
import type { GridEncoding, MapEncoding } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';

/** Makes the tooltip's content for a row. */
export function readout({ encoding, table }: Figure, row: Row): HTMLElement {
  const [name = '', ...rest] = (encoding as MapEncoding | GridEncoding).readout;
  const list = h('dl');
  for (const key of rest) {
    const column = table.columns.find((one) => one.key === key);
    const text = column ? withUnit(row, column) : '';
    if (!column || text === '') continue;
    list.append(h('div', {}, h('dt', {}, column.label), h('dd', {}, text)));
  }
  return h('div', {}, h('strong', {}, textAt(table, row, name)), list);
}

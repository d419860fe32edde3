/** What is read out of one area: its name and the columns that the encoding names. */

import { h } from '../elements/dom';
import type { MapEncoding } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { cellText } from '../table/cell';

/** The element for the map's tooltip. */
export function readout(figure: Figure, row: Row): HTMLElement {
  const encoding = figure.encoding as MapEncoding;
  const [first, ...rest] = encoding.readout;
  const text = (key: string) => {
    const column = figure.table.columns.find((one) => one.key === key);
    return column ? cellText(row.cells[key], column) : '';
  };
  const list = h('dl');
  for (const key of rest) {
    const column = figure.table.columns.find((one) => one.key === key);
    if (!column || text(key) === '') continue;
    list.append(h('div', {}, h('dt', {}, column.label), h('dd', {}, text(key))));
  }
  return h('div', {}, h('strong', {}, text(first ?? '')), list);
}

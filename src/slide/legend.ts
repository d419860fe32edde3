/**
 * A figure's legend: its classes with their counts. On a live map, a button singles out each class.
 */

import { h, setText, svg } from '../dom/element';
import { spoken } from '../dom/spoken';
import { inBoth } from '../figure/appearance';
import type { Swatch } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { formatNumber } from '../figure/format';
import { INK } from '../figure/palette';
import { fillOf } from '../map/patterns';
import { marksOf } from './grid';

interface Item {
  swatch: Swatch;
  /** Whether the class is drawn as dots. */
  isDot?: boolean;
  count?: number;
}

/** The classes in a figure's legend. None when the drawing itself names its parts. */
export function legendItems(figure: Figure): Item[] {
  const { encoding, table } = figure;
  if (encoding.type === 'table') return [];
  if (encoding.type === 'lines' && (encoding.namesBeside || !encoding.ends)) return [];
  if (encoding.type === 'grid') {
    return encoding.classes.map((swatch) => ({
      swatch,
      count: marksOf(figure, swatch.key).length,
    }));
  }
  if (encoding.type !== 'map') {
    const isDot = encoding.type === 'bars' && encoding.dots === true;
    return encoding.series.length > 1 ? encoding.series.map((swatch) => ({ swatch, isDot })) : [];
  }
  const count = (is: (row: Row) => unknown) => table.rows.filter(is).length;
  const { classes, overlay } = encoding;
  const items = classes.map((swatch) => ({
    swatch,
    count: count((row) => row.klasse === swatch.key),
  }));
  if (!overlay) return items;
  return [...items, { swatch: overlay.swatch, count: count((row) => row.cells[overlay.column]) }];
}

/** A legend in the page. */
export class Legend {
  readonly element = h('ul', { class: 'legend' });
  private keys = '';
  private only: string | undefined;
  private counts: HTMLElement[] = [];

  /**
   * `onOnly` is called with the key of the class that is singled out, or with undefined for all
   * classes. Without it, the legend has no buttons.
   */
  constructor(private readonly onOnly?: (key: string | undefined) => void) {}

  /** Updates the counts. The items are replaced only when the classes are others than before. */
  update(items: Item[]): void {
    const keys = items.map(({ swatch }) => swatch.key + swatch.label).join();
    if (keys !== this.keys) this.make(items);
    this.keys = keys;
    items.forEach(({ count }, i) => {
      const shown = this.counts[i];
      if (shown && count !== undefined) setText(shown, formatNumber(count));
    });
  }

  private make(items: Item[]): void {
    this.only = undefined;
    this.counts = items.map(() => h('b'));
    const lines = items.map(({ swatch, count, isDot }, i) => {
      const content: (Node | string)[] = [key(swatch, isDot), h('span', {}, swatch.label)];
      const shown = this.counts[i];
      if (shown && count !== undefined) content.push(' ', shown);
      return h('li', { 'data-klasse': swatch.key }, ...this.wrap(swatch, content));
    });
    this.element.replaceChildren(...lines);
  }

  private wrap(swatch: Swatch, content: (Node | string)[]): (Node | string)[] {
    const { onOnly } = this;
    if (!onOnly) return content;
    const button = h(
      'button',
      {
        type: 'button',
        'aria-pressed': 'false',
        title: swatch.rule,
        'aria-description': swatch.rule && spoken(swatch.rule),
      },
      ...content,
    );
    button.addEventListener('click', () => {
      this.only = this.only === swatch.key ? undefined : swatch.key;
      for (const other of this.element.querySelectorAll('button')) {
        other.setAttribute('aria-pressed', String(other === button && this.only !== undefined));
      }
      onOnly(this.only);
    });
    return [button];
  }
}

function key(swatch: Swatch, isDot = false): Element {
  const picture = svg('svg', { class: 'key', viewBox: '0 0 24 16', 'aria-hidden': 'true' });
  const look = { fill: fillOf(swatch), stroke: inBoth(INK) };
  picture.append(
    isDot
      ? svg('circle', { ...look, cx: '12', cy: '8', r: '6.5', 'stroke-width': '3' })
      : svg('rect', { ...look, x: '0.5', y: '0.5', width: '23', height: '15' }),
  );
  return picture;
}

/** A figure's classes with their counts; on screen each is a button that shows its class alone. */
import type { Swatch } from '../figure/encoding';
import { tall } from '../figure/format';
import { fillOf, svg } from '../map/patterns';
import { h } from './dom';

export interface LegendItem {
  swatch: Swatch;
  count?: number;
}

/** `onOnly` gets the class to show alone, or undefined for all; without it the legend is a list. */
export function legend(
  items: LegendItem[],
  onOnly?: (key: string | undefined) => void,
): HTMLElement {
  let only: string | undefined;
  const list = h('ul', { class: 'legend' });
  const buttons: HTMLButtonElement[] = [];
  for (const { swatch, count } of items) {
    const content = [key(swatch), h('span', {}, swatch.label)];
    if (count !== undefined) content.push(h('b', {}, tall(count)));
    if (!onOnly) {
      list.append(h('li', { 'data-klasse': swatch.key }, ...content));
      continue;
    }
    const button = h(
      'button',
      { type: 'button', 'aria-pressed': 'false', ...(swatch.rule ? { title: swatch.rule } : {}) },
      ...content,
    );
    button.addEventListener('click', () => {
      only = only === swatch.key ? undefined : swatch.key;
      for (const other of buttons)
        other.setAttribute('aria-pressed', String(other === button && !!only));
      onOnly(only);
    });
    buttons.push(button);
    list.append(h('li', { 'data-klasse': swatch.key }, button));
  }
  return list;
}

function key(swatch: Swatch): Element {
  const picture = svg('svg', { class: 'key', viewBox: '0 0 24 16', 'aria-hidden': 'true' });
  picture.append(
    svg('rect', {
      x: '0.5',
      y: '0.5',
      width: '23',
      height: '15',
      fill: fillOf(swatch),
      stroke: '#1c2430',
    }),
  );
  return picture;
}

/** The source line below a figure: the sources of the numbers and of the map. */

import { h } from '../dom/element';
import { type Figure, sourceLine } from '../figure/figure';

/** A source line in the page. */
export class SourceLine {
  readonly element = h('p', { class: 'source' });
  private shown = '';

  /** `table` is a link to the table, when no button opens it. */
  constructor(private readonly table?: HTMLElement) {}

  /**
   * Writes the line if it has changed. Otherwise its links are kept, because one may have the
   * focus.
   */
  update(figure: Figure): void {
    const line = JSON.stringify([figure.sources, figure.derived, figure.encoding.type]);
    if (line === this.shown) return;
    this.shown = line;
    this.element.replaceChildren(sourceLine(figure));
    for (const { text, href } of figure.sources) {
      if (!href) continue;
      const own = text.replace(/^Kilde: /, '');
      const [before = '', after = ''] = (this.element.lastChild?.textContent ?? '').split(own);
      this.element.lastChild?.replaceWith(before, link(href, own), after);
    }
    if (figure.encoding.type === 'map') {
      const kartverket = link('https://www.kartverket.no', '©\u00a0Kartverket');
      this.element.append('. Kart: ', kartverket, ', CC BY 4.0, endret');
    }
    if (this.table) this.element.append('. ', this.table);
  }

  clear(): void {
    this.shown = '';
    this.element.replaceChildren();
  }
}

const link = (href: string, text: string): HTMLElement =>
  h('a', { href, target: '_blank', rel: 'noopener' }, text);

/** A line with the sources of the numbers and of the map, below a figure or a whole slide. */

import { h } from '../dom/element';
import { type Figure, type Source, sourceLine } from '../figure/figure';

/** What has sources: a figure, or a sentence, which has no encoding. */
type Sourced = Pick<Figure, 'sources' | 'derived'> & Partial<Pick<Figure, 'encoding'>>;

/** A source line in the page. */
export class SourceLine {
  readonly element: HTMLElement;
  private shown = '';

  constructor(className = 'source') {
    this.element = h('p', { class: className });
  }

  /**
   * Writes the sources of some figures or sentences, each once, if they have changed. Otherwise the links are
   * kept, because one may have the focus.
   */
  update(figures: readonly Sourced[]): void {
    const sources = [
      ...new Map(figures.flatMap((one) => one.sources).map((one) => [one.text, one])).values(),
    ];
    const derived = figures.some((one) => one.derived);
    const hasMap = figures.some(({ encoding }) => encoding?.type === 'map');
    const line = JSON.stringify([sources, derived, hasMap]);
    if (line === this.shown) return;
    this.shown = line;
    this.element.replaceChildren();
    if (sources.length > 0) this.write(sources, derived, hasMap);
  }

  clear(): void {
    this.update([]);
  }

  private write(sources: Source[], derived: boolean, hasMap: boolean): void {
    this.element.replaceChildren(sourceLine({ sources, derived }));
    for (const { text, href } of sources) {
      if (!href) continue;
      const own = text.replace(/^Kilde: /, '');
      const [before = '', after = ''] = (this.element.lastChild?.textContent ?? '').split(own);
      this.element.lastChild?.replaceWith(before, link(href, own), after);
    }
    if (hasMap) {
      const kartverket = link('https://www.kartverket.no', '©\u00a0Kartverket');
      this.element.append('. Kart: ', kartverket, ', CC BY 4.0, endret');
    }
  }
}

const link = (href: string, text: string): HTMLElement =>
  h('a', { href, target: '_blank', rel: 'noopener' }, text);

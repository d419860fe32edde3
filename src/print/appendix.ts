/** The tables behind the figures, on visible pages: what is hidden loses its tags in a PDF. */
import { h } from '../elements/dom';
import type { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import { type Figure, type FigureSpec, type Row, sourceLine } from '../figure/figure';
import { renderTable } from '../table/table';

/** Where a figure's table stands. */
export const anchorOf = (spec: FigureSpec): string => `vedlegg-${spec.name}`;

export class Appendix {
  readonly element = h('section', { class: 'appendix', id: 'vedlegg' });

  constructor(private readonly stage: Stage) {}

  /** One table a figure, in the talk's order; to be called when the figures are drawn. */
  draw(pages: { label: string; slide: SlideElement }[]): void {
    this.element.replaceChildren(h('h2', {}, 'Vedlegg: tallene bak figurene'));
    for (const { label, slide } of pages) {
      for (const { spec, shown } of slide.figures) {
        if (shown) this.element.append(this.entry(label, slide.slide.id, spec, shown));
      }
    }
    for (const table of this.element.querySelectorAll('table')) shrinkToFit(table);
  }

  private entry(label: string, id: string, spec: FigureSpec, figure: Figure): HTMLElement {
    const heading = h('h3', {}, `${label} ${spec.title}`);
    const back = h('a', { href: `#${id}` }, `Til lysbilde ${label}`);
    const source = h('p', { class: 'source' }, `${sourceLine(figure)}. `, back);
    return h('section', { id: anchorOf(spec) }, heading, ...this.tables(figure), source);
  }

  /** All rows, but for a map of all municipalities: its classes, and the rows of one county. */
  private tables(figure: Figure): HTMLElement[] {
    const { encoding, table } = figure;
    const { state } = this.stage.store;
    const whole = encoding.type !== 'map' || encoding.level === 'fylker' || encoding.extent;
    if (whole || state.vedlegg === 'full') return [renderTable(figure)];
    const rows = table.rows.filter((row) => this.isNear(figure, row));
    const classes = h('table', {}, h('caption', {}, figure.finding));
    const body = h('tbody');
    for (const { key, label } of encoding.classes) {
      const count = table.rows.filter((row) => row.klasse === key).length;
      body.append(
        h('tr', {}, h('th', { scope: 'row' }, label), h('td', { class: 'number' }, String(count))),
      );
    }
    const head = ['Klasse', 'Kommuner'].map((text) => h('th', { scope: 'col' }, text));
    classes.append(h('thead', {}, h('tr', {}, ...head)), body);
    return rows.length ? [classes, renderTable(figure, rows)] : [classes];
  }

  /** Whether a row lies in the county of the chosen municipality, on the map's own borders. */
  private isNear({ encoding }: Figure, row: Row): boolean {
    const { kommuner } = this.stage;
    if (!kommuner || encoding.type !== 'map') return false;
    const fylker = encoding.focus.map((code) => kommuner.get(code, encoding.vintage).fylke);
    return fylker.includes(kommuner.get(row.key, encoding.vintage).fylke);
  }
}

/** Smaller type where a table is wider than the sheet: a browser would shrink every page for it. */
function shrinkToFit(table: HTMLTableElement): void {
  const room = table.parentElement?.clientWidth ?? 0;
  for (let size = 1; table.scrollWidth > room && size > 0.5; size -= 0.05) {
    table.style.fontSize = `${size}em`;
  }
}

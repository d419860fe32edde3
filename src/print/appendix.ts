/**
 * The printed appendix: the tables behind the figures. They stand on visible pages because a PDF
 * drops the tags of hidden text.
 */
import { h } from '../dom/element';
import { SYMBOLS } from '../figure/cell';
import {
  type Figure,
  type FigureSpec,
  provenanceLine,
  type Row,
  sourceLine,
  tableAnchor,
} from '../figure/figure';
import { ownCounty } from '../slide/own-county';
import type { SlideElement } from '../slide/slide-element';
import type { Stage } from '../slide/stage';
import { renderTable } from '../slide/table';
import { layOut } from './columns';

/** Cells with up to this many letters are kept on one line. */
const SHORT_CELL_LETTERS = 30;

/** The appendix, empty until `draw` is called. */
export class Appendix {
  readonly element = h('section', { class: 'appendix', id: 'vedlegg' });

  constructor(private readonly stage: Stage) {}

  /**
   * Adds an entry for each figure, in the order of the talk. To be called when the figures are
   * drawn.
   */
  draw(pages: { label: string; slide: SlideElement }[]): void {
    const entries: HTMLElement[] = [];
    for (const { label, slide } of pages) {
      for (const { spec, shown } of slide.figures) {
        if (shown) entries.push(this.entry(label, slide.slide.id, spec, shown));
      }
    }
    const symbols = Object.entries(SYMBOLS).map(([symbol, meaning]) => `«${symbol}» ${meaning}`);
    this.element.replaceChildren(
      h('h2', {}, 'Vedlegg: tallene bak figurene'),
      h('p', {}, `${this.extent()} Tegn i tabellene: ${symbols.join(', ')}.`),
      ...entries,
    );
    layOut(this.element, entries);
  }

  /** A sentence that says how much of the maps' tables the appendix has. */
  private extent(): string {
    const { kommune, vedlegg } = this.stage.store.state;
    if (vedlegg === 'full') return 'Alle tabellene i sin helhet.';
    const classes = 'Av kart over hele landet: antall kommuner i hver klasse';
    return kommune ? `${classes}, og kommunene i fylket.` : `${classes}.`;
  }

  private entry(label: string, id: string, spec: FigureSpec, figure: Figure): HTMLElement {
    const heading = h('h3', {}, `${label} ${spec.title}`);
    const back = h('a', { href: `#${id}` }, `Til lysbilde ${label}`);
    const sources = [`${sourceLine(figure)}.`, provenanceLine(figure)].filter(Boolean).join(' ');
    const source = h('p', { class: 'source' }, `${sources} `, back);
    const tables = this.tables(figure);
    const [first, ...rest] = tables;
    const finding = rest.length ? [h('p', { class: 'entry-finding' }, figure.finding)] : [];
    if (first && !rest.length) first.caption?.replaceChildren(figure.finding);
    const holder = h('div', { class: 'entry-tables' }, ...tables);
    for (const cell of holder.querySelectorAll('th[scope="row"], td')) {
      cell.classList.toggle('short', (cell.textContent ?? '').length <= SHORT_CELL_LETTERS);
    }
    return h(
      'section',
      { class: 'entry', id: tableAnchor(spec) },
      heading,
      ...finding,
      holder,
      source,
    );
  }

  /**
   * The tables of one figure. A map of all municipalities gets a table of its classes and, unless
   * all rows are asked for, only the rows of the chosen municipality's county.
   */
  private tables(figure: Figure): HTMLTableElement[] {
    const { encoding } = figure;
    const { state } = this.stage.store;
    if (encoding.type !== 'map' || encoding.level === 'fylker' || encoding.extent) {
      return [renderTable(figure)];
    }
    const classes = classTable(figure);
    if (state.vedlegg === 'full') return [classes, named(renderTable(figure), 'Alle kommunene')];
    const county = ownCounty(figure, this.stage.kommuner);
    if (!county) return [classes];
    const own = named(renderTable(figure, county.rows), `Kommunene i ${county.name}`);
    // The caption names the county, so the rows need not.
    for (const head of own.querySelectorAll('tbody th')) {
      head.textContent = (head.textContent ?? '').replace(` (${county.name})`, '');
    }
    return [classes, own];
  }
}

/** Makes a table with the number of municipalities in each class of a map. */
function classTable({ encoding, table }: Figure): HTMLTableElement {
  const head = ['Klasse', 'Kommuner'].map((text, i) =>
    h('th', { scope: 'col', class: i ? 'number' : undefined }, text),
  );
  const body = h('tbody');
  for (const { key, label } of encoding.type === 'map' ? encoding.classes : []) {
    const count = table.rows.filter((row: Row) => row.klasse === key).length;
    body.append(
      h('tr', {}, h('th', { scope: 'row' }, label), h('td', { class: 'number' }, String(count))),
    );
  }
  const classes = h(
    'table',
    { class: 'classes' },
    h('caption'),
    h('thead', {}, h('tr', {}, ...head)),
    body,
  );
  return named(classes, 'Kommuner i hver klasse');
}

/** Sets a table's caption. */
function named(table: HTMLTableElement, name: string): HTMLTableElement {
  table.caption?.replaceChildren(name);
  return table;
}

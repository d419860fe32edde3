/** One chart, or small multiples with a common scale: a panel for each value of one column. */
import { h } from '../dom/element';
import { cellText, numberOf } from '../figure/cell';
import type { BarEncoding, ChartEncoding } from '../figure/encoding';
import type { Figure, Row } from '../figure/figure';
import { type ChartOptions, DataChart } from './chart';
import { axisWidth } from './lines';

/** The rows of the figure that one panel shows. Without a title, it is the whole figure. */
interface Part {
  title: string | null;
  figure: Figure;
}

/**
 * The charts of one figure. Created when first shown, updated in place, destroyed with its view.
 */
export class ChartPanels {
  private charts: DataChart[] = [];
  private titles = '';
  private rows = '';

  constructor(
    private readonly host: HTMLElement,
    private options: ChartOptions,
  ) {}

  /** Draws the figure. The charts are kept as long as the panels have the same titles. */
  update(figure: Figure): void {
    const parts = split(drawn(figure));
    const titles = parts.map((part) => part.title).join('|');
    if (titles !== this.titles || this.charts.length === 0) {
      this.destroy();
      this.titles = titles;
      this.host.classList.toggle('panels', parts.length > 1);
      const oneAxis = figure.encoding.type === 'lines' && figure.encoding.valueAxis === 'first';
      this.host.classList.toggle('one-axis', oneAxis && parts.length > 1);
      this.host.style.setProperty('--axis', `${axisWidth(this.options.fontSize)}px`);
      for (const { title } of parts) {
        const canvas = h('div', { class: 'canvas' });
        this.host.append(
          title === null
            ? canvas
            : h('div', { class: 'panel' }, h('p', { class: 'panel-title' }, title), canvas),
        );
        this.charts.push(new DataChart(canvas, this.options));
      }
    }
    const { encoding } = figure;
    const most = Math.max(...parts.map((part) => part.figure.table.rows.length));
    const rows = encoding.type === 'bars' ? String(most * barsInRow(encoding)) : '';
    // Setting the property makes the browser restyle everything in the host, so only when it
    // changes. Without bars it is not set.
    if (rows !== this.rows) this.host.style.setProperty('--rows', rows);
    this.rows = rows;
    parts.forEach((part, i) => {
      this.charts[i]?.update(part.figure);
    });
  }

  /** Shows the tooltip of one value in the panel that has it. Null closes the tooltip. */
  point(reading: { row: string; series?: number } | null): void {
    for (const chart of this.charts) chart.point(reading);
  }

  /** Fits the charts to the host. To be called when its size or the slide's scale has changed. */
  resize(pixelRatio: number): void {
    this.options = { ...this.options, pixelRatio };
    for (const chart of this.charts) chart.resize(pixelRatio);
  }

  destroy(): void {
    for (const chart of this.charts) chart.destroy();
    this.charts = [];
    this.host.replaceChildren();
  }
}

/** How much room a row needs, in rows of one bar: bars below each other stand closer. */
const barsInRow = ({ stacked, series }: BarEncoding): number =>
  stacked ? 1 : Math.max(1, 0.7 * series.length);

/** The figure with only the rows that are drawn. Its table may have more. */
function drawn(figure: Figure): Figure {
  const { shown } = figure.encoding as ChartEncoding;
  if (!shown) return figure;
  const rows = figure.table.rows.filter(({ key }) => shown.includes(key));
  return { ...figure, table: { ...figure.table, rows } };
}

/** Splits a figure into one part for each value of its panel column. */
function split(figure: Figure): Part[] {
  const encoding = figure.encoding as ChartEncoding;
  const column = figure.table.columns.find(({ key }) => key === encoding.panel);
  if (!column) return [{ title: null, figure }];
  const groups = new Map<string, Row[]>();
  for (const row of figure.table.rows) {
    const title = cellText(row.cells[column.key], column);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  const scale = sharedScale(figure.table.rows, encoding);
  const rest =
    encoding.type === 'lines' && encoding.valueAxis === 'first' ? { valueAxis: 'none' } : {};
  return [...groups].map(([title, rows], i) => ({
    title,
    figure: {
      ...figure,
      table: { ...figure.table, rows },
      encoding: { ...encoding, ...scale, ...(i > 0 ? rest : {}) } as ChartEncoding,
    },
  }));
}

/** The common scale of all panels: the smallest and the largest bar or stack, rounded outwards. */
function sharedScale(rows: Row[], encoding: ChartEncoding): { min: number; max: number } {
  let min = encoding.min ?? 0;
  let max = encoding.max ?? 0;
  const stacked = encoding.type === 'columns' || (encoding.type === 'bars' && encoding.stacked);
  for (const row of rows) {
    const values = encoding.series.map(({ column }) => numberOf(row.cells[column]) ?? 0);
    const up = values.filter((value) => value > 0);
    const down = values.filter((value) => value < 0);
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    max = Math.max(max, stacked ? sum(up) : Math.max(0, ...up));
    min = Math.min(min, stacked ? sum(down) : Math.min(0, ...down));
  }
  return { min: encoding.min ?? roundOut(min), max: encoding.max ?? roundOut(max) };
}

/** The next round number away from zero: 11 340 → 12 000. */
function roundOut(value: number): number {
  if (value === 0) return 0;
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const round = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  const share = Math.abs(value) / size;
  return Math.sign(value) * size * (round.find((one) => one >= share) ?? 10);
}

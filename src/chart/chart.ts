/**
 * A chart of bars, columns or lines, drawn by Chart.js. It is created when first shown, updated in
 * place and destroyed with its view. Reveal scales a slide with CSS, which would blur a canvas, so
 * the canvas keeps its size in the slide and gets more pixels instead.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartData,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type TooltipItem,
  type TooltipModel,
} from 'chart.js';
import { textAt, withUnit } from '../figure/cell';
import type { BarEncoding, ChartEncoding } from '../figure/encoding';
import type { Figure } from '../figure/figure';
import { PAPER } from '../figure/palette';
import { bracketOf, drawSegmentLabels } from './bar-labels';
import { barConfig } from './bars';
import { columnConfig } from './columns';
import { hover } from './hover';
import { drawLineNames, lineConfig } from './lines';
import { type Look, lookIn, type Surroundings } from './style';
import { ChartTip } from './tip';
import { onlyValuesDiffer, showValues } from './values';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Tooltip,
);

export interface ChartOptions extends Surroundings {
  /** A live chart answers the pointer. The others are pictures, as on paper. */
  live: boolean;
  /** Canvas pixels per CSS pixel. */
  pixelRatio: number;
  /** Base size of the chart's text, in CSS pixels. */
  fontSize: number;
}

/** One chart in `host`, which decides its size. */
export class DataChart {
  private chart: Chart | undefined;
  private figure: Figure | undefined;
  private readonly canvas = document.createElement('canvas');
  private readonly tip: ChartTip;
  private readonly look: Look;

  constructor(
    private readonly host: HTMLElement,
    private options: ChartOptions,
  ) {
    this.canvas.setAttribute('role', 'img');
    host.append(this.canvas);
    this.tip = new ChartTip(this.canvas);
    this.look = lookIn(options);
  }

  /** Draws the figure, or changes the chart that is there to show it. */
  update(figure: Figure): void {
    const { chart, figure: before } = this;
    this.figure = figure;
    if (!chart) {
      Object.assign(this.canvas, this.size());
      this.chart = new Chart(this.canvas, this.config(figure));
      return;
    }
    // Chart.js's own update also renews the text of an open tooltip.
    const pointed = chart.getActiveElements().length > 0;
    if (before && !pointed && onlyValuesDiffer(before, figure)) {
      showValues(chart, figure.table, figure.encoding as BarEncoding);
      return;
    }
    const config = this.config(figure);
    keepDatasets(chart, config.data);
    chart.options = config.options ?? {};
    chart.update('none');
  }

  /** Shows the tooltip of one value as if the pointer were on it. Null closes the tooltip. */
  point(reading: { row: string; series?: number } | null): void {
    const { chart } = this;
    if (!chart || !this.figure) return;
    const index = this.figure.table.rows.findIndex((row) => row.key === reading?.row);
    const datasetIndex = reading?.series ?? -1;
    const element = chart.getDatasetMeta(datasetIndex)?.data[index];
    const active = element ? [{ datasetIndex, index }] : [];
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 });
    chart.update('none');
  }

  /**
   * Fits the canvas to its host. To be called when the host's size or the slide's scale has
   * changed.
   */
  resize(pixelRatio: number): void {
    this.options = { ...this.options, pixelRatio };
    if (!this.chart) return;
    const { width, height } = this.size();
    this.chart.options.devicePixelRatio = pixelRatio;
    this.chart.resize(width, height);
  }

  destroy(): void {
    this.tip.destroy();
    this.chart?.destroy();
    this.canvas.remove();
  }

  /** Paints the ground behind a chart that is a picture. */
  private drawGround({ ctx, width, height }: Chart): void {
    if (this.options.live) return;
    ctx.save();
    ctx.fillStyle = this.look.paint(PAPER);
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  }

  private drawLabels(chart: Chart): void {
    const { encoding, table } = this.figure as Figure;
    if (encoding.type === 'bars') {
      drawSegmentLabels(chart, table, encoding, this.options.fontSize, this.look.paint);
      const bracket = bracketOf(chart, table, encoding);
      // A line to the bracket begins where it is told here: its middle, from the top of the host.
      if (bracket) this.host.dataset.bracket = String((bracket.top + bracket.bottom) / 2);
    } else if (encoding.type === 'lines') {
      drawLineNames(chart, table, encoding, this.options.fontSize, this.look);
    }
  }

  /** The tooltip's text for one value of the figure that is shown now. */
  private tooltipText({ dataIndex, datasetIndex }: TooltipItem<'bar' | 'line'>): string {
    const { table, encoding } = this.figure as Figure;
    const row = table.rows[dataIndex];
    const one = (encoding as ChartEncoding).series[datasetIndex];
    if (!row || !one) return '';
    const column = table.columns.find(({ key }) => key === one.column);
    const value = column ? withUnit(row, column) : '';
    const written = encoding.type === 'bars' && encoding.segmentLabels?.[one.key];
    return `${one.label}: ${written ? `${textAt(table, row, written)} (${value})` : value}`;
  }

  private size(): { width: number; height: number } {
    // Reveal scales the bounding box, but not offsetWidth and offsetHeight.
    return { width: this.host.offsetWidth, height: this.host.offsetHeight };
  }

  private config(figure: Figure): ChartConfiguration {
    const config = configOf(figure, this.options.fontSize, this.look);
    return {
      ...config,
      plugins: [
        {
          id: 'labels',
          beforeDraw: (chart: Chart) => this.drawGround(chart),
          afterDatasetsDraw: (chart: Chart) => this.drawLabels(chart),
        },
        ...(this.options.live ? [hover(this.tip)] : []),
      ],
      options: {
        ...config.options,
        responsive: false,
        maintainAspectRatio: false,
        devicePixelRatio: this.options.pixelRatio,
        // Bars change at once, together with the map and the numbers.
        animation: false,
        plugins: {
          tooltip: {
            enabled: false,
            external: ({ tooltip }: { tooltip: TooltipModel<'bar' | 'line'> }) =>
              this.tip.follow(tooltip),
            callbacks: { label: (item: TooltipItem<'bar' | 'line'>) => this.tooltipText(item) },
          },
        },
        events: this.options.live ? ['mousemove', 'mouseout', 'click', 'touchstart'] : [],
      },
    } as ChartConfiguration;
  }
}

/**
 * Copies new data into the chart's existing dataset objects. Chart.js builds a dataset's bars from
 * scratch when it gets another object.
 */
function keepDatasets({ data }: Chart, { labels = [], datasets }: ChartData): void {
  const same = datasets.length === data.datasets.length;
  data.labels = labels;
  data.datasets = datasets.map((now, i) => {
    const kept = same ? data.datasets[i] : undefined;
    if (!kept) return now;
    const gone = Object.keys(kept).filter((key) => !(key in now));
    for (const key of gone) Reflect.deleteProperty(kept, key);
    return Object.assign(kept, now);
  });
}

function configOf({ table, encoding }: Figure, size: number, look: Look) {
  const chart = encoding as ChartEncoding;
  switch (chart.type) {
    case 'bars':
      return barConfig(table, chart, size, look);
    case 'columns':
      return columnConfig(table, chart, size, look);
    case 'lines':
      return lineConfig(table, chart, size, look);
  }
}

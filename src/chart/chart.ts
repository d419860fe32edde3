/**
 * A chart of bars or lines. Created when first shown, updated in place, destroyed with its view.
 * Reveal scales slides: the canvas keeps the slide's size and takes more pixels instead.
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
} from 'chart.js';
import { textAt } from '../figure/cell';
import type { BarEncoding, ChartEncoding } from '../figure/encoding';
import type { Figure } from '../figure/figure';
import { drawSegmentLabels } from './bar-labels';
import { barConfig } from './bars';
import { columnConfig } from './columns';
import { hover } from './hover';
import { drawLineNames, lineConfig } from './lines';
import { tooltipStyle } from './style';
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

export interface ChartOptions {
  live: boolean;
  /** Canvas pixels per CSS pixel. */
  pixelRatio: number;
  /** Base size of the chart's text, CSS pixels. */
  fontSize: number;
}

export class DataChart {
  private chart: Chart | undefined;
  private figure: Figure | undefined;
  private readonly canvas = document.createElement('canvas');

  constructor(
    private readonly host: HTMLElement,
    private options: ChartOptions,
  ) {
    this.canvas.setAttribute('role', 'img');
    host.append(this.canvas);
  }

  update(figure: Figure): void {
    const { chart, figure: before } = this;
    this.figure = figure;
    this.canvas.setAttribute('aria-label', figure.finding);
    if (!chart) {
      Object.assign(this.canvas, this.size());
      this.chart = new Chart(this.canvas, this.config(figure));
      return;
    }
    // What is pointed at is read out anew by Chart.js's own update.
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

  /** Reads out one value, as when it is pointed at; null ends it. */
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

  /** After a change of the host's size or of the slide's scale. */
  resize(pixelRatio: number): void {
    this.options = { ...this.options, pixelRatio };
    if (!this.chart) return;
    const { width, height } = this.size();
    this.chart.options.devicePixelRatio = pixelRatio;
    this.chart.resize(width, height);
  }

  destroy(): void {
    this.chart?.destroy();
    this.canvas.remove();
  }

  private drawGround({ ctx, width, height }: Chart): void {
    if (this.options.live) return;
    ctx.save();
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  }

  private drawLabels(chart: Chart): void {
    const { encoding, table } = this.figure as Figure;
    if (encoding.type === 'bars') {
      drawSegmentLabels(chart, table, encoding, this.options.fontSize);
    } else if (encoding.type === 'lines') {
      drawLineNames(chart, encoding, this.options.fontSize);
    }
  }

  /** What is said of a value that is pointed at, as the figure stands then. */
  private reading({ dataIndex, datasetIndex }: TooltipItem<'bar' | 'line'>): string {
    const { table, encoding } = this.figure as Figure;
    const row = table.rows[dataIndex];
    const one = (encoding as ChartEncoding).series[datasetIndex];
    if (!row || !one) return '';
    const value = textAt(table, row, one.column);
    const written = encoding.type === 'bars' && encoding.segmentLabels?.[one.key];
    return `${one.label}: ${written ? `${textAt(table, row, written)} (${value})` : value}`;
  }

  private size(): { width: number; height: number } {
    // offsetWidth, not the bounding box: the latter is scaled by Reveal.
    return { width: this.host.offsetWidth, height: this.host.offsetHeight };
  }

  private config(figure: Figure): ChartConfiguration {
    const config = configOf(figure, this.options.fontSize);
    return {
      ...config,
      plugins: [
        {
          id: 'labels',
          beforeDraw: (chart: Chart) => this.drawGround(chart),
          afterDatasetsDraw: (chart: Chart) => this.drawLabels(chart),
        },
        ...(this.options.live ? [hover()] : []),
      ],
      options: {
        ...config.options,
        responsive: false,
        maintainAspectRatio: false,
        devicePixelRatio: this.options.pixelRatio,
        // Calm: map, numbers and bars change together, and at once.
        animation: false,
        plugins: {
          tooltip: {
            ...tooltipStyle(this.options.fontSize),
            callbacks: { label: (item: TooltipItem<'bar' | 'line'>) => this.reading(item) },
          },
        },
        events: this.options.live ? ['mousemove', 'mouseout', 'click', 'touchstart'] : [],
      },
    } as ChartConfiguration;
  }
}

/** Chart.js makes all anew for a dataset that is another object: each keeps its object, all else is new. */
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

function configOf({ table, encoding }: Figure, size: number) {
  const chart = encoding as ChartEncoding;
  switch (chart.type) {
    case 'bars':
      return barConfig(table, chart, size);
    case 'columns':
      return columnConfig(table, chart, size);
    case 'lines':
      return lineConfig(table, chart, size);
  }
}

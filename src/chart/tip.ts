/** The tooltip of a chart: an element outside the canvas, which would cut it off. */
import type { TooltipModel } from 'chart.js';
import { h } from '../dom/element';
import { type ScreenBox, Tip } from '../dom/tip';

/** Chart.js's own measures of a bar or a point, in CSS pixels of the canvas. */
interface Bar {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
  horizontal: boolean;
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

export class ChartTip {
  private tip: Tip | undefined;
  private shown = '';

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Shows what Chart.js says is pointed at, or nothing. */
  follow({ chart, title, body, opacity, caretX, caretY }: TooltipModel<'bar' | 'line'>): void {
    if (opacity === 0) {
      this.close();
      return;
    }
    this.tip ??= new Tip(this.host, 'chart-tip', () => {
      chart.setActiveElements([]);
      chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
      chart.update('none');
    });
    const lines = body.flatMap((part) => part.lines);
    const content = h('div', {}, ...title.map((text) => h('strong', {}, text)));
    content.append(...lines.map((text) => h('p', {}, text)));
    const { left, top, width } = this.canvas.getBoundingClientRect();
    // Reveal scales the bounding box, but not offsetWidth.
    const scale = width / this.canvas.offsetWidth || 1;
    const drawn = chart.getSortedVisibleDatasetMetas().flatMap(({ data }) => data);
    const boxes = drawn.map((element): ScreenBox => {
      const names = ['x', 'y', 'base', 'width', 'height', 'horizontal'];
      const { horizontal = false, ...bar } = element.getProps(names, true) as Partial<Bar>;
      const { x = 0, y = 0, width = 0, height = 0 } = bar;
      // A bar goes from its base to its end; a point has no base.
      const { base = horizontal ? x : y } = bar;
      const [l, r] = horizontal ? sorted(base, x) : [x - width / 2, x + width / 2];
      const [t, b] = horizontal ? [y - height / 2, y + height / 2] : sorted(base, y);
      return {
        left: left + l * scale,
        top: top + t * scale,
        right: left + r * scale,
        bottom: top + b * scale,
      };
    });
    this.tip.show(content, { x: left + caretX * scale, y: top + caretY * scale }, boxes);
    const now = `${title} ${lines}`;
    if (now === this.shown) return;
    this.shown = now;
    this.tip.unrest();
    this.tip.rest();
  }

  /** Whether `target` is in the tooltip. */
  holds(target: EventTarget | null | undefined): boolean {
    return this.tip?.holds(target) ?? false;
  }

  close(): void {
    this.shown = '';
    this.tip?.close();
  }

  destroy(): void {
    this.tip?.destroy();
  }

  private get host(): HTMLElement {
    return this.canvas.closest<HTMLElement>('.drawing') ?? document.body;
  }
}

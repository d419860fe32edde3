/** A chart that is drawn already, once more as SVG. */
import { BasicPlatform, Chart, type ChartConfiguration } from 'chart.js';
import type { Swatch } from '../figure/encoding';
import { SvgContext } from './svg-context';

/**
 * Draws the chart of a canvas as a group of SVG elements in the canvas's own units. `fillOf` gives the
 * SVG fill of a class with a pattern. Undefined when the canvas has no chart.
 */
export function chartVector(
  canvas: HTMLCanvasElement,
  fillOf: (swatch: Swatch) => string,
): SVGElement | undefined {
  const chart = Chart.getChart(canvas);
  if (!chart) return undefined;
  const { width, height } = chart;
  const context = new SvgContext({ width, height }, fillOf);
  const { type, data, options, plugins } = chart.config as ChartConfiguration;
  const copy = new Chart(
    context as unknown as CanvasRenderingContext2D,
    {
      type,
      plugins: plugins ?? [],
      platform: BasicPlatform,
      // With `segment`, Chart.js draws a line's path itself. Otherwise it hands over a `Path2D`, which
      // cannot be read.
      data: { ...data, datasets: data.datasets.map((one) => ({ ...one, segment: {} })) },
      options: { ...options, devicePixelRatio: 1 },
    } as ChartConfiguration,
  );
  const drawing = context.drawing.cloneNode(true) as SVGElement;
  // Clears what it has drawn.
  copy.destroy();
  return drawing;
}

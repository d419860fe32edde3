/**
 * A Chart.js plugin for the tooltip: Escape closes it, and the pointer can be moved onto it after
 * resting for a moment.
 */
import type { Chart, Plugin } from 'chart.js';
import { HOVER_REST_MS, onEscape } from '../dom/dismiss';

/** Makes the plugin. Each chart needs its own, because it remembers what the tooltip shows. */
export function hover(): Plugin {
  let removeListener = () => {};
  let shown = '';
  let since = 0;
  return {
    id: 'hover',
    afterInit(chart) {
      removeListener = onEscape(
        () => isShown(chart),
        () => {
          chart.setActiveElements([]);
          chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
          chart.update('none');
        },
      );
    },
    afterDestroy: () => removeListener(),
    /** Ignores the pointer while it is on the tooltip itself. */
    beforeEvent(chart, { event: { type, x, y } }) {
      const rested = type === 'mousemove' && performance.now() - since > HOVER_REST_MS;
      return !(rested && isShown(chart) && isInside(chart, x ?? -1, y ?? -1));
    },
    afterEvent(chart) {
      const now = chart.getActiveElements().map(({ datasetIndex, index }) => [datasetIndex, index]);
      if (String(now) === shown) return;
      shown = String(now);
      since = performance.now();
    },
  };
}

const isShown = ({ tooltip }: Chart): boolean => (tooltip?.opacity ?? 0) > 0;

function isInside({ tooltip }: Chart, x: number, y: number): boolean {
  if (!tooltip) return false;
  const { x: left, y: top, width, height } = tooltip;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

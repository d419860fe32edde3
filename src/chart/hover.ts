/** The readout at a bar or a point: it goes on Escape, and a pointer that has rested can reach it. */
import type { Chart, Plugin } from 'chart.js';
import { onEscape, REST } from '../dom/dismiss';

/** One for each chart: it knows what is shown there. */
export function hover(): Plugin {
  let letGo = () => {};
  let shown = '';
  let since = 0;
  return {
    id: 'hover',
    afterInit(chart) {
      letGo = onEscape(
        () => isShown(chart),
        () => {
          chart.setActiveElements([]);
          chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
          chart.update('none');
        },
      );
    },
    afterDestroy: () => letGo(),
    /** The pointer on the readout itself changes nothing. */
    beforeEvent(chart, { event: { type, x, y } }) {
      const rested = type === 'mousemove' && performance.now() - since > REST;
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

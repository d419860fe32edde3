/** A Chart.js plugin: the pointer can be moved from the canvas onto the tooltip, which then stays. */
import type { Plugin } from 'chart.js';
import type { ChartTip } from './tip';

export const hover = (tip: ChartTip): Plugin => ({
  id: 'hover',
  beforeEvent: (_chart, { event: { type, native } }) =>
    !(type === 'mouseout' && tip.holds((native as MouseEvent | null)?.relatedTarget)),
});

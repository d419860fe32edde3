/** Two buttons, for municipalities and counties, each with the number of them. */
import type { Control } from '../deck';
import { h } from '../dom/element';
import { formatCount } from '../figure/format';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';

/** The control for the screen. Without the list of municipalities the buttons have no numbers. */
export function levelControl(
  { key, label, vintage }: Control & { type: 'level' },
  { store, kommuner }: Stage,
): LiveControl {
  const texts = {
    kommuner: kommuner
      ? formatCount(kommuner.list(vintage).length, 'kommune', 'kommuner')
      : 'Kommunene',
    fylker: kommuner ? formatCount(kommuner.fylker(vintage).length, 'fylke', 'fylker') : 'Fylkene',
  };
  const buttons = (['kommuner', 'fylker'] as const).map((level) => {
    const button = h('button', { type: 'button', 'data-level': level }, texts[level]);
    button.addEventListener('click', () => store.set({ [key]: level }));
    return button;
  });
  const update = () => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.level === store.state[key]));
    }
  };
  update();
  return {
    element: h('div', { class: 'level', role: 'group', 'aria-label': label }, ...buttons),
    update,
  };
}

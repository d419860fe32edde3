/** What a slide has behind one tap: a rule, a caveat, with a figure of its own where it needs one. */
import type { More } from '../slide';
import { openDialog } from './dialog';
import { h, trustedHtml } from './dom';
import { FigureElement } from './figure-element';
import type { LiveControl } from './live-control';
import type { Stage } from './stage';

export function moreControl({ label, html, figures = [] }: More, stage: Stage): LiveControl {
  const element = h('button', { type: 'button', class: 'more' }, label);
  element.addEventListener('click', () => {
    const own = figures.map((spec) => new FigureElement(spec, stage));
    const body = trustedHtml(h('div', { class: 'more-body' }), html);
    const dialog = openDialog(label, body, ...own.map((figure) => figure.element));
    for (const figure of own) void figure.update();
    dialog.addEventListener('close', () => own.forEach((figure) => void figure.destroy()));
  });
  return { element };
}

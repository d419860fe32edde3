/**
 * The button that opens a slide's additional text, a rule or a caveat, and its figures in a dialog.
 */
import type { More } from '../deck';
import { openDialog } from '../dom/dialog';
import { h, trustedHtml } from '../dom/element';
import { FigureElement } from '../slide/figure-element';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';

/** Makes the button. The figures are created when the dialog opens and destroyed when it closes. */
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

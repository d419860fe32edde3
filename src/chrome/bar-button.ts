/** A button in a view's bar. */
import { h } from '../dom/element';

/** `label` says in full what `face` has room for; the same button is called the same in all views. */
export function barButton(
  face: string | Element,
  label: string,
  action: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', 'aria-label': label, title: label }, face);
  element.addEventListener('click', action);
  return element;
}

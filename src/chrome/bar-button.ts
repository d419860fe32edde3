/** A button in a view's bar. */
import { h } from '../dom/element';

/**
 * Makes a button. `face` is the short text or icon on it; `label` is its full name, which is the
 * same in all views.
 */
export function barButton(
  face: string | Element,
  label: string,
  action: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', 'aria-label': label, title: label }, face);
  element.addEventListener('click', action);
  return element;
}

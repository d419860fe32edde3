/** A modal dialog that is created when opened and removed when closed. */
import { h, uniqueId } from './element';

/**
 * Opens the browser's own `<dialog>` with a title and a close button. Escape and a click outside
 * close it as well, and the focus returns to where it was. What is announced meanwhile is said in it.
 */
export function openDialog(title: string, ...content: (Node | string)[]): HTMLDialogElement {
  const id = uniqueId('dialog');
  const close = h('button', { type: 'button', class: 'close' }, 'Lukk');
  const dialog = h(
    'dialog',
    { 'aria-labelledby': id },
    h('div', { class: 'dialog-head' }, h('h2', { id }, title), close),
    ...content,
    h('p', { class: 'announced visually-hidden', 'aria-live': 'polite' }),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

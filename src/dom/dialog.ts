/** A modal dialog that is made when opened and gone when closed; focus returns where it was. */
import { h, uniqueId } from './element';

/** The browser's own `<dialog>` with a title and a way out. */
export function openDialog(title: string, ...content: (Node | string)[]): HTMLDialogElement {
  const id = uniqueId('dialog');
  const close = h('button', { type: 'button', class: 'close' }, 'Lukk');
  const dialog = h(
    'dialog',
    { 'aria-labelledby': id },
    h('header', {}, h('h2', { id }, title), close),
    ...content,
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

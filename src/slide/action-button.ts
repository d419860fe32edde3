/** A button of the panel «Tall». */
import { announce } from '../dom/announcer';
import { h } from '../dom/element';

/**
 * Makes a button that does something which may fail, and then says so. `done` replaces its label
 * when it has gone well. Both are spoken.
 */
export function actionButton(
  label: string,
  say: (text: string) => void,
  action: () => Promise<void> | void,
  done?: string,
): HTMLButtonElement {
  const element = h('button', { type: 'button' }, label);
  element.addEventListener('click', async () => {
    try {
      await action();
      if (!done) return;
      element.textContent = done;
      announce(done);
    } catch (error) {
      const fault = `${label} gikk ikke: ${(error as Error).message}`;
      say(fault);
      announce(fault);
    }
  });
  return element;
}

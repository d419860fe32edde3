/** Visible messages to the audience, about a wrong address for example, or a choice to make. */
import { h } from './element';

/** The messages in `element`, which is a live region of the page. */
export class Messages {
  constructor(private readonly element: HTMLElement) {}

  /**
   * Shows a sentence in Norwegian, with a button for each choice. It stays until the reader closes
   * it or makes a choice, or until the returned function is called.
   */
  say(text: string, choices: { label: string; choose(): void }[] = []): () => void {
    const message = h('div', { class: 'message' }, h('p', {}, text));
    for (const { label, choose } of choices) {
      const button = h('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        message.remove();
        choose();
      });
      message.append(button);
    }
    const close = h(
      'button',
      { type: 'button', class: 'close', 'aria-label': 'Lukk meldingen' },
      '×',
    );
    close.addEventListener('click', () => message.remove());
    message.append(close);
    this.element.append(message);
    return () => message.remove();
  }
}

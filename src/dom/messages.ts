/** What the deck has to say to the audience: a wrong address, a choice to make. Always visible. */
import { h } from './element';

export class Messages {
  constructor(private readonly element: HTMLElement) {}

  /**
   * A sentence, with buttons where there is something to choose. It stays until it is closed, or
   * until the function that is returned takes it away.
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

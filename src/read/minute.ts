/** The chosen municipality in a few sentences and a chart, before the slides. Not there without one. */

import { loadData } from '../data/load';
import type { Minute } from '../deck';
import { h } from '../dom/element';
import { sourceLine } from '../figure/figure';
import { FigureElement } from '../slide/figure-element';
import type { Stage } from '../slide/stage';

export class MinuteElement {
  readonly element = h('section', { id: 'minuttet', class: 'minute slide' });
  private readonly figure: FigureElement;
  private readonly heading = h('h2');
  private readonly text = h('div', { class: 'text' }, this.heading);
  private turn = 0;
  /** Resolves when it says and shows the latest choice. */
  done: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly minute: Minute,
    private readonly stage: Stage,
  ) {
    this.figure = new FigureElement(minute.figure, stage);
    this.update();
  }

  /** Writes it for the municipality that is chosen now; the latest call wins. */
  update(): void {
    const turn = ++this.turn;
    const { kommune } = this.stage.store.state;
    if (kommune === null) {
      this.element.replaceChildren();
      return;
    }
    if (!this.element.firstChild) {
      this.element.append(this.text, h('div', { class: 'figures' }, this.figure.element));
    }
    this.done = Promise.all([this.write({ kommune, turn }), this.figure.update()]);
  }

  destroy(): void {
    this.turn += 1;
    this.figure.destroy();
  }

  private async write({ kommune, turn }: { kommune: string; turn: number }): Promise<void> {
    const { minute, stage } = this;
    const lines: HTMLElement[] = [];
    try {
      const data = await loadData(minute.needs);
      if (turn !== this.turn) return;
      const state = { ...stage.store.state, kommune };
      this.heading.textContent = minute.title(data, state);
      for (const sentence of minute.sentences(data, state)) {
        lines.push(h('p', {}, sentence.text), h('p', { class: 'source' }, sourceLine(sentence)));
      }
      const caveat = minute.caveat(data, state);
      if (caveat) lines.push(h('p', { class: 'caveat' }, caveat));
    } catch (error) {
      if (turn !== this.turn) return;
      // A damaged table: what is wrong with it is told in Norwegian.
      this.heading.textContent = 'Kommunen på ett minutt kan ikke vises';
      lines.splice(0, lines.length, h('p', { class: 'caveat' }, (error as Error).message));
    }
    this.text.replaceChildren(this.heading, ...lines);
  }
}

/** The slim bar that stays at the top: the municipality, where we are, and other ways. */
import { openDialog } from '../elements/dialog';
import { h } from '../elements/dom';
import { openGlossary } from '../elements/glossary';
import { KommuneSearch } from '../elements/kommune-search';
import { preferenceControls } from '../elements/preferences';
import type { Stage } from '../elements/stage';
import type { Slide } from '../slide';

export class ReadBar {
  readonly element: HTMLElement;
  private readonly search: KommuneSearch;
  private readonly where = h('p', { class: 'where' });
  private readonly progress: HTMLProgressElement;

  constructor(
    stage: Stage,
    private readonly slides: readonly Slide[],
  ) {
    this.search = new KommuneSearch(stage, 'Kommunesøk');
    this.progress = h('progress', { max: String(slides.length), value: '0' });
    this.progress.setAttribute('aria-label', 'Hvor langt du har lest');
    this.element = h(
      'header',
      { class: 'read-bar' },
      this.search.element,
      h(
        'div',
        { class: 'ways' },
        button('Ord', openGlossary),
        button('Utseende', () => openDialog('Utseende', preferenceControls())),
        button('Presenter', () => stage.store.set({ visning: 'presentasjon' })),
      ),
      this.where,
      this.progress,
    );
  }

  /** The slide that is being read. */
  at(slide: Slide): void {
    const number = this.slides.indexOf(slide) + 1;
    this.where.textContent = `${number} av ${this.slides.length}: ${slide.title}`;
    this.progress.value = number;
  }

  destroy(): void {
    this.search.destroy();
  }
}

function button(text: string, action: () => void): HTMLButtonElement {
  const element = h('button', { type: 'button' }, text);
  element.addEventListener('click', action);
  return element;
}

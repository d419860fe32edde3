/**
 * Paper: every slide a page, everything drawn, then the tables behind the figures. Two editions:
 * slides at their own size, or a page of paper each with the notes. No reveal.js.
 */
import '../../assets/styles/print.css';
import { h, trustedHtml } from '../elements/dom';
import { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import type { Slide } from '../slide';
import type { Deck, View } from '../view';
import { Appendix, anchorOf } from './appendix';
import { printBar } from './bar';

export function openPrint(root: HTMLElement, base: Stage, deck: Deck): View {
  const stage: Stage = { ...base, medium: 'paper' };
  let pages: Page[] = [];
  const appendix = new Appendix(stage);
  const main = h('main', { class: 'print' });
  root.replaceChildren(printBar(stage), main);

  const draw = async () => {
    for (const page of pages) page.slide.destroy();
    pages = numbered(deck).map(({ slide, label }, i) => makePage(slide, label, i, stage));
    main.dataset.utgave = stage.store.state.utgave;
    main.replaceChildren(...pages.map(({ element }) => element), appendix.element);
    await Promise.all(pages.map(({ slide }) => slide.show()));
    for (const { slide } of pages) slide.resize();
    for (const page of pages) page.finish();
    appendix.draw(pages.map(({ label, slide }) => ({ label, slide })));
  };
  let drawn = draw();
  const unsubscribe = stage.store.subscribe((state, before) => {
    // Another view takes over: there is nothing to draw any more.
    if (state.visning !== before.visning) return;
    drawn = drawn.then(draw);
  });
  return {
    ready: () => drawn,
    destroy() {
      unsubscribe();
      for (const { slide } of pages) slide.destroy();
      root.replaceChildren();
    },
  };
}

interface Page {
  label: string;
  slide: SlideElement;
  element: HTMLElement;
  /** What is known only when the figures are drawn: the municipality's numbers. */
  finish(): void;
}

/** «1», «1b»: a slide below another shares its number. */
function numbered(deck: Deck): { slide: Slide; label: string }[] {
  return deck.flatMap((stack, column) =>
    stack.map((slide, row) => ({
      slide,
      label: `${column + 1}${row ? String.fromCharCode(97 + row) : ''}`,
    })),
  );
}

function makePage(words: Slide, label: string, i: number, stage: Stage): Page {
  const slide = new SlideElement(words, stage, i ? 'h2' : 'h1');
  const { kommune } = stage.store.state;
  const place = kommune && stage.kommuner ? stage.kommuner.fullName(kommune) : '';
  const foot = h(
    'footer',
    { class: 'page-foot' },
    h(
      'span',
      {},
      ['Innvandring er redningen!', __BUILD_DATE__ && `Utgave ${__BUILD_DATE__}`].join(' ').trim(),
    ),
    h('span', { class: 'page-place' }, place),
    h('span', {}, label),
  );
  const numbers = h('ul', { class: 'page-numbers' });
  const notes = h('div', { class: 'page-notes' }, trustedHtml(h('div', {}), words.notes), numbers);
  const element = h(
    'div',
    { class: 'page' },
    h('div', { class: 'page-slide' }, slide.element),
    notes,
    foot,
  );
  return {
    label,
    slide,
    element,
    finish() {
      const said = slide.figures.flatMap(({ shown }) => shown?.place ?? []);
      numbers.replaceChildren(...said.map((text) => h('li', {}, text)));
      for (const { element: figure, spec } of slide.figures) {
        const link = h('a', { href: `#${anchorOf(spec)}` }, 'Tall i vedlegget');
        figure.querySelector('.source')?.append('. ', link);
      }
    },
  };
}

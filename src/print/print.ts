/** Paper: every slide a page of the slide's size, everything drawn; no reveal.js. */
import '../../assets/styles/print.css';
import { h } from '../elements/dom';
import { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import type { Deck, View } from '../view';

export function openPrint(root: HTMLElement, base: Stage, deck: Deck): View {
  const stage: Stage = { ...base, medium: 'paper' };
  const numbered = deck.flatMap((stack, column) =>
    stack.map((slide, row) => ({
      slide,
      label: `${column + 1}${row ? String.fromCharCode(97 + row) : ''}`,
    })),
  );
  const slides = numbered.map(({ slide }, i) => new SlideElement(slide, stage, i ? 'h2' : 'h1'));
  const kommune = stage.store.state.kommune;
  const place = kommune && stage.kommuner ? stage.kommuner.fullName(kommune) : '';
  root.replaceChildren(
    h(
      'main',
      { class: 'print' },
      ...slides.map(({ element }, i) =>
        h(
          'div',
          { class: 'page' },
          element,
          h(
            'footer',
            { class: 'page-foot' },
            h('span', {}, 'Innvandring er redningen!'),
            h('span', {}, place),
            h('span', {}, numbered[i]?.label ?? ''),
          ),
        ),
      ),
    ),
  );
  const show = () => Promise.all(slides.map((slide) => slide.show()));
  let drawn = show();
  const unsubscribe = stage.store.subscribe(() => {
    drawn = show();
  });
  return {
    ready: () => drawn,
    destroy() {
      unsubscribe();
      for (const slide of slides) slide.destroy();
      root.replaceChildren();
    },
  };
}

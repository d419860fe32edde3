/** Reading: the same slides as one reflowing page, with their explanations as text. */
import '../../assets/styles/read.css';
import { h, trustedHtml } from '../elements/dom';
import { KommuneSearch } from '../elements/kommune-search';
import { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import { type Deck, slideIdFromHash, type View } from '../view';

export function openReading(root: HTMLElement, base: Stage, deck: Deck): View {
  const stage: Stage = { ...base, medium: 'page' };
  const search = new KommuneSearch(stage);
  const slides = deck.flat().map((slide) => new SlideElement(slide, stage));
  const present = h('button', { type: 'button' }, 'Vis som presentasjon');
  present.addEventListener('click', () => stage.store.set({ visning: 'presentasjon' }));
  const contents = h(
    'ol',
    {},
    ...slides.map(({ slide }) => h('li', {}, h('a', { href: `#/${slide.id}` }, slide.title))),
  );
  for (const { element, slide } of slides) {
    const explained = trustedHtml(h('div', {}), slide.notes);
    element.append(h('details', { class: 'notes' }, h('summary', {}, 'Forklaring'), explained));
  }
  root.replaceChildren(
    h('header', { class: 'read-bar' }, search.element, present),
    h(
      'main',
      { class: 'read' },
      h('h1', {}, 'Innvandring er redningen!'),
      h('nav', { 'aria-label': 'Innhold' }, contents),
      ...slides.map(({ element }) => element),
    ),
  );
  const toAnchor = () => {
    const id = slideIdFromHash(location.hash);
    if (id && id !== slides[0]?.slide.id) document.getElementById(id)?.scrollIntoView();
  };
  const show = () => Promise.all(slides.map((slide) => slide.show()));
  let drawn: Promise<unknown> = show().then(toAnchor);
  const unsubscribe = stage.store.subscribe(() => {
    drawn = show();
  });
  const watch = new ResizeObserver(() => {
    for (const slide of slides) slide.resize();
  });
  watch.observe(root);
  window.addEventListener('hashchange', toAnchor);
  return {
    ready: () => drawn,
    destroy() {
      watch.disconnect();
      window.removeEventListener('hashchange', toAnchor);
      unsubscribe();
      search.destroy();
      for (const slide of slides) slide.destroy();
      root.replaceChildren();
    },
  };
}

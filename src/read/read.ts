/** Reading: the same slides as one reflowing page, with their explanations as text. */
import '../../assets/styles/read.css';
import { currentSearch, writeAddress } from '../address';
import { withControls } from '../elements/controls';
import { h, trustedHtml } from '../elements/dom';
import { licencesLink } from '../elements/licences';
import { logo } from '../elements/logo';
import { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import { statementLink } from '../elements/statement';
import { type Deck, numbered, slideIdFromHash, type View } from '../view';
import { ReadBar } from './bar';
import { NearFirst } from './near-first';
import { PlaceKeeper } from './place-keeper';

/** The line on the screen that the slide being read has passed. */
const READING_LINE = '-25% 0px -75% 0px';
/** What readers move the page with. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

export function openReading(root: HTMLElement, base: Stage, deck: Deck): View {
  const stage: Stage = { ...base, medium: 'page' };
  const slides = deck.flat().map((slide) => withControls(new SlideElement(slide, stage)));
  const of = new Map(slides.map((slide) => [slide.element as Element, slide]));
  const bar = new ReadBar(stage, deck);
  for (const { element, slide } of slides) element.append(explanation(slide.notes));
  const contents = numbered(deck).map(({ slide, label }) =>
    h('li', {}, h('span', {}, label), h('a', { href: `#/${slide.id}` }, slide.title)),
  );
  const heading = h('h1', { tabindex: '-1' }, 'Innvandring er redningen!');
  const intro = h(
    'div',
    {},
    ...logo(),
    heading,
    h('nav', { 'aria-label': 'Innhold' }, h('ol', {}, ...contents)),
  );
  const foot = [...statementLink(), ...licencesLink()];
  root.replaceChildren(
    bar.element,
    h('main', { class: 'read' }, intro, ...slides.map(({ element }) => element)),
    ...(foot.length ? [h('footer', { class: 'read-foot' }, ...foot)] : []),
  );

  /** The slide that the reader came to by its address, until the page stands still. */
  let held: SlideElement | undefined;
  let arrived: Promise<unknown> = Promise.resolve();
  const figures = new NearFirst(slides);
  const reading = new IntersectionObserver(
    (entries) => {
      const come = entries.find((entry) => entry.isIntersecting)?.target;
      // While held, and while another view is on its way, the page moves without the reader.
      if (!come || held || stage.store.state.visning !== 'les') return;
      const slide = of.get(come)?.slide;
      writeAddress(currentSearch(), `#/${slide?.id ?? deck[0]?.[0]?.id}`, 'replace');
      bar.at(slide);
    },
    { rootMargin: READING_LINE },
  );
  const inAddress = () =>
    slides.find((one) => one.slide.id === slideIdFromHash(location.hash)) ?? slides[0];
  /** To the slide in the address, and again when what is drawn above it has moved it. */
  const toAnchor = async () => {
    const slide = inAddress();
    if (!slide) return;
    held = slide;
    bar.at(slide.slide);
    slide.element.scrollIntoView();
    slide.focus();
    for (let round = 0; round < 2; round++) {
      await figures.drawn();
      if (held !== slide) return;
      slide.element.scrollIntoView();
    }
    held = undefined;
  };
  const letGo = () => {
    held = undefined;
  };
  const keeper = new PlaceKeeper(slides.map(({ element }) => element));
  const onHash = () => {
    arrived = toAnchor();
  };
  if (inAddress() !== slides[0]) onHash();
  for (const { element } of slides) reading.observe(element);
  reading.observe(intro);
  window.addEventListener('hashchange', onHash);
  for (const type of MOVES) window.addEventListener(type, letGo, { passive: true });
  const unsubscribe = stage.store.subscribe(() => figures.age());

  return {
    ready: () => arrived.then(() => figures.drawn()),
    focus() {
      if (inAddress() === slides[0]) heading.focus({ preventScroll: true });
      else inAddress()?.focus();
    },
    destroy() {
      figures.destroy();
      reading.disconnect();
      keeper.destroy();
      window.removeEventListener('hashchange', onHash);
      for (const type of MOVES) window.removeEventListener(type, letGo);
      unsubscribe();
      bar.destroy();
      for (const slide of slides) slide.destroy();
      root.replaceChildren();
    },
  };
}

/** The notes, for those who were not in the room. */
function explanation(notes: string): HTMLElement {
  const text = trustedHtml(h('div', {}), notes);
  return h('details', { class: 'notes', open: true }, h('summary', {}, 'Talerens notater'), text);
}

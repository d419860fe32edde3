/** Reading: the same slides as one reflowing page, each with a text for the reader in place of a speaker. */
import '../../assets/styles/read.css';
import { licencesLink } from '../chrome/licences';
import { logo } from '../chrome/logo';
import { statementLink } from '../chrome/statement';
import { withControls } from '../controls/controls';
import { type Deck, type Minute, slideIdFromHash } from '../deck';
import { h, rootFontSize, trustedHtml } from '../dom/element';
import { SlideElement } from '../slide/slide-element';
import type { Base, Stage } from '../slide/stage';
import { currentSearch, writeAddress } from '../state/address';
import type { View } from '../view';
import { ReadBar } from './bar';
import { MinuteElement } from './minute';
import { NearFirst } from './near-first';
import { PlaceKeeper } from './place-keeper';

/** The margins of the line on the screen across which the slide being read lies. */
const READING_LINE = '-25% 0px -75% 0px';
/** Size of the charts' text, in the reader's own text size. */
const CHART_TEXT_REM = 0.9;
/** The events with which a reader moves the page. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

export function openReading(root: HTMLElement, base: Base, deck: Deck, minute: Minute): View {
  const stage: Stage = {
    ...base,
    live: true,
    wheelZooms: false,
    linksToReading: false,
    enlarges: true,
    hasAppendix: false,
    foldsChoices: false,
    fontSize: () => CHART_TEXT_REM * rootFontSize(),
    pixelRatio: () => devicePixelRatio,
    hears: () => false,
  };
  const slides = deck.map((slide) => withControls(new SlideElement(slide, stage)));
  const of = new Map(slides.map((slide) => [slide.element as Element, slide]));
  const bar = new ReadBar(stage, deck);
  for (const { element, slide } of slides) {
    const text = trustedHtml(h('div', { class: 'reader' }), slide.reader);
    element.querySelector('.words')?.after(text);
  }
  const contents = deck.map(({ id, title }, i) =>
    h('li', {}, h('span', {}, String(i + 1)), h('a', { href: `#/${id}` }, title)),
  );
  const heading = h('h1', { tabindex: '-1' }, 'Innvandring er redningen!');
  const ownMinute = new MinuteElement(minute, stage);
  const list = h(
    'details',
    // The minute comes in their place: the contents are a press away.
    { class: 'contents', open: stage.store.state.kommune === null },
    h('summary', {}, 'Innhold'),
    h('nav', { 'aria-label': 'Innhold' }, h('ol', {}, ...contents)),
  );
  const intro = h('div', {}, ...logo(), heading, ownMinute.element, list);
  const foot = [...statementLink(), ...licencesLink()];
  root.replaceChildren(
    bar.element,
    h('main', { class: 'read' }, intro, ...slides.map(({ element }) => element)),
    ...(foot.length ? [h('footer', { class: 'read-foot' }, ...foot)] : []),
  );

  /** The slide that the address names, until the page no longer moves. */
  let held: SlideElement | undefined;
  let arrived: Promise<unknown> = Promise.resolve();
  const figures = new NearFirst(slides);
  const reading = new IntersectionObserver(
    (entries) => {
      const come = entries.find((entry) => entry.isIntersecting)?.target;
      // While the place is being kept or another view is being loaded, the page moves without the
      // reader.
      if (!come || held || stage.store.state.visning !== 'les') return;
      const slide = of.get(come)?.slide;
      writeAddress(currentSearch(), `#/${slide?.id ?? deck[0]?.id}`, 'replace');
      bar.at(slide);
    },
    { rootMargin: READING_LINE },
  );
  const inAddress = () =>
    slides.find((one) => one.slide.id === slideIdFromHash(location.hash)) ?? slides[0];
  /** Scrolls to the slide in the address, and again when a drawing above has moved it. */
  const toAnchor = async () => {
    const slide = inAddress();
    if (!slide) return;
    held = slide;
    bar.at(slide.slide);
    const show = () => {
      slide.element.scrollIntoView();
      keeper.remember();
    };
    show();
    slide.focus();
    for (let round = 0; round < 2; round++) {
      await figures.drawn();
      if (held !== slide) return;
      show();
    }
    held = undefined;
  };
  const letGo = () => {
    held = undefined;
  };
  const keeper = new PlaceKeeper([intro, ...slides.map(({ element }) => element)]);
  const onHash = () => {
    arrived = toAnchor();
  };
  if (inAddress() !== slides[0]) onHash();
  for (const { element } of slides) reading.observe(element);
  reading.observe(intro);
  window.addEventListener('hashchange', onHash);
  root.addEventListener('focusin', showWholeMap);
  for (const type of MOVES) window.addEventListener(type, letGo, { passive: true });
  const unsubscribe = stage.store.subscribe((state, before) => {
    if (state.kommune !== before.kommune) {
      list.open = state.kommune === null;
      ownMinute.update();
    }
    figures.age();
  });

  const drawn = () => Promise.all([arrived.then(() => figures.drawn()), ownMinute.done]);

  return {
    ready: drawn,
    usable: () => Promise.all([drawn(), bar.search.ready]),
    focus() {
      if (inAddress() === slides[0]) heading.focus({ preventScroll: true });
      else inAddress()?.focus();
    },
    destroy() {
      figures.destroy();
      reading.disconnect();
      keeper.destroy();
      window.removeEventListener('hashchange', onHash);
      root.removeEventListener('focusin', showWholeMap);
      for (const type of MOVES) window.removeEventListener(type, letGo);
      unsubscribe();
      bar.destroy();
      ownMinute.destroy();
      for (const slide of slides) slide.destroy();
      root.replaceChildren();
    },
  };
}

/** Firefox scrolls to a map that takes the focus only where none of it is on the screen. */
function showWholeMap({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches('.leaflet-container:focus-visible')) return;
  // After the browser's own scrolling.
  requestAnimationFrame(() => {
    // Whoever is quick has moved on.
    if (target === document.activeElement) target.scrollIntoView({ block: 'nearest' });
  });
}

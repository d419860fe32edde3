/** Presenting: slides that reveal.js turns, the bar below them, the keys, and the speaker's page. */
import '../../assets/styles/present.css';
import { openGlossary } from '../chrome/glossary';
import { openHelp } from '../chrome/help';
import { printDeck } from '../chrome/print-deck';
import { type Deck, slideIdFromHash } from '../deck';
import { announce } from '../dom/announcer';
import { h } from '../dom/element';
import { type Base, SLIDE_FONT_SIZE, type Stage } from '../slide/stage';
import { writeWaiting } from '../state/address';
import type { View } from '../view';
import { DeckBar } from './bar';
import { bindFigureKeys } from './figure-keys';
import { bindKeys, SHORTCUTS } from './keys';
import { makeReveal, scaleIn, startReveal, wrapSlides } from './reveal';
import { PresentedSlides } from './slides';
import { SpeakerLink } from './speaker-link';

export function openPresentation(root: HTMLElement, base: Base, deck: Deck): View {
  let scale = 1;
  let gone = false;
  let isStarted = false;
  const stage: Stage = {
    ...base,
    live: true,
    wheelZooms: true,
    linksToReading: true,
    fontSize: () => SLIDE_FONT_SIZE,
    pixelRatio: () => devicePixelRatio * scale,
    hears: (element) => slides.current?.element.contains(element) === true,
  };
  const { store } = stage;
  const slides = new PresentedSlides(deck, stage);
  slides.current = slides.get(slideIdFromHash(location.hash)) ?? slides.get(deck[0]?.id);
  const wrapper = wrapSlides(slides.element);
  const reveal = makeReveal(wrapper);
  const shown = () => slides.current?.slide.id ?? '';
  const next = () => reveal.next();
  const prev = () => reveal.prev();
  const speaker = new SpeakerLink(stage, { next, prev, shown });
  const actions = {
    next,
    prev,
    read: () => store.set({ visning: 'les' }),
    openSpeaker: () => speaker.open(),
    toggleOverview: () => reveal.toggleOverview(),
    toggleFullscreen,
    print: () => void printDeck(store),
    openGlossary,
    openHelp: () => openHelp(SHORTCUTS),
    search: () => bar.search.focus(),
  };
  const bar = new DeckBar(stage, deck, actions);
  const unbindKeys = bindKeys(actions);
  const unbindFigureKeys = bindFigureKeys(store, () => slides.current);
  root.replaceChildren(h('main', { class: 'present' }, wrapper, bar.element));
  scale = scaleIn(wrapper);
  bar.update(shown());

  /** Focus goes to the new slide's heading, unless it is on the buttons that turn. */
  const arrive = () => {
    const slide = slides.current;
    if (!slide) return;
    // Walked with the arrows: the title is enough.
    if (reveal.isOverview()) return announce(slide.slide.title);
    if (!document.activeElement?.closest('.turn')) slide.focus();
    void slide.done.then(() => announce(slide.summary()));
  };
  /** Shows the slide that Reveal has turned to. */
  const follow = () => {
    slides.current = slides.get(reveal.getCurrentSlide()?.id);
    slides.show();
    bar.update(shown());
    speaker.tell();
  };
  const resize = () => {
    if (reveal.getScale() === scale) return;
    scale = reveal.getScale();
    slides.resize();
  };
  reveal.on('slidechanged', () => {
    // Reveal writes the new slide after this.
    writeWaiting();
    follow();
    // A figure that filled the slide goes with it; at the beginning the address names one of its own.
    if (isStarted) store.set({ figur: null }, 'replace');
    arrive();
    void slides.current?.done.then(() => slides.ahead());
  });
  reveal.on('overviewhidden', () => {
    slides.still(false);
    arrive();
  });
  reveal.on('overviewshown', () => {
    slides.showAll();
    slides.still(true);
  });
  reveal.on('resize', resize);

  const start = async () => {
    slides.show();
    await startReveal(reveal, wrapper);
    isStarted = true;
    // The address may have changed meanwhile.
    follow();
    resize();
  };
  const started = start();
  void started
    .then(() => slides.current?.done)
    .then(() => slides.ahead())
    // Reveal has not seen yet what is shown word by word in the slides that were empty.
    .then(() => gone || reveal.sync());
  const unsubscribe = store.subscribe(() => {
    slides.age();
    if (reveal.isOverview()) slides.showAll();
    else slides.show();
    speaker.tell();
  });

  return {
    ready: () => started.then(() => slides.current?.done),
    usable: () => started.then(() => Promise.all([bar.search.ready, slides.current?.usable])),
    focus: () => slides.current?.focus(),
    destroy() {
      gone = true;
      unsubscribe();
      unbindKeys();
      unbindFigureKeys();
      bar.destroy();
      speaker.destroy();
      reveal.destroy();
      slides.destroy();
      root.replaceChildren();
    },
  };
}

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

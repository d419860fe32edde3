/** Presenting: reveal.js shows the slides; ours are the bar, the keys and the speaker's page. */
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import '../../assets/styles/present.css';
import { announce } from '../elements/announcer';
import { h, painted, reducedMotion } from '../elements/dom';
import { firstDrawing } from '../elements/first-drawing';
import type { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import { type Deck, SLIDE, slideIdFromHash, type View } from '../view';
import { DeckBar } from './bar';
import { belongsToDeck, bindKeys } from './keys';
import { speakInNorwegian } from './norwegian';
import { PresentedSlides } from './slides';
import { SpeakerLink } from './speaker-link';

export function openPresentation(root: HTMLElement, base: Stage, deck: Deck): View {
  let reveal: RevealApi | undefined;
  const stage: Stage = { ...base, medium: 'slide', scale: () => reveal?.getScale() ?? 1 };
  const slides = new PresentedSlides(deck, stage);
  // Reveal begins on it; the words of no other are seen before.
  const first = slides.get(slideIdFromHash(location.hash) ?? deck[0]?.[0]?.id);
  const wrapper = h('div', { class: 'reveal' }, h('div', { class: 'slides' }, ...slides.columns));
  const host = h('main', { class: 'present' }, wrapper);
  // They came with the page: see first-words.ts.
  const wordsSeen = root.childElementCount > 0;
  root.replaceChildren(host);

  const current = () => slides.get(reveal?.getCurrentSlide()?.id);

  /** Focus goes to the new slide's heading, unless it is on the buttons that turn. */
  const arrive = (slide: SlideElement | undefined) => {
    if (!slide) return;
    // Walked with the arrows: the title is enough.
    if (talk.isOverview()) return announce(slide.slide.title);
    if (!document.activeElement?.closest('.turn')) slide.focus();
    void slide.done.then(() => announce(slide.summary()));
  };

  reveal = new Reveal(wrapper, {
    ...SLIDE,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    // A slide is a grid; Reveal would make it a block.
    display: 'grid',
    embedded: true,
    keyboardCondition: belongsToDeck as never,
    // Home: Reveal would go to the slide below the first, if that was the one last seen there.
    keyboard: { 36: () => talk.slide(0, 0) },
    controls: false,
    progress: true,
    hash: true,
    history: true,
    respondToHashChanges: true,
    help: false,
    jumpToSlide: false,
    autoAnimate: false,
    scrollActivationWidth: null as unknown as number,
    transition: reducedMotion() ? 'none' : 'fade',
    backgroundTransition: 'none',
    transitionSpeed: 'fast',
    touch: true,
    hideInactiveCursor: true,
    pdfSeparateFragments: false,
  });
  const talk = reveal;
  const speaker = new SpeakerLink(stage, {
    next: () => talk.next(),
    prev: () => talk.prev(),
    // Not from the address: Reveal writes that after it has told us.
    slide: () => current()?.slide.id ?? '',
  });
  const bar = new DeckBar(stage, talk, deck, speaker);
  host.append(bar.element);
  const unbindKeys = bindKeys(talk, bar, speaker);

  // Its figures are written while Reveal begins, and drawn when it stands.
  if (wordsSeen) slides.show(first);
  const started = talk.initialize().then(async () => {
    speakInNorwegian(wrapper);
    bar.update();
    if (!wordsSeen) await painted();
    slides.show(current());
    speaker.tell();
    void firstDrawing
      .then(() => slides.ahead(current()))
      .then(() => {
        // Reveal has not seen yet what is shown word by word in the slides that were empty.
        if (host.isConnected) talk.sync();
      });
  });
  talk.on('slidechanged', () => {
    slides.show(current());
    arrive(current());
    bar.update();
    speaker.tell();
    void current()?.done.then(() => slides.ahead(current()));
  });
  talk.on('overviewhidden', () => {
    slides.still(false);
    arrive(current());
  });
  talk.on('overviewshown', () => {
    slides.showAll();
    slides.still(true);
  });
  talk.on('resize', () => slides.resize());
  const unsubscribe = stage.store.subscribe(() => {
    slides.age();
    if (talk.isOverview()) slides.showAll();
    else slides.show(current());
    speaker.tell();
  });

  return {
    ready: () => started.then(() => current()?.done),
    focus: () => current()?.focus(),
    destroy() {
      unsubscribe();
      unbindKeys();
      bar.destroy();
      speaker.destroy();
      slides.destroy();
      talk.destroy();
      root.replaceChildren();
    },
  };
}

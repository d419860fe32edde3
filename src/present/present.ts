/** Presenting: reveal.js shows the slides; ours are the bar, the keys and the speaker's page. */
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import '../../assets/styles/present.css';
import { announce } from '../elements/announcer';
import { h, painted, reducedMotion } from '../elements/dom';
import { SlideElement } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import { type Deck, SLIDE, type View } from '../view';
import { DeckBar } from './bar';
import { belongsToDeck, bindKeys } from './keys';
import { speakInNorwegian } from './norwegian';
import { SpeakerLink } from './speaker-link';

export function openPresentation(root: HTMLElement, base: Stage, deck: Deck): View {
  let reveal: RevealApi | undefined;
  const stage: Stage = { ...base, medium: 'slide', scale: () => reveal?.getScale() ?? 1 };
  const all = new Map<HTMLElement, SlideElement>();
  const stale = new Set<SlideElement>();
  const make = (slide: Deck[number][number]) => {
    const made = new SlideElement(slide, stage, all.size === 0 ? 'h1' : 'h2');
    all.set(made.element, made);
    stale.add(made);
    return made.element;
  };
  const columns = deck.map((stack) =>
    stack.length === 1 ? stack.map(make)[0] : h('section', {}, ...stack.map(make)),
  ) as HTMLElement[];
  const slides = h('div', { class: 'slides' }, ...columns);
  const wrapper = h('div', { class: 'reveal' }, slides);
  const host = h('main', { class: 'present' }, wrapper);
  root.replaceChildren(host);

  const current = () => all.get(reveal?.getCurrentSlide() as HTMLElement);
  const show = (slide: SlideElement | undefined) => {
    if (!slide || !stale.has(slide)) return;
    stale.delete(slide);
    void slide.show();
  };

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

  const started = talk.initialize().then(async () => {
    speakInNorwegian(wrapper);
    bar.update();
    await painted();
    show(current());
    speaker.tell();
  });
  talk.on('slidechanged', () => {
    show(current());
    arrive(current());
    bar.update();
    speaker.tell();
  });
  talk.on('overviewhidden', () => arrive(current()));
  talk.on('overviewshown', () => {
    for (const slide of all.values()) show(slide);
  });
  const onResize = () => {
    for (const slide of all.values()) slide.resize();
  };
  talk.on('resize', onResize);
  const unsubscribe = stage.store.subscribe(() => {
    for (const slide of all.values()) stale.add(slide);
    if (talk.isOverview()) for (const slide of all.values()) show(slide);
    else show(current());
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
      for (const slide of all.values()) slide.destroy();
      talk.destroy();
      root.replaceChildren();
    },
  };
}

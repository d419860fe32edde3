/** Presenting: reveal.js shows the slides; ours are the bar, the keys and the speaker's page. */
import type { RevealApi } from 'reveal.js';
import '../../assets/styles/present.css';
import { currentSearch, writeAddress, writeWaiting } from '../address';
import { announce } from '../elements/announcer';
import { h, painted } from '../elements/dom';
import { firstDrawing } from '../elements/first-drawing';
import type { Stage } from '../elements/stage';
import { type Deck, slideIdFromHash, type View } from '../view';
import { DeckBar } from './bar';
import { bindKeys, keepEarlyKeys } from './keys';
import { speakInNorwegian } from './norwegian';
import { PresentedSlides } from './slides';
import { SpeakerLink } from './speaker-link';
import { scaleIn, standIn } from './stand-in';
import type { Talk } from './talk';

/** Longest wait for the first figures before the slides can be turned, milliseconds. */
const LATEST = 3000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function openPresentation(root: HTMLElement, base: Stage, deck: Deck): View {
  let gone = false;
  // They came with the page, and stand until the first slide is written: see first-words.ts.
  const words = root.querySelector<HTMLElement>('.reveal');
  let scale = words ? scaleIn(words) : 1;
  /** Comes when the first slide is drawn. */
  let reveal: RevealApi | undefined;
  const stage: Stage = {
    ...base,
    medium: 'slide',
    scale: () => (reveal?.isReady() ? reveal.getScale() : scale),
    stand: () => stand(),
  };
  const slides = new PresentedSlides(deck, stage);
  // Reveal begins on it; the words of no other are seen before.
  const first = slides.get(slideIdFromHash(location.hash) ?? deck[0]?.[0]?.id);
  // The second name Reveal would give it later: text is set closer by it.
  const wrapper = h('div', { class: 'reveal reveal-viewport' });
  wrapper.append(h('div', { class: 'slides' }, ...slides.columns));
  const host = h('main', { class: 'present' }, wrapper);

  const current = () => slides.get(reveal?.getCurrentSlide()?.id) ?? first;

  /** Focus goes to the new slide's heading, unless it is on the buttons that turn. */
  const arrive = () => {
    const slide = current();
    if (!slide) return;
    // Walked with the arrows: the title is enough.
    if (reveal?.isOverview()) return announce(slide.slide.title);
    if (!document.activeElement?.closest('.turn')) slide.focus();
    void slide.done.then(() => announce(slide.summary()));
  };

  /** Turning waits until Reveal stands. */
  let turned: Promise<void> = Promise.resolve();
  const turn = (way: (turning: RevealApi) => void) => {
    turned = started.then(() => {
      if (reveal) way(reveal);
    });
  };
  const talk: Talk = {
    next: () => turn((turning) => turning.next()),
    prev: () => turn((turning) => turning.prev()),
    toggleOverview: () => turn((turning) => turning.toggleOverview()),
    // Not from the address: Reveal writes that after it has told us.
    slide: () => current()?.slide.id ?? '',
  };
  const speaker = new SpeakerLink(stage, talk);
  const bar = new DeckBar(stage, talk, deck, speaker);
  host.append(bar.element);
  const unbindKeys = bindKeys(talk, bar, speaker);
  bar.update();

  /** Puts the slides in the page: once the first one's figures are written, so that it is laid out once. */
  const stand = () => {
    if (host.isConnected || gone) return;
    root.replaceChildren(host);
    if (!words) scale = scaleIn(wrapper);
    if (first) standIn(wrapper, first.element, scale);
  };
  const drawn = (async () => {
    if (!words) {
      stand();
      await painted();
    }
    slides.show(first);
    await Promise.race([first?.done, wait(LATEST)]);
    stand();
  })();

  const started = drawn.then(async () => {
    // Whoever waits for the drawing goes first.
    await wait(0);
    const turning = await import('./turning').catch(() => undefined);
    if (gone) return;
    if (!turning) {
      stage.say('Du kan ikke bla i lysbildene: en fil lot seg ikke hente. Last siden på nytt.');
      return;
    }
    // Left to Reveal, the opening would be two steps for the back button.
    if (!location.hash && first) writeAddress(currentSearch(), `#/${first.slide.id}`, 'replace');
    reveal = turning.makeReveal(wrapper, deck.flat().length);
    reveal.on('slidechanged', () => {
      // Reveal writes the new slide after this.
      writeWaiting();
      slides.show(current());
      arrive();
      bar.update();
      speaker.tell();
      void current()?.done.then(() => slides.ahead(current));
    });
    reveal.on('overviewhidden', () => {
      slides.still(false);
      arrive();
    });
    reveal.on('overviewshown', () => {
      slides.showAll();
      slides.still(true);
    });
    reveal.on('resize', () => slides.resize());
    await reveal.initialize();
    speakInNorwegian(wrapper);
    slides.show(current());
    speaker.tell();
    void firstDrawing
      .then(() => slides.ahead(current))
      .then(() => {
        // Reveal has not seen yet what is shown word by word in the slides that were empty.
        if (!gone) reveal?.sync();
      });
  });
  void started.then(keepEarlyKeys());
  const unsubscribe = stage.store.subscribe(() => {
    slides.age();
    if (reveal?.isOverview()) slides.showAll();
    else slides.show(current());
    speaker.tell();
  });

  return {
    ready: () => Promise.all([drawn, turned]).then(() => current()?.done),
    focus: () => current()?.focus(),
    destroy() {
      gone = true;
      unsubscribe();
      unbindKeys();
      bar.destroy();
      speaker.destroy();
      slides.destroy();
      reveal?.destroy();
      root.replaceChildren();
    },
  };
}

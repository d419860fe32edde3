/** Presenting: the first slide is drawn; then the talk begins, with the others and what turns them. */
import '../../assets/styles/present.css';
import { h, painted } from '../elements/dom';
import type { Stage } from '../elements/stage';
import { type Deck, slideIdFromHash, type View } from '../view';
import { keepEarlyKeys, takeEarlyKeys } from './early-keys';
import { PresentedSlides } from './slides';
import { scaleIn, standIn } from './stand-in';

/** Longest wait for the first figures before the slides can be turned, milliseconds. */
const LATEST = 3000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function openPresentation(
  root: HTMLElement,
  base: Stage,
  deck: Deck,
  whole: () => Promise<Deck>,
): View {
  keepEarlyKeys();
  let gone = false;
  let endTalk = () => {};
  // They came with the page, and stand until the first slide is written: see first-words.ts.
  const words = root.querySelector<HTMLElement>('.reveal');
  let scale = words ? scaleIn(words) : 1;
  const stage: Stage = { ...base, medium: 'slide', scale: () => scale, stand: () => stand() };
  const slides = new PresentedSlides(deck, stage);
  // Reveal begins on it; the words of no other are seen before.
  const first = slides.get(slideIdFromHash(location.hash)) ?? slides.get(deck[0]?.[0]?.id);
  slides.current = first;
  // The second name Reveal would give it later: text is set closer by it.
  const wrapper = h('div', { class: 'reveal reveal-viewport' }, slides.element);
  const place = h('div', { class: 'deck-bar' });
  const host = h('main', { class: 'present' }, wrapper, place);

  /** Puts the slides in the page: once the first one's figures are written, so that it is laid out once. */
  const stand = () => {
    if (host.isConnected || gone) return;
    root.replaceChildren(host);
    if (!words) scale = scaleIn(wrapper);
    if (first) standIn(wrapper, first.element, scale);
  };
  const resize = (to: number) => {
    if (to === scale) return;
    scale = to;
    slides.resize();
  };
  const drawn = (async () => {
    if (!words) {
      stand();
      await painted();
    }
    slides.show();
    await Promise.race([first?.done, wait(LATEST)]);
    stand();
  })();

  void drawn.then(async () => {
    // Whoever waits for the drawing goes first.
    await wait(0);
    const files = await Promise.all([import('./talk'), whole()]).catch(() => undefined);
    if (gone) return;
    if (!files) {
      stage.say('Du kan ikke bla i lysbildene: en fil lot seg ikke hente. Last siden på nytt.');
      return;
    }
    const [{ beginTalk }, all] = files;
    endTalk = await beginTalk({ wrapper, place, slides, stage, resize }, all);
    if (gone) endTalk();
  });
  const unsubscribe = stage.store.subscribe(() => {
    slides.age();
    slides.show();
  });

  return {
    ready: () => drawn.then(() => slides.current?.done),
    focus: () => slides.current?.focus(),
    destroy() {
      gone = true;
      unsubscribe();
      takeEarlyKeys();
      endTalk();
      slides.destroy();
      root.replaceChildren();
    },
  };
}

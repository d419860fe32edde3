/**
 * The presentation: slides shown by reveal.js, the bar below them, the keys, and the link to the
 * speaker view.
 */
import '../../assets/styles/present.css';
import { openGlossary } from '../chrome/glossary';
import { openHelp } from '../chrome/help';
import { bindKeys, type Command, closeDialogs, SHORTCUTS } from '../chrome/keys';
import { printDeck } from '../chrome/print-deck';
import { chooseOn } from '../controls/kommune-search';
import { SearchDialog } from '../controls/search-dialog';
import { type Deck, slideIdFromHash } from '../deck';
import { announce } from '../dom/announcer';
import { h } from '../dom/element';
import { leaveFocus } from '../dom/leave-focus';
import { type Base, SLIDE_FONT_SIZE, type Stage } from '../slide/stage';
import { writeWaiting } from '../state/address';
import type { Store } from '../state/store';
import type { View } from '../view';
import { DeckBar } from './bar';
import { bindFigureKeys } from './figure-keys';
import { Overview } from './overview';
import { makeReveal, scaleIn, startReveal, wrapSlides } from './reveal';
import { PresentedSlides } from './slides';
import { SpeakerLink } from './speaker-link';

/** Some browsers give full screen only to the window that the key was pressed in. */
const FULLSCREEN_REFUSED =
  'Nettleseren åpner fullskjerm bare fra presentasjonens eget vindu. Trykk F der.';

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
  const indexOf = (id: string) => deck.findIndex((slide) => slide.id === id);
  const overview = new Overview(deck, wrapper, slides.element, (index) => {
    toggleOverview();
    reveal.slide(index);
  });
  const toggleOverview = () => {
    if (overview.isOpen) {
      overview.hide();
      slides.still(false);
      arrive();
    } else {
      slides.showAll();
      slides.still(true);
      overview.show(indexOf(shown()));
    }
  };
  const search = new SearchDialog(stage, (code) => {
    chooseOn(stage)(code);
    // The keys turn slides again, and a screen reader goes on from there.
    slides.current?.focus();
  });
  /** Uncovers a black screen; a key that would have turned does no more then. */
  const uncover = () => {
    if (!reveal.isPaused()) return false;
    reveal.togglePause(false);
    return true;
  };
  const turn = (by: 1 | -1) => {
    if (uncover()) return;
    if (overview.isOpen) overview.move(by);
    else if (by === 1) reveal.next();
    else reveal.prev();
  };
  const commands: Record<Command, () => void> = {
    next: () => turn(1),
    prev: () => turn(-1),
    first: () => reveal.slide(0),
    last: () => reveal.slide(deck.length - 1),
    black: () => reveal.togglePause(),
    overview: toggleOverview,
    fullscreen: () => void toggleFullscreen().catch(() => speaker.tell(FULLSCREEN_REFUSED)),
    search: () => search.open(),
    speaker: () => speaker.open(),
    glossary: openGlossary,
    help: () => openHelp(SHORTCUTS),
  };
  const run = (command: Command) => commands[command]();
  const speaker = new SpeakerLink(stage, {
    press(key) {
      // The key that closes a dialog does so only where it is pressed.
      if (key === 'Escape' && closeDialogs()) return;
      const target = overview.isOpen ? document.activeElement : document.body;
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    show(slide) {
      if (overview.isOpen) toggleOverview();
      reveal.slide(indexOf(slide));
    },
    shown,
    isBlack: () => reveal.isPaused(),
  });
  const bar = new DeckBar(stage, deck, run, {
    read: () => store.set({ visning: 'les' }),
    print: () => void printDeck(store),
  });
  const unbindKeys = bindKeys(run);
  const unbindFigureKeys = bindFigureKeys(store, () =>
    // In the overview digits choose slides.
    overview.isOpen ? undefined : slides.current,
  );
  const main = h('main', { class: 'present' }, portraitOffer(store), wrapper, bar.element);
  leaveFocus(main);
  root.replaceChildren(main);
  scale = scaleIn(wrapper);
  bar.update(shown());

  /** Moves the focus to the new slide's heading, unless it is on a button that changes slides. */
  const arrive = () => {
    const slide = slides.current;
    if (!slide) return;
    if (!document.activeElement?.closest('.turn')) slide.focus();
    void slide.done.then(() => announce(slide.summary()));
  };
  /** Shows the slide to which Reveal has changed. */
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
    // Reveal writes the new slide into the address after this event.
    writeWaiting();
    follow();
    // A figure that filled the slide goes with it; at the beginning the address names one of its
    // own.
    if (isStarted) store.set({ figur: null }, 'replace');
    arrive();
    void slides.current?.done.then(() => slides.ahead());
  });
  reveal.on('resize', resize);
  for (const event of ['paused', 'resumed']) reveal.on(event, () => speaker.tell());
  // Where the query and the fragment change in one step back, Reveal is not told.
  const onHistory = () => {
    const index = indexOf(slideIdFromHash(location.hash) ?? '');
    if (index >= 0 && deck[index]?.id !== shown()) reveal.slide(index);
  };
  window.addEventListener('popstate', onHistory);

  const start = async () => {
    slides.show();
    await startReveal(reveal, wrapper);
    isStarted = true;
    // The address may have changed meanwhile.
    follow();
    resize();
  };
  const started = start();
  const usable = () => started.then(() => Promise.all([search.ready, slides.current?.usable]));
  void usable()
    .then(() => slides.current?.done)
    .then(() => slides.ahead())
    // Reveal does not know yet which parts are shown one by one in the slides that were empty.
    .then(() => gone || reveal.sync());
  const unsubscribe = store.subscribe(() => {
    slides.age();
    if (overview.isOpen) slides.showAll();
    else slides.show();
    bar.update(shown());
    speaker.tell();
  });

  return {
    ready: () => started.then(() => slides.current?.done),
    usable,
    focus: () => slides.current?.focus(),
    destroy() {
      gone = true;
      unsubscribe();
      unbindKeys();
      unbindFigureKeys();
      window.removeEventListener('popstate', onHistory);
      search.destroy();
      speaker.destroy();
      reveal.destroy();
      slides.destroy();
      root.replaceChildren();
    },
  };
}

/** A screen that stands upright shows a small slide: the page to read is offered. Seen only there. */
function portraitOffer(store: Store): HTMLElement {
  const read = h('button', { type: 'button' }, 'Les som nettside');
  read.addEventListener('click', () => store.set({ visning: 'les' }));
  const text =
    'Skjermen er høyere enn den er bred, og lysbildet blir lite. Snu den, eller les i stedet.';
  return h('div', { class: 'portrait-offer' }, h('p', {}, text), read);
}

/** The whole page, so that search, bar and messages are there too. */
function toggleFullscreen(): Promise<void> {
  return document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
}

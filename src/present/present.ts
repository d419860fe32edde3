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
import { choicesAt, type Deck, lastStep, slideIdFromHash, stepOf } from '../deck';
import { announce } from '../dom/announcer';
import { h } from '../dom/element';
import { leaveFocus } from '../dom/leave-focus';
import { setTitle } from '../dom/title';
import { type Base, chosenName, SLIDE_FONT_SIZE, type Stage } from '../slide/stage';
import { writeWaiting } from '../state/address';
import type { State } from '../state/state';
import type { Store } from '../state/store';
import type { View } from '../view';
import { DeckBar } from './bar';
import { bindFigureKeys } from './figure-keys';
import { Overview } from './overview';
import { isSquare, makeReveal, scaleIn, slideSize, startReveal, wrapSlides } from './reveal';
import { PresentedSlides } from './slides';
import { SpeakerLink } from './speaker-link';
import { onSwipe } from './swipe';

/** Some browsers give full screen only to the window that the key was pressed in. */
const FULLSCREEN_REFUSED =
  'Nettleseren åpner fullskjerm bare fra presentasjonens eget vindu. Trykk F der.';

export function openPresentation(root: HTMLElement, base: Base, deck: Deck): View {
  let scale = 1;
  let isStarted = false;
  const stage: Stage = {
    ...base,
    live: true,
    wheelZooms: true,
    linksToReading: true,
    enlarges: true,
    hasAppendix: false,
    foldsChoices: true,
    fontSize: () => SLIDE_FONT_SIZE[isSquare.matches ? 'square' : 'wide'],
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
  /** The step of the shown slide. */
  const step = () => (slides.current ? stepOf(slides.current.slide, store.state.trinn) : 0);
  /** The step at which the next slide is shown; undefined where the address tells it. */
  let arriving: 'first' | 'last' | undefined;
  /** Goes to a slide: to its beginning, or to its end when the talk goes backwards. */
  const go = (index: number, at: 'first' | 'last' = 'first') => {
    if (deck[index]?.id === shown() && store.state.trinn !== 'alle') toStep(0);
    arriving = at;
    reveal.slide(index);
    arriving = undefined;
  };
  const toStep = (trinn: number) => {
    const slide = slides.current;
    if (!slide) return;
    store.set({ trinn, figur: null, ...choicesAt(slide.slide, trinn) }, 'replace');
    // A step that was passed by is not spoken.
    const isShown = () => slides.current === slide && step() === trinn;
    void slide.done.then(() => isShown() && announce(slide.stepSummary()));
  };
  const overview = new Overview(deck, wrapper, slides.element, (index) => {
    toggleOverview();
    // Enter on the slide that was shown only closes the overview.
    if (deck[index]?.id !== shown()) go(index);
  });
  const toggleOverview = () => {
    if (overview.isOpen) {
      overview.hide();
      slides.still(false);
      slides.show();
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
    const slide = slides.current?.slide;
    if (overview.isOpen) overview.move(by);
    else if (slide) {
      const next = step() + by;
      const isWithin = store.state.trinn !== 'alle' && next >= 0 && next <= lastStep(slide);
      if (isWithin) toStep(next);
      else go(indexOf(slide.id) + by, by === 1 ? 'first' : 'last');
    }
  };
  const commands: Record<Command, () => void> = {
    next: () => turn(1),
    prev: () => turn(-1),
    first: () => go(0),
    last: () => go(deck.length - 1),
    all: () => store.set({ trinn: store.state.trinn === 'alle' ? step() : 'alle' }, 'replace'),
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
      go(indexOf(slide));
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
  const updateBar = () => {
    bar.update(shown(), step());
    setTitle(deck[indexOf(shown())]?.title, chosenName(stage));
  };
  updateBar();
  const letSwipesGo = onSwipe(wrapper, turn);

  /** Moves the focus to the new slide's heading, unless it is on a button that changes slides. */
  const arrive = () => {
    const slide = slides.current;
    if (!slide) return;
    const stays = document.activeElement?.closest('.turn') !== null;
    if (!stays) slide.focus();
    const place = `${indexOf(shown()) + 1} av ${deck.length}`;
    // The heading that gets the focus is spoken by itself.
    const title = stays ? `${place}: ${slide.slide.title}` : place;
    // From the overview one slide arrives only to be followed by the chosen one.
    void slide.done.then(() => {
      if (slides.current === slide) announce([title, slide.summary()].filter(Boolean).join('. '));
    });
  };
  /** Shows the slide to which Reveal has changed, with the step and the choices that go with it. */
  const follow = (changes: Partial<State> = {}) => {
    slides.current = slides.get(reveal.getCurrentSlide()?.id);
    const slide = slides.current?.slide;
    const { trinn } = store.state;
    if (slide && arriving && trinn !== 'alle') {
      const at = arriving === 'last' ? lastStep(slide) : 0;
      Object.assign(changes, { trinn: at, ...choicesAt(slide, at) });
    }
    store.set(changes, 'replace');
    slides.show();
    updateBar();
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
    // A figure that filled the slide goes with it; at the beginning the address names one of its
    // own.
    follow(isStarted ? { figur: null } : {});
    arrive();
    void slides.current?.done.then(() => slides.ahead());
  });
  reveal.on('resize', resize);
  const onShape = () => reveal.configure(slideSize());
  isSquare.addEventListener('change', onShape);
  for (const event of ['paused', 'resumed']) reveal.on(event, () => speaker.tell());
  // Where the query and the fragment change in one step back, Reveal is not told.
  const onHistory = () => {
    const index = indexOf(slideIdFromHash(location.hash) ?? '');
    if (index >= 0 && deck[index]?.id !== shown()) reveal.slide(index);
  };
  window.addEventListener('popstate', onHistory);
  // A link to a slide begins it.
  const onLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    const index = indexOf(slideIdFromHash(link?.getAttribute('href') ?? '') ?? '');
    if (index < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    closeDialogs();
    go(index);
  };
  document.addEventListener('click', onLink);

  /** What the address's step chooses, where the address itself does not choose otherwise. */
  const choicesOfAddress = (): Partial<State> => {
    if (!slides.current || store.state.trinn === 'alle') return {};
    const choices = Object.entries(choicesAt(slides.current.slide, step()));
    const asked = new URLSearchParams(store.search());
    return Object.fromEntries(choices.filter(([key]) => !asked.has(key)));
  };
  const start = async () => {
    slides.show();
    await startReveal(reveal, wrapper);
    isStarted = true;
    // The address may have changed meanwhile.
    follow(choicesOfAddress());
    resize();
  };
  const started = start();
  const usable = () => started.then(() => Promise.all([search.ready, slides.current?.usable]));
  void usable()
    .then(() => slides.current?.done)
    .then(() => slides.ahead());
  const unsubscribe = store.subscribe((state, before) => {
    if (!isSameBut(['trinn', 'figur'], state, before)) slides.age();
    if (overview.isOpen) slides.showAll();
    else slides.show();
    updateBar();
    speaker.tell();
  });

  return {
    ready: () => started.then(() => slides.current?.done),
    usable,
    focus: () => slides.current?.focus(),
    destroy() {
      unsubscribe();
      unbindKeys();
      unbindFigureKeys();
      window.removeEventListener('popstate', onHistory);
      document.removeEventListener('click', onLink);
      letSwipesGo();
      isSquare.removeEventListener('change', onShape);
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

/** Whether two states differ in nothing but some fields. */
const isSameBut = (some: (keyof State)[], one: State, other: State): boolean =>
  (Object.keys(one) as (keyof State)[]).every(
    (key) => some.includes(key) || Object.is(one[key], other[key]),
  );

/** The whole page, so that search, bar and messages are there too. */
function toggleFullscreen(): Promise<void> {
  return document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
}

/** The talk that begins when the first slide is drawn: the others, turning, the bar, the keys. */
import { currentSearch, writeAddress, writeWaiting } from '../address';
import { announce } from '../elements/announcer';
import { withControls } from '../elements/controls';
import { firstDrawing } from '../elements/first-drawing';
import type { Stage } from '../elements/stage';
import type { Deck } from '../view';
import { DeckBar } from './bar';
import { takeEarlyKeys } from './early-keys';
import { belongsToDeck, bindKeys, isTurning } from './keys';
import { speakInNorwegian } from './norwegian';
import { makeReveal } from './reveal';
import type { PresentedSlides } from './slides';
import { SpeakerLink } from './speaker-link';

/** For the bar, the keys and the speaker's page. */
export interface Talk {
  next(): void;
  prev(): void;
  toggleOverview(): void;
  /** Id of the slide that is shown. */
  slide(): string;
}

/** What stands when the talk begins. */
export interface Opening {
  /** Around the slides. */
  wrapper: HTMLElement;
  /** To be replaced by the bar. */
  place: HTMLElement;
  slides: PresentedSlides;
  stage: Stage;
  /** Told of Reveal's scale. */
  resize(scale: number): void;
}

/** Resolves, with how to end it, when slides can be turned. */
export async function beginTalk(
  { wrapper, place, slides, stage, resize }: Opening,
  deck: Deck,
): Promise<() => void> {
  slides.complete(deck, withControls);
  const reveal = makeReveal(wrapper, deck.flat().length);
  const talk: Talk = {
    next: () => reveal.next(),
    prev: () => reveal.prev(),
    toggleOverview: () => reveal.toggleOverview(),
    // Not from the address: Reveal writes that after it has told us.
    slide: () => slides.current?.slide.id ?? '',
  };
  const speaker = new SpeakerLink(stage, talk);
  const bar = new DeckBar(stage, talk, deck, speaker);
  const unbindKeys = bindKeys(talk, bar, speaker);
  bar.update();
  place.replaceWith(bar.element);

  /** Focus goes to the new slide's heading, unless it is on the buttons that turn. */
  const arrive = () => {
    const slide = slides.current;
    if (!slide) return;
    // Walked with the arrows: the title is enough.
    if (reveal.isOverview()) return announce(slide.slide.title);
    if (!document.activeElement?.closest('.turn')) slide.focus();
    void slide.done.then(() => announce(slide.summary()));
  };
  const follow = () => {
    slides.current = slides.get(reveal.getCurrentSlide()?.id);
    slides.show();
  };
  reveal.on('slidechanged', () => {
    // Reveal writes the new slide after this.
    writeWaiting();
    follow();
    arrive();
    bar.update();
    speaker.tell();
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
  reveal.on('resize', () => resize(reveal.getScale()));
  // Left to Reveal, the opening would be two steps for the back button.
  if (!location.hash) writeAddress(currentSearch(), `#/${talk.slide()}`, 'replace');
  await reveal.initialize();
  // The address may have changed meanwhile.
  follow();
  resize(reveal.getScale());
  speakInNorwegian(wrapper);
  speaker.tell();
  for (const event of takeEarlyKeys()) {
    if (belongsToDeck(event) || isTurning(event)) document.dispatchEvent(event);
  }
  let over = false;
  void firstDrawing
    .then(() => slides.ahead())
    .then(() => {
      // Reveal has not seen yet what is shown word by word in the slides that were empty.
      if (!over) reveal.sync();
    });
  const unsubscribe = stage.store.subscribe(() => {
    if (reveal.isOverview()) slides.showAll();
    speaker.tell();
  });
  return () => {
    over = true;
    unsubscribe();
    unbindKeys();
    bar.destroy();
    speaker.destroy();
    reveal.destroy();
  };
}

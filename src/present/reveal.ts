/** reveal.js, which turns the slides. */
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import { SLIDE } from '../view';
import { belongsToDeck } from './keys';

/** Reveal for the slides in `wrapper`, `number` of them, as yet to be initialized. */
export function makeReveal(wrapper: HTMLElement, number: number): RevealApi {
  const reveal: RevealApi = new Reveal(wrapper, {
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
    keyboard: { 36: () => reveal.slide(0, 0) },
    controls: false,
    progress: true,
    hash: true,
    history: true,
    respondToHashChanges: true,
    help: false,
    jumpToSlide: false,
    autoAnimate: false,
    scrollActivationWidth: null as unknown as number,
    // A slide comes at once: fading has all of the wall drawn anew, again and again.
    transition: 'none',
    backgroundTransition: 'none',
    // All stand laid out, so that turning only uncovers.
    viewDistance: number,
    touch: true,
    hideInactiveCursor: true,
    pdfSeparateFragments: false,
  });
  return reveal;
}

/** reveal.js, which turns the slides. */
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import { h } from '../dom/element';

/** A slide's own size, pixels; Reveal scales it to the room's. */
export const SLIDE = { width: 1600, height: 848 };

/** Reveal's scale of a slide in `room`, before Reveal stands. */
export const scaleIn = ({ offsetWidth, offsetHeight }: HTMLElement): number =>
  Math.min(offsetWidth / SLIDE.width, offsetHeight / SLIDE.height);

/** Reveal's built-in English, in Norwegian. */
const TEXTS: [selector: string, text: string][] = [['.resume-button', 'Fortsett presentasjonen']];

/** The element that Reveal takes the slides in. */
export const wrapSlides = (slides: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'reveal' },
    slides,
    // Reveal takes this one for its own, which would read whole slides aloud.
    h('div', { class: 'aria-status visually-hidden', 'aria-hidden': 'true' }),
  );

/** Reveal for the slides in `wrapper`, as yet to be started. */
export function makeReveal(wrapper: HTMLElement): RevealApi {
  const reveal: RevealApi = new Reveal(wrapper, {
    ...SLIDE,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    // A slide is a grid; Reveal would make it a block.
    display: 'grid',
    embedded: true,
    // The keys are our own (keys.ts): so are the overview and full screen.
    keyboard: false,
    overview: false,
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
    viewDistance: Number.MAX_SAFE_INTEGER,
    touch: true,
    hideInactiveCursor: true,
    pdfSeparateFragments: false,
  });
  return reveal;
}

/** Starts it; resolves when slides can be turned. */
export async function startReveal(reveal: RevealApi, wrapper: HTMLElement): Promise<void> {
  await reveal.initialize();
  wrapper.removeAttribute('role');
  for (const [selector, text] of TEXTS) {
    const element = wrapper.querySelector(selector);
    if (element) element.textContent = text;
  }
}

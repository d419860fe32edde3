/** The set-up of reveal.js, which shows the slides. */
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import { h } from '../dom/element';

/** Screens that get the slides of 4:3 and not those of 16:9. The style sheets ask the same. */
export const isSquare = matchMedia('(max-aspect-ratio: 154 / 100)');

/**
 * A slide's own size in CSS pixels, which Reveal scales to the window. The bar takes the rest of
 * 1600 × 900 and 1280 × 960.
 */
export const slideSize = () =>
  isSquare.matches ? { width: 1280, height: 906 } : { width: 1600, height: 848 };

/** The scale that Reveal will give a slide in a room, before Reveal has started. */
export function scaleIn({ offsetWidth, offsetHeight }: HTMLElement): number {
  const { width, height } = slideSize();
  return Math.min(offsetWidth / width, offsetHeight / height);
}

/** Norwegian texts for Reveal's built-in English ones. */
const TEXTS: [selector: string, text: string][] = [['.resume-button', 'Fortsett presentasjonen']];

/** The element that Reveal takes the slides in. */
export const wrapSlides = (slides: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'reveal' },
    slides,
    // Reveal uses this element instead of its own live region, which would read whole slides aloud.
    h('div', { class: 'aria-status visually-hidden', 'aria-hidden': 'true' }),
  );

/** Reveal for the slides in `wrapper`, as yet to be started. */
export function makeReveal(wrapper: HTMLElement): RevealApi {
  const reveal: RevealApi = new Reveal(wrapper, {
    ...slideSize(),
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    // Slides are grids, and Reveal would make them blocks.
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
    // Without transitions, because fading makes the browser repaint the whole screen many times.
    transition: 'none',
    backgroundTransition: 'none',
    // All slides are kept in the layout, so that changing slides is quick.
    viewDistance: Number.MAX_SAFE_INTEGER,
    // Swipes go through the steps of a slide first: see swipe.ts.
    touch: false,
    hideInactiveCursor: true,
    pdfSeparateFragments: false,
  });
  return reveal;
}

/** Starts Reveal. Resolves when slides can be changed. */
export async function startReveal(reveal: RevealApi, wrapper: HTMLElement): Promise<void> {
  await reveal.initialize();
  wrapper.removeAttribute('role');
  for (const [selector, text] of TEXTS) {
    const element = wrapper.querySelector(selector);
    if (element) element.textContent = text;
  }
}

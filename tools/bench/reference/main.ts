/** The reference for opening the deck: a reveal.js deck of one slide with only a title. */
import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';

declare global {
  interface Window {
    reference: { ready: Promise<unknown> };
  }
}

const reveal = new Reveal(document.querySelector<HTMLElement>('.reveal') as HTMLElement, {
  width: 1600,
  height: 848,
  hash: true,
});
window.reference = { ready: reveal.initialize() };

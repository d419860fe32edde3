/** What the deck's opening is held against: one slide with a title, and nothing else. */
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

/** The words of the first slide, which the build has put in the page, until the deck itself is there. */
import { painted } from '../elements/dom';
import { NARROW } from '../view';
import { keepEarlyKeys } from './early-keys';
import { scaleIn, standIn } from './stand-in';

/** Longest wait for a style sheet, milliseconds. */
const LATEST = 1000;

/**
 * Puts them where Reveal will put them; nothing, and `false`, when the address asks for something
 * else. Resolves when they have been painted: what comes after would keep the browser from it.
 */
export async function showFirstWords(): Promise<boolean> {
  const template = document.querySelector<HTMLTemplateElement>('template[data-first-slide]');
  const root = document.getElementById('presentasjon');
  if (!template || !root || !isAskedFor(template.dataset.firstSlide ?? '')) return false;
  keepEarlyKeys();
  document.documentElement.dataset.visning = 'presentasjon';
  await styleSheets();
  root.replaceChildren(template.content.cloneNode(true));
  const room = root.querySelector<HTMLElement>('.reveal');
  const slide = root.querySelector<HTMLElement>('.slide');
  // Also when the style sheet comes; it ends when the deck takes over.
  if (room && slide) new ResizeObserver(() => standIn(room, slide, scaleIn(room))).observe(room);
  await painted();
  return true;
}

function isAskedFor(slide: string): boolean {
  const visning = new URLSearchParams(location.search).get('visning');
  if (visning === null ? matchMedia(NARROW).matches : visning !== 'presentasjon') return false;
  return ['', '#', '#/', `#/${slide}`].includes(location.hash);
}

/** The view's own styles are on their way; from now on they count, however narrow the window gets. */
function styleSheets(): Promise<unknown> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=style]');
  const each = [...links].map((link) => {
    link.rel = 'stylesheet';
    link.media = 'all';
    // One that does not come, or of which the browser does not tell, must not keep the deck back.
    return new Promise((resolve) => {
      link.onload = link.onerror = resolve;
      setTimeout(resolve, LATEST);
    });
  });
  return Promise.all(each);
}

/** The words of the first slide, which the build has put in the page, until the deck itself is there. */
import { painted } from '../elements/dom';
import { NARROW, SLIDE } from '../view';

/** Longest wait for a style sheet, milliseconds. */
const LATEST = 1000;

/**
 * Puts them where Reveal will put them; nothing when the address asks for something else. Resolves
 * when they have been painted: what comes after would keep the browser from it.
 */
export async function showFirstWords(): Promise<void> {
  const template = document.querySelector<HTMLTemplateElement>('template[data-first-slide]');
  const root = document.getElementById('presentasjon');
  if (!template || !root || !isAskedFor(template.dataset.firstSlide ?? '')) return;
  document.documentElement.dataset.visning = 'presentasjon';
  await styleSheets();
  root.replaceChildren(template.content.cloneNode(true));
  place(root);
  await painted();
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

function place(root: HTMLElement): void {
  const room = root.querySelector<HTMLElement>('.reveal');
  const slides = root.querySelector<HTMLElement>('.slides');
  const slide = root.querySelector<HTMLElement>('.slide');
  if (!room || !slides || !slide) return;
  slide.style.display = 'grid';
  const { width, height } = SLIDE;
  Object.assign(slides.style, {
    width: `${width}px`,
    height: `${height}px`,
    inset: '50% auto auto 50%',
  });
  const fit = () => {
    const scale = Math.min(room.offsetWidth / width, room.offsetHeight / height);
    slides.style.transform = `translate(-50%, -50%) scale(${scale})`;
  };
  // Also when the style sheet comes; it ends when the deck takes over.
  new ResizeObserver(fit).observe(room);
}

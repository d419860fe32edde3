/** Where Reveal will put a slide, before Reveal stands. */
import { SLIDE } from '../view';

/** Reveal's scale of a slide in a room. */
export const scaleIn = (room: HTMLElement): number =>
  Math.min(room.offsetWidth / SLIDE.width, room.offsetHeight / SLIDE.height);

/** Puts a slide where Reveal will put it, before Reveal stands. */
export function standIn(room: HTMLElement, slide: HTMLElement, scale: number): void {
  const slides = room.querySelector<HTMLElement>('.slides');
  if (!slides) return;
  const column = slide.parentElement === slides ? [] : [slide.parentElement as HTMLElement];
  for (const one of [...column, slide]) {
    one.classList.add('present');
    one.style.display = 'grid';
  }
  Object.assign(slides.style, {
    width: `${SLIDE.width}px`,
    height: `${SLIDE.height}px`,
    inset: '50% auto auto 50%',
    transform: `translate(-50%, -50%) scale(${scale})`,
  });
}

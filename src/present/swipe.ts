/** Swipes that turn slides. Reveal's own know only its slides, and not the steps within them. */

/** How far a finger must go to the side, CSS pixels. */
const SWIPE_PX = 40;

/** What takes the finger for itself: sliders, fields, and maps, which two fingers move. */
const OWN_TOUCH = 'input, select, textarea, dialog';

/** Calls `turn` for each swipe of one finger on `element`; returns the function that lets go. */
export function onSwipe(element: HTMLElement, turn: (by: 1 | -1) => void): () => void {
  let start: Touch | undefined;
  const onStart = ({ touches, target }: TouchEvent) => {
    const isOwn = target instanceof Element && target.closest(OWN_TOUCH);
    start = touches.length === 1 && !isOwn ? touches[0] : undefined;
  };
  const onMove = ({ touches }: TouchEvent) => {
    const [now] = touches;
    if (!start || !now || touches.length > 1) {
      start = undefined;
      return;
    }
    const x = now.clientX - start.clientX;
    const y = now.clientY - start.clientY;
    if (Math.abs(x) < SWIPE_PX || Math.abs(x) < Math.abs(y)) return;
    start = undefined;
    turn(x < 0 ? 1 : -1);
  };
  element.addEventListener('touchstart', onStart, { passive: true });
  element.addEventListener('touchmove', onMove, { passive: true });
  return () => {
    element.removeEventListener('touchstart', onStart);
    element.removeEventListener('touchmove', onMove);
  };
}

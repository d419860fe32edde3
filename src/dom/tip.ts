/**
 * A tooltip over a drawing. It stands above everything in the slide, within the slide and the window.
 * Escape closes it, and the pointer can be moved onto it after a rest (WCAG 2.1, 1.4.13).
 */
import { HOVER_REST_MS, onEscape } from './dismiss';
import { h } from './element';

/** A place or a rectangle in the window, in CSS pixels as on screen. */
export interface ScreenPoint {
  x: number;
  y: number;
}
export type ScreenBox = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** From what is pointed at to the tooltip, and from the tooltip to the slide's edge. */
const [GAP_PX, EDGE_PX] = [10, 4];

export class Tip {
  readonly element: HTMLElement;
  private readonly removeListener: () => void;
  private timer: number | undefined;

  /** `host` is the drawing. `dismiss` is called on Escape and when the pointer leaves the tooltip. */
  constructor(
    private readonly host: HTMLElement,
    className: string,
    dismiss: (by: 'escape' | 'leaving') => void,
  ) {
    this.element = h('div', { class: `tip ${className}` });
    this.removeListener = onEscape(
      () => this.isShown,
      () => dismiss('escape'),
    );
    this.element.addEventListener('mouseleave', () => dismiss('leaving'));
  }

  get isShown(): boolean {
    return this.element.isConnected;
  }

  /** Whether the pointer has rested, so that the tooltip stays where it is. */
  get isResting(): boolean {
    return this.element.classList.contains('is-resting');
  }

  /** Shows `content` beside a point, where it covers as little as possible of `avoid`. */
  show(content: Node, at: ScreenPoint, avoid: readonly ScreenBox[]): void {
    this.element.replaceChildren(content);
    if (!this.isShown) this.host.append(this.element);
    this.place(at, avoid);
  }

  /** Moves the tooltip beside a point. */
  place(at: ScreenPoint, avoid: readonly ScreenBox[]): void {
    const { element, host } = this;
    const frame = host.getBoundingClientRect();
    // Reveal scales the bounding box, but not offsetWidth.
    const scale = frame.width / host.offsetWidth || 1;
    const size = { width: element.offsetWidth * scale, height: element.offsetHeight * scale };
    const { left, top } = bestPlace(at, size, this.bounds(), avoid);
    element.style.left = `${(left - frame.left) / scale}px`;
    element.style.top = `${(top - frame.top) / scale}px`;
  }

  /** Lets the pointer be moved onto the tooltip when it has rested for a moment. */
  rest(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.element.classList.add('is-resting'), HOVER_REST_MS);
  }

  unrest(): void {
    window.clearTimeout(this.timer);
    this.element.classList.remove('is-resting');
  }

  /** Whether `target` is in the tooltip. */
  holds(target: EventTarget | null | undefined): boolean {
    return target instanceof Node && this.element.contains(target);
  }

  close(): void {
    this.unrest();
    this.element.remove();
  }

  destroy(): void {
    this.close();
    this.removeListener();
  }

  /** What is seen of the slide. */
  private bounds(): ScreenBox {
    const slide = (this.host.closest('.slide') ?? document.body).getBoundingClientRect();
    return {
      left: Math.max(slide.left, 0) + EDGE_PX,
      top: Math.max(slide.top, 0) + EDGE_PX,
      right: Math.min(slide.right, innerWidth) - EDGE_PX,
      bottom: Math.min(slide.bottom, innerHeight) - EDGE_PX,
    };
  }
}

/** To the right of the point, to the left, above or below: the first that covers the least. */
function bestPlace(
  { x, y }: ScreenPoint,
  { width, height }: { width: number; height: number },
  bounds: ScreenBox,
  avoid: readonly ScreenBox[],
): { left: number; top: number } {
  const sides = [
    [x + GAP_PX, y - height / 2],
    [x - GAP_PX - width, y - height / 2],
    [x - width / 2, y - GAP_PX - height],
    [x - width / 2, y + GAP_PX],
  ] as const;
  const places = sides.map(([wantedLeft, wantedTop]) => {
    const left = Math.max(bounds.left, Math.min(wantedLeft, bounds.right - width));
    const top = Math.max(bounds.top, Math.min(wantedTop, bounds.bottom - height));
    const box = { left, top, right: left + width, bottom: top + height };
    const isOnPoint = x > left && x < box.right && y > top && y < box.bottom;
    const covered = avoid.reduce((sum, one) => sum + overlap(box, one), 0);
    return { left, top, cost: covered + (isOnPoint ? width * height : 0) };
  });
  return places.reduce((best, one) => (one.cost < best.cost ? one : best));
}

/** The area that two rectangles share, in square pixels. */
function overlap(a: ScreenBox, b: ScreenBox): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

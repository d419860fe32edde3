/**
 * The line from a part of the ladder to the bracket of the chart beside it. It follows the ladder
 * when that is turned, and the chart when that gets another size. Without a bracket to its right
 * there is no line.
 */
import { svg } from '../dom/element';

/** How far before the bracket the line turns up or down, in CSS pixels. */
const TURN_BEFORE_PX = 20;
/** Gap between the words and the line, in CSS pixels. */
const GAP_PX = 10;

export class Tie {
  private readonly path = svg('path', {});
  private readonly sized = new ResizeObserver(() => this.update());
  private watched: Element | undefined;

  /** `holder` has the ladder, whose part has the class `tied`. */
  constructor(private readonly holder: HTMLElement) {
    const picture = svg('svg', { class: 'tie', 'aria-hidden': 'true' });
    picture.append(this.path);
    holder.append(picture);
    this.sized.observe(holder);
  }

  /** Draws the line for the places that the ladder and the chart have now. */
  update(): void {
    const { holder, path } = this;
    const canvas = holder.closest('.slide')?.querySelector<HTMLElement>('[data-bracket]');
    const from = holder.querySelector<HTMLElement>('.tied');
    if (canvas && canvas !== this.watched) {
      this.sized.observe(canvas);
      this.watched = canvas;
    }
    const line = from && canvas && this.line(from, canvas);
    path.setAttribute('d', line ?? '');
    holder.classList.toggle('is-tied', Boolean(line));
  }

  destroy(): void {
    this.sized.disconnect();
  }

  private line(from: HTMLElement, canvas: HTMLElement): string | undefined {
    const box = this.holder.getBoundingClientRect();
    // Reveal, and paper with notes, scale the slide; lines are drawn in its own pixels.
    const scale = box.width / this.holder.offsetWidth;
    const to = canvas.getBoundingClientRect();
    const start = placeIn(this.holder, from);
    const x1 = start.x + from.offsetWidth + GAP_PX;
    const y1 = start.y + from.offsetHeight / 2;
    const x2 = (to.left - box.left) / scale;
    const y2 = (to.top - box.top) / scale + Number(canvas.dataset.bracket);
    const turn = x2 - TURN_BEFORE_PX;
    if (!(to.width > 0 && turn > x1)) return undefined;
    return `M${x1} ${y1}H${turn}V${y2}H${x2}`;
  }
}

/** The place of an element within one that holds it, without the animations that move it. */
function placeIn(holder: HTMLElement, element: HTMLElement): { x: number; y: number } {
  const place = { x: 0, y: 0 };
  for (let at = element; at !== holder; at = at.offsetParent as HTMLElement) {
    if (!(at.offsetParent instanceof HTMLElement)) break;
    place.x += at.offsetLeft;
    place.y += at.offsetTop;
  }
  return place;
}

/**
 * Keeps the text that is being read in its place on the screen when the page changes width, or when
 * a drawing above changes height. Browsers keep the element at the top of the screen in place,
 * which is our bar, and WebKit keeps none. So it is done here for all of them, and switched off in
 * the browser (`overflow-anchor` in read.css).
 */

/** What a reader has at the top of the screen: the parts of a slide that change their height as one. */
const BLOCKS = '.text > *, figcaption, .drawing, figure footer, nav, h1';
/** Less than this, in pixels, is rounding. */
const ROUNDING_PX = 1;

interface Place {
  /** How far down which part of the page the reader is, in shares of the part's height. */
  part: HTMLElement;
  share: number;
  /** The first block that begins on the screen, and how many pixels it is from the top of the page. */
  block: Element | undefined;
  fromTop: number;
}

export class PlaceKeeper {
  private width = window.innerWidth;
  private place: Place | undefined;
  private readonly heights = new ResizeObserver(() => this.followHeights());

  /** `parts` are all parts of the page, from the top down. */
  constructor(private readonly parts: readonly HTMLElement[]) {
    for (const part of parts) this.heights.observe(part);
    window.addEventListener('scroll', this.onScroll, { passive: true });
    window.addEventListener('resize', this.followWidth);
  }

  destroy(): void {
    this.heights.disconnect();
    window.removeEventListener('scroll', this.onScroll);
    window.removeEventListener('resize', this.followWidth);
  }

  /** Takes the place that is on the screen now for the reader's. */
  remember(): void {
    const line = window.innerHeight / 4;
    const part = this.parts.findLast((one) => one.getBoundingClientRect().top <= line);
    // At the top of the page, the top is what the reader wants to see.
    if (!part || window.scrollY <= 0) {
      this.place = undefined;
      return;
    }
    const { top, height } = part.getBoundingClientRect();
    // What is hidden has no place on the page.
    const blocks = [...part.querySelectorAll(BLOCKS)].filter(
      (one) => one.getClientRects().length > 0,
    );
    const block = blocks.find((one) => one.getBoundingClientRect().top >= 0) ?? blocks.at(-1);
    this.place = { part, share: (line - top) / height, block, fromTop: distance(block) };
  }

  private readonly onScroll = (): void => {
    if (window.innerWidth !== this.width) return;
    // Something may have been drawn since the last frame, which the observer has not told yet.
    this.followHeights();
    this.rememberOwing();
  };

  private followHeights(): void {
    if (!this.place?.block || window.innerWidth !== this.width) return;
    const moved = this.owed();
    if (Math.abs(moved) < ROUNDING_PX) return;
    const before = window.scrollY;
    window.scrollBy({ top: moved, behavior: 'instant' });
    this.place.fromTop += window.scrollY - before;
    this.rememberOwing();
  }

  /** How many pixels the block has moved on the page and the page has not yet been scrolled. */
  private owed(): number {
    return this.place?.block ? distance(this.place.block) - this.place.fromTop : 0;
  }

  /** Some browsers scroll by whole pixels: what is left of one is added to the next. */
  private rememberOwing(): void {
    const owed = this.owed();
    this.remember();
    if (this.place) this.place.fromTop -= owed;
  }

  private readonly followWidth = (): void => {
    // Only the height changes when a phone hides its own bars.
    if (window.innerWidth === this.width) return;
    this.width = window.innerWidth;
    if (!this.place) return;
    const { part, share } = this.place;
    const { top, height } = part.getBoundingClientRect();
    window.scrollBy({ top: top + share * height - window.innerHeight / 4, behavior: 'instant' });
    this.remember();
  };
}

/** Pixels from the top of the page, wherever it is scrolled to. */
const distance = (element: Element | undefined): number =>
  element ? element.getBoundingClientRect().top + window.scrollY : 0;

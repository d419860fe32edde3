/**
 * Keeps the reader's place when the page gets another width. A browser does so by what is at the top
 * of the screen: that is our bar, which is at the top of the page when a phone lies.
 */
export class PlaceKeeper {
  private width = window.innerWidth;
  /** How far down which slide the reader is, in shares of its height. */
  private place: { slide: HTMLElement; share: number } | undefined;

  constructor(private readonly slides: readonly HTMLElement[]) {
    window.addEventListener('scroll', this.remember, { passive: true });
    window.addEventListener('resize', this.restore);
  }

  destroy(): void {
    window.removeEventListener('scroll', this.remember);
    window.removeEventListener('resize', this.restore);
  }

  private readonly remember = (): void => {
    if (window.innerWidth !== this.width) return;
    const line = window.innerHeight / 4;
    const slide = this.slides.findLast((one) => one.getBoundingClientRect().top <= line);
    const { top, height } = slide?.getBoundingClientRect() ?? { top: 0, height: 1 };
    this.place = slide && { slide, share: (line - top) / height };
  };

  private readonly restore = (): void => {
    // A phone's own bars come and go: that is another height only.
    if (window.innerWidth === this.width) return;
    this.width = window.innerWidth;
    if (!this.place) return;
    const { slide, share } = this.place;
    const { top, height } = slide.getBoundingClientRect();
    window.scrollBy({ top: top + share * height - window.innerHeight / 4, behavior: 'instant' });
  };
}

/**
 * Draws the slides near the reader at once, and the others when the browser is idle. All must be
 * drawn, because readers search in the page or have it read aloud.
 */
import { idle } from '../dom/element';
import type { SlideElement } from '../slide/slide-element';

/** How far above or below the screen is near. */
const NEAR_MARGIN = '800px';
/**
 * How long after the last change of the state the other slides are drawn. It is longer than each
 * year is shown while the years are played.
 */
const STATE_REST_MS = 1500;

export class NearFirst {
  private readonly near = new Set<SlideElement>();
  /** The slides that are not drawn for the present state. */
  private readonly stale: Set<SlideElement>;
  private readonly observer: IntersectionObserver;
  private readonly told: Promise<void>;
  private resting: number | undefined;
  private turn = 0;
  private gone = false;

  constructor(private readonly slides: readonly SlideElement[]) {
    this.stale = new Set(slides);
    const of = new Map(slides.map((slide) => [slide.element as Element, slide]));
    let firstTold = () => {};
    this.told = new Promise((resolve) => {
      firstTold = resolve;
    });
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const slide = of.get(target);
          if (slide && isIntersecting) this.near.add(slide);
          else if (slide) this.near.delete(slide);
        }
        this.drawNear();
        firstTold();
      },
      { rootMargin: `${NEAR_MARGIN} 0px` },
    );
    for (const { element } of slides) this.observer.observe(element);
    void this.drawn().then(() => this.drawRestLater());
  }

  /** Marks all slides as outdated. To be called when the state has changed. */
  age(): void {
    for (const slide of this.slides) this.stale.add(slide);
    this.drawNear();
    this.drawRestLater();
  }

  /** Resolves when the slides near the reader are drawn. */
  async drawn(): Promise<void> {
    // After two frames, the observer has reported which slides are near.
    await this.told;
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
    );
    await Promise.all([...this.near].map((slide) => slide.done));
  }

  destroy(): void {
    this.gone = true;
    this.turn += 1;
    this.observer.disconnect();
    clearTimeout(this.resting);
  }

  private drawNear(): void {
    for (const slide of this.near) if (this.stale.delete(slide)) void slide.show();
  }

  private drawRestLater(): void {
    if (this.gone) return;
    const turn = ++this.turn;
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => void this.drawRest(turn), STATE_REST_MS);
  }

  /** Draws the other slides one by one, until the state changes. */
  private async drawRest(turn: number): Promise<void> {
    for (const slide of this.slides) {
      await idle();
      if (turn !== this.turn) return;
      if (this.stale.delete(slide)) await slide.show();
    }
  }
}

/** A slide in little, as a picture. */
import { withControls } from '../controls/controls';
import type { Slide } from '../deck';
import { h } from '../dom/element';
import { SlideElement } from '../slide/slide-element';
import type { Stage } from '../slide/stage';

/** Width of a slide at its own size, CSS pixels. */
const SLIDE_WIDTH_PX = 1600;

export class Little {
  /** Not read out: the page says in words what the picture shows. */
  readonly element = h('div', { class: 'little', 'aria-hidden': 'true', inert: true });
  private slide: SlideElement | undefined;
  private readonly sized = new ResizeObserver(() => this.scale());

  constructor(private readonly stage: Stage) {
    this.sized.observe(this.element);
  }

  /**
   * Draws a step of a slide in place of what was there before; no slide leaves the frame empty. The
   * latest call wins.
   */
  async show(slide: Slide | undefined, step = 0): Promise<void> {
    if (slide !== this.slide?.slide) {
      this.slide?.destroy();
      this.element.replaceChildren();
      this.slide = slide && withControls(new SlideElement(slide, this.stage));
      if (this.slide) this.element.append(this.slide.element);
    }
    await this.slide?.show(step);
  }

  destroy(): void {
    this.sized.disconnect();
    this.slide?.destroy();
  }

  /** A number: Firefox does not divide lengths in a style sheet. */
  private scale(): void {
    const scale = this.element.clientWidth / SLIDE_WIDTH_PX;
    this.element.style.setProperty('--little', String(scale));
  }
}

/**
 * The slides while presenting. Reveal needs a frame for each from its beginning; the content comes
 * when it is asked for, and the rest when the browser has nothing better to do.
 */
import { h, idle } from '../elements/dom';
import { SlideElement, slideFrame } from '../elements/slide-element';
import type { Stage } from '../elements/stage';
import type { Slide } from '../slide';
import type { Deck } from '../view';

export class PresentedSlides {
  readonly element = h('div', { class: 'slides' });
  /** The one that is shown. */
  current: SlideElement | undefined;
  private slides: readonly Slide[] = [];
  private readonly frames = new Map<Slide, HTMLElement>();
  private readonly made = new Map<Slide, SlideElement>();
  /** Not drawn for the state that is now. */
  private readonly stale = new Set<SlideElement>();
  private equip: ((slide: SlideElement) => void) | undefined;
  private gone = false;

  constructor(
    deck: Deck,
    private readonly stage: Stage,
  ) {
    this.frame(deck);
  }

  /** The talk begins: a frame for each slide, and `equip` gives them their controls. */
  complete(deck: Deck, equip: (slide: SlideElement) => void): void {
    this.frame(deck);
    this.equip = equip;
    for (const slide of this.made.values()) equip(slide);
  }

  /** Frames for the slides that have none yet; the deck begins with those that have. */
  private frame(deck: Deck): void {
    this.slides = deck.flat();
    for (const [i, stack] of deck.entries()) {
      const column = this.element.children[i] ?? h('section');
      for (const slide of stack) {
        if (this.frames.has(slide)) continue;
        const frame = slideFrame(slide);
        this.frames.set(slide, frame);
        column.append(frame);
      }
      if (!column.parentElement) this.element.append(column);
    }
  }

  /** The slide with an id; undefined when there is none. */
  get(id: string | null | undefined): SlideElement | undefined {
    const at = this.slides.findIndex((slide) => slide.id === id);
    const slide = this.slides[at];
    if (!slide) return undefined;
    const known = this.made.get(slide);
    if (known) return known;
    const made = new SlideElement(slide, this.stage, at ? 'h2' : 'h1', this.frames.get(slide));
    this.equip?.(made);
    this.made.set(slide, made);
    this.stale.add(made);
    return made;
  }

  /** Draws a slide for the state that is now. */
  show(slide = this.current): void {
    if (slide && this.stale.delete(slide)) void slide.show();
  }

  showAll(): void {
    for (const { id } of this.slides) this.show(this.get(id));
  }

  /** In the overview nothing in a slide can be used: the keys choose a slide. */
  still(inert: boolean): void {
    for (const { children } of this.frames.values()) {
      for (const child of children) child.toggleAttribute('inert', inert);
    }
  }

  /** Makes the content of all, and draws the one that follows, each when there is time. */
  async ahead(): Promise<void> {
    await idle();
    if (this.gone) return;
    // The talk may have gone on meanwhile.
    const next = this.slides[this.slides.findIndex(({ id }) => id === this.current?.slide.id) + 1];
    if (next) this.show(this.get(next.id));
    for (const { id } of this.slides) {
      await idle();
      if (this.gone) return;
      this.get(id);
    }
  }

  /** Something was chosen: what is drawn is of before. */
  age(): void {
    for (const slide of this.made.values()) this.stale.add(slide);
  }

  resize(): void {
    for (const slide of this.made.values()) slide.resize();
  }

  destroy(): void {
    this.gone = true;
    for (const slide of this.made.values()) slide.destroy();
  }
}

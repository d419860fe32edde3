/**
 * The slides of the presentation. The content of each is made when it is needed, and drawn for the
 * present state.
 */
import { withControls } from '../controls/controls';
import { type Deck, stepOf } from '../deck';
import { h, idle } from '../dom/element';
import { SlideElement, slideFrame } from '../slide/slide-element';
import type { Stage } from '../slide/stage';

export class PresentedSlides {
  /** All slides, as Reveal takes them. */
  readonly element: HTMLElement;
  /** The slide that is shown. */
  current: SlideElement | undefined;
  private readonly frames: readonly HTMLElement[];
  private readonly made = new Map<string, SlideElement>();
  /** The slides that are not drawn for the present state. */
  private readonly stale = new Set<SlideElement>();
  private gone = false;

  constructor(
    private readonly deck: Deck,
    private readonly stage: Stage,
  ) {
    this.frames = deck.map(slideFrame);
    this.element = h('div', { class: 'slides' }, ...this.frames);
  }

  /** The slide with an id. Undefined when there is none. */
  get(id: string | null | undefined): SlideElement | undefined {
    const known = this.made.get(id ?? '');
    if (known) return known;
    const at = this.deck.findIndex((slide) => slide.id === id);
    const [slide, frame] = [this.deck[at], this.frames[at]];
    if (!slide || !frame) return undefined;
    const made = withControls(new SlideElement(slide, this.stage, at ? 'h2' : 'h1', frame));
    this.made.set(slide.id, made);
    this.stale.add(made);
    return made;
  }

  /** Draws a slide for the present state, at the step that the state asks for. */
  show(slide = this.current, trinn = this.stage.store.state.trinn): void {
    if (!slide) return;
    const step = stepOf(slide.slide, trinn);
    if (this.stale.delete(slide)) void slide.show(step);
    else void slide.goTo(step);
  }

  /** Draws all slides whole. */
  showAll(): void {
    for (const { id } of this.deck) this.show(this.get(id), 'alle');
  }

  /** In the overview the keys choose a slide, and nothing in a slide can be used. */
  still(inert: boolean): void {
    for (const { children } of this.frames) {
      for (const child of children) child.toggleAttribute('inert', inert);
    }
  }

  /** Draws the next slide and makes the content of the others, each when the browser is idle. */
  async ahead(): Promise<void> {
    await idle();
    if (this.gone) return;
    // What the next steps of this slide need. A fault is told when the figure is to be drawn.
    await Promise.all(
      (this.current?.figures ?? []).map((figure) => figure.prepare().catch(() => undefined)),
    );
    // Another slide may have been shown in the meantime.
    const next = this.deck[this.deck.findIndex(({ id }) => id === this.current?.slide.id) + 1];
    if (next) this.show(this.get(next.id), this.stage.store.state.trinn === 'alle' ? 'alle' : 0);
    for (const { id } of this.deck) {
      await idle();
      if (this.gone) return;
      this.get(id);
    }
  }

  /** Marks all slides as outdated. To be called when the state has changed. */
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

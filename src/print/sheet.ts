/**
 * The chosen municipality on one sheet of A4: the minute's sentences, some small figures with their
 * findings, and the sources of all of it.
 */
import { loadData } from '../data/load';
import type { Sheet } from '../deck';
import { h } from '../dom/element';
import { shareAddress } from '../edition/edition';
import { settings } from '../settings';
import { FigureElement } from '../slide/figure-element';
import { SourceLine } from '../slide/source-line';
import type { Stage } from '../slide/stage';

/** Size of the charts' text before the style sheet makes the figures smaller: 7.5 points on paper. */
const CHART_TEXT_PX = 16.7;

/** One sheet. It is drawn once; another municipality gets another sheet. */
export class SheetElement {
  readonly element = h('div', { class: 'page sheet' });
  private figures: FigureElement[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly stage: Stage,
  ) {}

  /** Draws it. Without a municipality it says that it needs one. */
  async draw(): Promise<void> {
    const { element, sheet, stage } = this;
    const { store, kommuner } = stage;
    const { kommune } = store.state;
    if (kommune === null || !kommuner) {
      const needed = 'Arket er om én kommune. Velg den først.';
      element.replaceChildren(h('p', { class: 'figure-error', role: 'note' }, needed));
      return;
    }
    const small: Stage = { ...stage, hasAppendix: false, fontSize: () => CHART_TEXT_PX };
    this.figures = sheet.figures.map((spec) => new FigureElement(spec, small));
    const data = await loadData(sheet.minute.needs);
    const state = { ...store.state, kommune };
    const sentences = sheet.minute.sentences(data, state);
    const caveat = sheet.minute.caveat(data, state);
    const source = new SourceLine();
    const address = shareAddress(settings, kommune);
    element.replaceChildren(
      h('h1', {}, `${kommuner.name(kommune)} på ett ark`),
      h(
        'div',
        { class: 'sheet-words' },
        ...sentences.map(({ text }) => h('p', {}, text)),
        ...(caveat ? [h('p', { class: 'caveat' }, caveat)] : []),
      ),
      h('div', { class: 'sheet-figures' }, ...this.figures.map((one) => one.element)),
      h(
        'footer',
        { class: 'sheet-foot' },
        source.element,
        ...(address
          ? [h('p', { class: 'source' }, 'Mer om kommunen: ', h('a', { href: address }, address))]
          : []),
        // Not shown: the place in the PDF's own title.
        h('span', { class: 'page-place', hidden: true }, kommuner.fullName(kommune)),
      ),
    );
    await Promise.all(this.figures.map((figure) => figure.update()));
    source.update([...sentences, ...this.figures.flatMap(({ shown }) => shown ?? [])]);
    // The source line has taken its room from the drawings.
    for (const figure of this.figures) figure.resize();
  }

  destroy(): void {
    for (const figure of this.figures) figure.destroy();
  }
}

/**
 * The print view: a page for each slide with all figures drawn, followed by the appendix with their
 * tables. The slides are printed at their own size, or each on a sheet with its notes. One edition is a single sheet. It does not
 * use reveal.js.
 */
import '../../assets/styles/print.css';
import { withControls } from '../controls/controls';
import type { Deck, Sheet, Slide } from '../deck';
import { h, trustedHtml } from '../dom/element';
import { setTitle } from '../dom/title';
import { settings } from '../settings';
import { SlideElement } from '../slide/slide-element';
import { type Base, chosenName, pictureStage, type Stage } from '../slide/stage';
import type { View } from '../view';
import { Appendix } from './appendix';
import { printBar } from './bar';
import { PageFoot } from './foot';
import { drawKeys } from './legend-keys';
import { SheetElement } from './sheet';

/** Opens the print view in `root`. Every change of the state draws all pages again. */
export function openPrint(root: HTMLElement, base: Base, deck: Deck, sheet: Sheet): View {
  const stage = pictureStage(base);
  let pages: Page[] = [];
  let own: SheetElement | undefined;
  const appendix = new Appendix(stage);
  const foot = new PageFoot();
  const main = h('main', { class: 'print', 'data-author': settings.author });
  root.replaceChildren(printBar(stage), main);

  const drawSheet = async () => {
    own = new SheetElement(sheet, stage);
    foot.update([TITLE, placeOf(stage), EDITION].filter(Boolean).join(' · '), ['1'], '8pt');
    main.replaceChildren(own.element);
    await own.draw();
    drawKeys(own.element);
  };
  const draw = async () => {
    for (const page of pages) page.slide.destroy();
    pages = [];
    own?.destroy();
    const { utgave } = stage.store.state;
    main.dataset.utgave = utgave;
    setTitle(chosenName(stage));
    if (utgave === 'ark') {
      await drawSheet();
      return;
    }
    const labels = deck.map((_, i) => String(i + 1));
    const place = placeOf(stage);
    pages = deck.map((slide, i) => makePage(slide, labels[i] ?? '', i, stage));
    foot.update(
      [TITLE, place, EDITION].filter(Boolean).join(' · '),
      labels,
      utgave === 'notater' ? '9pt' : '20px',
    );
    main.replaceChildren(...pages.map(({ element }) => element), appendix.element);
    // Chromium gives a PDF the language only of what has a role.
    for (const other of main.querySelectorAll('[lang]')) other.setAttribute('role', 'group');
    await Promise.all(pages.map(({ slide }) => slide.show()));
    for (const page of pages) page.finish();
    appendix.draw(pages.map(({ label, slide }) => ({ label, slide })));
  };
  let drawn = draw();
  const unsubscribe = stage.store.subscribe((state, before) => {
    // This view is about to be replaced by another.
    if (state.visning !== before.visning) return;
    drawn = drawn.then(draw);
  });
  return {
    ready: () => drawn,
    usable: () => drawn,
    destroy() {
      unsubscribe();
      foot.remove();
      for (const { slide } of pages) slide.destroy();
      own?.destroy();
      root.replaceChildren();
    },
  };
}

const TITLE = 'Innvandring er redningen!';
const EDITION = __BUILD_DATE__ && `Utgave ${__BUILD_DATE__}`;

/** The chosen municipality with its county, or ''. */
function placeOf({ store, kommuner }: Stage): string {
  const { kommune } = store.state;
  return kommune && kommuner ? kommuner.fullName(kommune) : '';
}

interface Page {
  label: string;
  slide: SlideElement;
  element: HTMLElement;
  /** Adds the municipality's numbers to the notes. To be called when the figures are drawn. */
  finish(): void;
}

function makePage(words: Slide, label: string, i: number, stage: Stage): Page {
  const slide = withControls(new SlideElement(words, stage, i ? 'h2' : 'h1'));
  const place = placeOf(stage);
  // Shown only on screen. The footer on paper is made by `PageFoot`.
  const foot = h(
    'footer',
    { class: 'page-foot' },
    h('span', {}, [TITLE, EDITION].filter(Boolean).join(' ')),
    h('span', { class: 'page-place' }, place),
    h('span', {}, `Lysbilde ${label}`),
  );
  const numbers = h('div', { class: 'page-numbers' });
  const notes = h('div', { class: 'page-notes' }, trustedHtml(h('div', {}), words.notes), numbers);
  const element = h(
    'div',
    { class: 'page' },
    h('div', { class: 'page-slide' }, slide.element),
    notes,
    foot,
  );
  return {
    label,
    slide,
    element,
    finish() {
      const said = slide.figures.flatMap(({ shown }) => shown?.place ?? []);
      if (said.length) {
        const list = h('ul', {}, ...said.map((text) => h('li', {}, text)));
        numbers.replaceChildren(h('p', {}, place), list);
      }
      drawKeys(element);
      fitHeight(notes);
    },
  };
}

/** Reduces the type of notes that are too long for their sheet. */
function fitHeight(notes: HTMLElement): void {
  for (let size = 1; notes.scrollHeight > notes.clientHeight && size > 0.6; size -= 0.04) {
    notes.style.setProperty('--notes', String(size));
  }
}

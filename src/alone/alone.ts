/**
 * One figure as a page, for frames in other pages: live, as wide as its frame, and without the rest of
 * the deck. It tells the page around it how high it is.
 */
import '../../assets/styles/read.css';
import '../../assets/styles/alone.css';
import { readAddress } from '../base';
import type { Deck } from '../deck';
import { fontsLoaded, h, rootFontSize } from '../dom/element';
import { Messages } from '../dom/messages';
import { setTitle } from '../dom/title';
import { selectSlides } from '../edition/edition';
import { settings } from '../settings';
import { FigureElement } from '../slide/figure-element';
import { type Base, chosenName, type Stage } from '../slide/stage';
import type { OpenView, View } from '../view';
import { type Found, findFigure } from './find-figure';

/** Size of the charts' text, in the reader's own text size. */
const CHART_TEXT_REM = 0.9;

/** What the page around a frame is sent, with the height of the figure's page in CSS pixels. */
interface HeightMessage {
  type: 'innvandring-er-redningen:hoyde';
  figur: string;
  hoyde: number;
}

/** Opens the page of one figure without the deck's other views. Returns the page's `window.deck`. */
export function openFigurePage(root: HTMLElement, messageRegion: HTMLElement): Window['deck'] {
  const messages = new Messages(messageRegion);
  document.querySelector('.opening')?.remove();
  document.documentElement.dataset.visning = 'figur';
  // A frame adds no steps to the history of the page around it.
  const opened = readAddress(messages, { deck: allSlides, step: 'replace' }).then((base) => ({
    base,
    view: openAlone(root, base),
  }));
  const drawn = () => opened.then(({ view }) => view.ready()).then(() => undefined);
  return {
    get ready() {
      return drawn();
    },
    get usable() {
      return drawn();
    },
    async choose(kommune) {
      (await opened).base.store.set({ kommune }, 'replace');
    },
  };
}

/** The edition's slides, for a workbook of all figures. */
async function allSlides(): Promise<Deck> {
  const { deck } = await import('../../slides');
  return selectSlides(deck, settings.slides);
}

/** The view of the figure that the state names. */
export const openAlone = ((root: HTMLElement, base: Base): View => {
  const { store } = base;
  const main = h('main', { class: 'read alone' });
  root.replaceChildren(main);
  const told = new ResizeObserver(() => tellHeight(store.state.figur ?? '', main));
  told.observe(main);
  let figure: FigureElement | undefined;
  let drawn: Promise<unknown> = find(store.state.figur).then((found) => {
    if (!found) {
      main.replaceChildren(missing(store.state.figur));
      return undefined;
    }
    figure = new FigureElement(found.spec, stageOf(base));
    figure.arrange('whole');
    main.replaceChildren(
      h('h1', { class: 'visually-hidden' }, found.spec.title),
      h('section', { class: 'slide' }, h('div', { class: 'figures' }, figure.element)),
    );
    const link = deckLink(found, base);
    main.append(h('p', { class: 'from' }, 'Fra ', link));
    return update();
  });
  const update = async () => {
    setTitle(figure?.spec.title, chosenName(base));
    await figure?.update();
    await fontsLoaded();
  };
  const unsubscribe = store.subscribe(() => {
    drawn = drawn.then(update);
  });
  return {
    ready: () => drawn,
    usable: () => drawn,
    destroy() {
      unsubscribe();
      told.disconnect();
      figure?.destroy();
      root.replaceChildren();
    },
  };
}) satisfies OpenView;

/** The figure, if this edition shows its slide. */
async function find(name: string | null): Promise<Found | undefined> {
  const found = name ? await findFigure(name) : undefined;
  const { slides } = settings;
  const isShown = !found?.slide || slides === 'alle' || slides.includes(found.slide.id);
  return isShown ? found : undefined;
}

const stageOf = (base: Base): Stage => ({
  ...base,
  live: true,
  wheelZooms: false,
  enlarges: false,
  hasAppendix: false,
  foldsChoices: false,
  linksToReading: false,
  fontSize: () => CHART_TEXT_REM * rootFontSize(),
  pixelRatio: () => devicePixelRatio,
  hears: () => false,
});

/** The link to the figure's slide in the whole deck, which opens outside the frame. */
function deckLink({ slide }: Found, { store }: Base): HTMLElement {
  const search = store.search({ visning: slide ? 'presentasjon' : 'les', figur: null });
  // The page of one figure lies beside that of the deck, or is the same.
  const page = location.pathname.replace(/figur\.html$/, '');
  const href = `${page}${search}${slide ? `#/${slide.id}` : ''}`;
  // The first slide has the deck's name.
  const names = new Set(['Innvandring er redningen!', slide?.title].filter(Boolean));
  const text = [...names].join(' – ');
  return h('a', { href, target: '_blank', rel: 'noopener' }, text);
}

const missing = (name: string | null): HTMLElement =>
  h(
    'p',
    { class: 'figure-error', role: 'note' },
    name
      ? `Figuren «${name}» finnes ikke.`
      : 'Adressen sier ikke hvilken figur: …&figur=holdt-det-kart',
  );

function tellHeight(figur: string, main: HTMLElement): void {
  if (window.parent === window) return;
  const message: HeightMessage = {
    type: 'innvandring-er-redningen:hoyde',
    figur,
    hoyde: Math.ceil(main.getBoundingClientRect().height),
  };
  // Any page may know how high a figure is.
  window.parent.postMessage(message, '*');
}

/** Reads the address and opens a view of the deck. */
import { redningen } from '../slides/redningen';
import { currentSearch, writeAddress } from './address';
import { inNorwegianOrder, listed } from './data/kommuner';
import { loadBorders, loadData } from './data/load';
import { announce } from './elements/announcer';
import { fontsLoaded } from './elements/dom';
import { afterFirstDrawing, firstDrawingDone } from './elements/first-drawing';
import { Messages } from './elements/messages';
import { showPageIcon } from './elements/page-icon';
import type { Stage } from './elements/stage';
import { type Choice, decodeState, encodeState, type Visning } from './state';
import { Store } from './store';
import { type Deck, NARROW, type OpenView, slideIdFromHash, type View } from './view';

const views: Record<Visning, () => Promise<OpenView>> = {
  presentasjon: () => import('./present/present').then((module) => module.openPresentation),
  les: () => import('./read/read').then((module) => module.openReading),
  utskrift: () => import('./print/print').then((module) => module.openPrint),
  taler: () => import('./present/speaker').then((module) => module.openSpeaker),
};

const root = document.getElementById('presentasjon') as HTMLElement;
const messages = new Messages(document.getElementById('meldinger') as HTMLElement);
let view: View | undefined;
let chooseKommune: (kommune: string | null) => void = () => undefined;
let started: Promise<unknown> = start();

/** Resolves when what is on screen is drawn; asks again until nothing new has begun meanwhile. */
export async function ready(): Promise<void> {
  const before = started;
  await started;
  await view?.ready();
  await fontsLoaded();
  // The logo: paper is printed once. One that cannot be drawn has its text.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  if (before !== started) await ready();
}

/** Chooses a municipality of 2024, or none, without a step in the browser's history. */
export async function choose(kommune: string | null): Promise<void> {
  await started;
  chooseKommune(kommune);
}

async function start(): Promise<void> {
  const kommuner = await loadData(['kommuner']).then(
    (data) => data.kommuner,
    (error: Error) => {
      messages.say(`${error.message} Kommunevalget er ute av drift.`);
      return null;
    },
  );
  let deck: Promise<Deck> | undefined;
  /** Slide 1 is drawn before the others come. */
  const whole = () => {
    deck ??= import('./whole-deck').then(({ wholeDeck }) => wholeDeck(kommuner, stage.say));
    return deck;
  };
  let first: Deck | undefined = beginsOnSlide1() ? [[redningen]] : undefined;
  const decoded = decodeState(currentSearch(), kommuner);
  // A phone opens the page that reflows, unless the address asks for another view.
  const asked = new URLSearchParams(currentSearch()).has('visning');
  if (!asked && matchMedia(NARROW).matches) decoded.state.visning = 'les';
  const store = new Store(decoded.state);
  const offer = ({ code, name, codes }: Choice) => {
    const heirs = [...codes].sort((a, b) =>
      inNorwegianOrder(kommuner?.name(a) ?? a, kommuner?.name(b) ?? b),
    );
    const names = heirs.map((heir) => kommuner?.name(heir) ?? heir);
    messages.say(
      `${name} (${code}) er delt mellom ${listed(names)}. Hvilken vil du se?`,
      heirs.map((heir, i) => ({
        label: names[i] ?? heir,
        choose: () => store.set({ kommune: heir }),
      })),
    );
  };
  chooseKommune = (kommune) => store.set({ kommune }, 'replace');
  const stage: Omit<Stage, 'medium' | 'scale'> = {
    store,
    kommuner,
    say: (text) => messages.say(text),
    choose(code) {
      const found = kommuner?.resolve(code);
      if (found?.kind === 'one') store.set({ kommune: found.code });
      if (found?.kind === 'several') offer({ code, name: found.name, codes: found.codes });
    },
  };
  for (const text of decoded.messages) messages.say(text);
  if (decoded.choice) offer(decoded.choice);

  const open = async (visning: Visning) => {
    const files = await Promise.all([views[visning](), first ?? whole()]).catch(() => undefined);
    if (!files) {
      messages.say('Noe av presentasjonen lot seg ikke hente. Last siden på nytt.');
      return;
    }
    const [openView, deck] = files;
    if (!view) tidyAddress(encodeState(decoded.state), deck);
    first = undefined;
    view?.destroy();
    document.documentElement.dataset.visning = visning;
    view = openView(root, { ...stage, medium: 'page', scale: () => 1 }, deck, whole);
  };
  store.subscribe((state, before) => {
    if (state.visning !== before.visning) {
      // The button that was pressed is gone with the view that it stood in.
      started = open(state.visning).then(() => view?.ready().then(() => view?.focus?.()));
    }
    if (state.kommune !== before.kommune) {
      announce(
        state.kommune ? `${kommuner?.name(state.kommune)} er valgt.` : 'Ingen kommune er valgt.',
      );
    }
  });
  window.addEventListener('popstate', () => {
    const { state, messages: faults } = decodeState(currentSearch(), kommuner);
    for (const text of faults) messages.say(text);
    if (encodeState(state) !== encodeState(store.state)) store.adopt(state);
  });
  await open(store.state.visning);
  void ready().then(() => {
    firstDrawingDone();
    showPageIcon();
    // The other years of slide 1, and the lines of its map; a fault is told by who needs them.
    void loadData(['befolkning']).catch(() => undefined);
    void loadBorders(2013, 'kommuner')
      .then(({ lines }) => lines.load())
      .catch(() => undefined);
  });
  // Not before: the deck's own files come first. A browser that keeps nothing has network.
  void afterFirstDrawing
    .then(() => import('./offline/offline'))
    .then(({ keepOffline }) => keepOffline(messages))
    .catch(() => undefined);
}

/** Whether the words that stand already (see first-words.ts) are those of slide 1. */
function beginsOnSlide1(): boolean {
  const words = document.querySelector<HTMLElement>('template[data-first-slide]');
  return root.hasChildNodes() && words?.dataset.firstSlide === redningen.id;
}

/**
 * Only what is ours stays in the address: Reveal takes every parameter as its configuration. Where
 * nothing has to go, presenting names its slide once that is drawn: writing takes a while.
 */
function tidyAddress(search: string, deck: Deck): void {
  if (search !== currentSearch() || location.hash) {
    writeAddress(search, slideHash(deck), 'replace');
  }
}

/** The address's fragment: an unknown slide in it is named, and the talk begins at its beginning. */
function slideHash(deck: Deck): string {
  const id = slideIdFromHash(location.hash);
  if (id !== null && deck.flat().some((slide) => slide.id === id)) return location.hash;
  if (id !== null) messages.say(`Lysbildet «${id.slice(0, 40)}» finnes ikke. Viser det første.`);
  return `#/${deck[0]?.[0]?.id}`;
}

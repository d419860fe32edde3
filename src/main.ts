/** Reads the address and opens a view of the deck. */
import '../assets/styles/index.css';
import { deck } from '../slides';
import { collator, listed } from './data/kommuner';
import { loadData } from './data/load';
import { Messages } from './elements/messages';
import { applyAppearance } from './elements/preferences';
import type { Stage } from './elements/stage';
import { type Choice, decodeState, encodeState, type Visning } from './state';
import { Store } from './store';
import { type OpenView, slideIdFromHash, type View } from './view';

declare global {
  interface Window {
    deck: { readonly ready: Promise<void> };
  }
}

const views: Record<Visning, () => Promise<OpenView>> = {
  presentasjon: () => import('./present/present').then((module) => module.openPresentation),
  les: () => import('./read/read').then((module) => module.openReading),
  utskrift: () => import('./print/print').then((module) => module.openPrint),
  taler: () => import('./present/speaker').then((module) => module.openSpeaker),
};

/** Screens too narrow for a slide. */
const NARROW = '(max-width: 700px)';

const root = document.getElementById('deck') as HTMLElement;
const messages = new Messages();
let view: View | undefined;
let started: Promise<unknown> = start();

window.deck = {
  /** Asks again until nothing new has begun while it waited. */
  get ready() {
    const settle = async (): Promise<void> => {
      const before = started;
      await started;
      await view?.ready();
      await document.fonts.ready;
      if (before !== started) await settle();
    };
    return settle();
  },
};

async function start(): Promise<void> {
  applyAppearance();
  document.body.append(messages.element);
  const kommuner = await loadData(['kommuner']).then(
    (data) => data.kommuner,
    (error: Error) => {
      messages.say(`${error.message} Kommunevalget er ute av drift.`);
      return null;
    },
  );
  const decoded = decodeState(location.search, kommuner);
  // A phone opens the page that reflows, unless the address asks for another view.
  const asked = new URLSearchParams(location.search).has('visning');
  if (!asked && matchMedia(NARROW).matches) decoded.state.visning = 'les';
  // Only what is ours stays in the address: Reveal takes every parameter as its configuration.
  history.replaceState(null, '', location.pathname + encodeState(decoded.state) + location.hash);
  const store = new Store(decoded.state);
  const offer = ({ code, name, codes }: Choice) => {
    const heirs = [...codes].sort((a, b) =>
      collator.compare(kommuner?.name(a) ?? a, kommuner?.name(b) ?? b),
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
  checkSlide();

  const open = async (visning: Visning) => {
    const openView = await views[visning]();
    view?.destroy();
    document.documentElement.dataset.visning = visning;
    view = openView(root, { ...stage, medium: 'page', scale: () => 1 }, deck);
  };
  store.subscribe((state, before) => {
    if (state.visning !== before.visning) started = open(state.visning);
  });
  window.addEventListener('popstate', () => {
    const { state, messages: faults } = decodeState(location.search, kommuner);
    for (const text of faults) messages.say(text);
    if (encodeState(state) !== encodeState(store.state)) store.adopt(state);
  });
  await open(store.state.visning);
}

/** An unknown slide in the address is named and the talk begins at its beginning. */
function checkSlide(): void {
  const first = deck[0]?.[0]?.id ?? '';
  const id = slideIdFromHash(location.hash);
  if (id !== null && deck.flat().some((slide) => slide.id === id)) return;
  if (id !== null) messages.say(`Lysbildet «${id.slice(0, 40)}» finnes ikke. Viser det første.`);
  history.replaceState(null, '', `${location.pathname}${location.search}#/${first}`);
}

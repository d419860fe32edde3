/** Reads the address and opens a view of the deck. */
import { deck as allSlides } from '../slides';
import { hasImage } from './chrome/logo';
import { inNorwegianOrder, type Kommuner, listed } from './data/kommuner';
import { loadData } from './data/load';
import { type Deck, slideIdFromHash } from './deck';
import { announce } from './dom/announcer';
import { fontsLoaded } from './dom/element';
import { Messages } from './dom/messages';
import { checkSettings } from './edition/check-settings';
import { selectSlides } from './edition/edition';
import { keepOffline } from './offline/offline';
import { openPrint } from './print/print';
import { openReading } from './read/read';
import { settings } from './settings';
import type { Base } from './slide/stage';
import { openSpeaker } from './speaker/speaker';
import { currentSearch, writeAddress } from './state/address';
import type { Choice } from './state/field';
import { decodeState, type Visning } from './state/state';
import { Store } from './state/store';
import type { OpenView, View } from './view';

/** Presenting comes in a file of its own, with reveal.js: reading does without. */
const VIEWS: Record<Visning, () => Promise<OpenView>> = {
  presentasjon: () => import('./present/present').then((module) => module.openPresentation),
  les: async () => openReading,
  utskrift: async () => openPrint,
  taler: async () => openSpeaker,
};

/** Screens too narrow for a slide: these open the reading view. */
const NARROW = '(max-width: 700px)';

/** Longest that the page as the build wrote it stands before the live one: a file may never come. */
const OPENING_STANDS_MS = 4000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens the deck in `root`; what there is to tell goes to `messageRegion`. Gives what the page offers. */
export function openDeck(root: HTMLElement, messageRegion: HTMLElement): Window['deck'] {
  const messages = new Messages(messageRegion);
  const opening = document.querySelector('.opening');
  let view: View | undefined;
  let store: Store | undefined;
  let opened: Promise<unknown> = start();

  /** Waits for what is on screen; again, until nothing new has begun meanwhile. */
  async function stands(what: 'ready' | 'usable'): Promise<void> {
    const before = opened;
    await opened;
    await view?.[what]();
    await fontsLoaded();
    // The logo: paper is printed once. One that cannot be drawn has its text.
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    if (before !== opened) await stands(what);
  }

  async function start(): Promise<void> {
    // A phone opens the page that reflows, unless the address asks for another view.
    const asked = new URLSearchParams(currentSearch()).has('visning');
    const narrow = !asked && matchMedia(NARROW).matches;
    const kommuner = await loadData(['kommuner']).then(
      (data) => data.kommuner,
      (error: Error) => {
        messages.say(`${error.message} Kommunevalget er ute av drift.`);
        return null;
      },
    );
    const decoded = decodeState(currentSearch(), kommuner, settings.kommune);
    if (narrow) decoded.state.visning = 'les';
    const own = new Store(decoded.state, settings.kommune);
    store = own;
    const base = baseOf(own, kommuner, messages);
    const deck = deckOf(kommuner, base.say);
    for (const text of decoded.messages) messages.say(text);
    if (decoded.choice) offerChoice(decoded.choice, base, messages);
    tidyAddress(own.search(), deck, base.say);

    const open = async (visning: Visning) => {
      const openView = await VIEWS[visning]().catch(() => undefined);
      if (!openView) {
        messages.say('Noe av presentasjonen lot seg ikke hente. Last siden på nytt.');
        return;
      }
      view?.destroy();
      document.documentElement.dataset.visning = visning;
      view = openView(root, base, deck);
    };
    own.subscribe((state, before) => {
      if (state.visning !== before.visning) {
        // The button that was pressed is gone with the view that it stood in.
        opened = open(state.visning).then(() => view?.ready().then(() => view?.focus?.()));
      }
      if (state.kommune !== before.kommune) {
        announce(
          state.kommune ? `${kommuner?.name(state.kommune)} er valgt.` : 'Ingen kommune er valgt.',
        );
      }
    });
    window.addEventListener('popstate', () => {
      const { state, messages: faults } = decodeState(currentSearch(), kommuner, own.own);
      for (const text of faults) messages.say(text);
      if (own.search(state) !== own.search()) own.adopt(state);
    });
    // What the build has written is the beginning of the talk or of the page to read, and of no other view.
    const visning = own.state.visning;
    const isSame = visning === (matchMedia(NARROW).matches ? 'les' : 'presentasjon');
    if (!isSame) opening?.remove();
    await open(visning);
    if (view)
      void Promise.race([view.ready(), wait(OPENING_STANDS_MS)]).then(() => opening?.remove());
    // The deck's own files come first. A browser that keeps nothing has network.
    void view
      ?.usable()
      .then(() => keepOffline(messages))
      .catch(() => undefined);
  }

  return {
    get ready() {
      return stands('ready');
    },
    get usable() {
      return stands('usable');
    },
    async choose(kommune) {
      await opened;
      store?.set({ kommune }, 'replace');
    },
  };
}

function baseOf(store: Store, kommuner: Kommuner | null, messages: Messages): Base {
  const base: Base = {
    store,
    kommuner,
    say: (text) => messages.say(text),
    choose(code) {
      const found = kommuner?.resolve(code);
      if (found?.kind === 'one') store.set({ kommune: found.code });
      if (found?.kind === 'several') {
        offerChoice({ code, name: found.name, codes: found.codes }, base, messages);
      }
    },
  };
  return base;
}

/** A former municipality that became several: the audience says which. */
function offerChoice({ code, name, codes }: Choice, base: Base, messages: Messages): void {
  const nameOf = (heir: string) => base.kommuner?.name(heir) ?? heir;
  const heirs = [...codes].sort((a, b) => inNorwegianOrder(nameOf(a), nameOf(b)));
  messages.say(
    `${name} (${code}) er delt mellom ${listed(heirs.map(nameOf))}. Hvilken vil du se?`,
    heirs.map((heir) => ({
      label: nameOf(heir),
      choose: () => base.store.set({ kommune: heir }),
    })),
  );
}

/** The slides that the settings want; all of them when they name some that are not there. */
function deckOf(kommuner: Kommuner | null, say: (text: string) => void): Deck {
  const slides = allSlides.map(({ id }) => id);
  const faults = checkSettings(settings, { slides, kommuner, hasFile: hasImage });
  for (const { setting } of faults) {
    say(`Innstillingen «${setting}» har en feil, og brukes ikke (src/settings.ts).`);
  }
  return faults.some(({ setting }) => setting === 'slides')
    ? allSlides
    : selectSlides(allSlides, settings.slides);
}

/** Only what is ours stays in the address: Reveal takes every parameter as its configuration. */
function tidyAddress(search: string, deck: Deck, say: (text: string) => void): void {
  const id = slideIdFromHash(location.hash);
  const known = id !== null && deck.some((slide) => slide.id === id);
  if (id !== null && !known) say(`Lysbildet «${id.slice(0, 40)}» finnes ikke. Viser det første.`);
  writeAddress(search, known ? location.hash : `#/${deck[0]?.id}`, 'replace');
}

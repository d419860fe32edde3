/** Reads the address and opens a view of the deck. */
import { deck as allSlides } from '../slides';
import { ark } from '../slides/ark';
import { minuttet } from '../slides/minuttet';
import { readAddress } from './base';
import { hasImage } from './chrome/logo';
import type { Kommuner } from './data/kommuner';
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
import { openSpeaker } from './speaker/speaker';
import { currentSearch, writeAddress } from './state/address';
import { decodeState, type Visning } from './state/state';
import type { Store } from './state/store';
import type { OpenView, View } from './view';

/**
 * The views. The presentation is loaded as a separate file with reveal.js, which the others do not
 * need.
 */
const VIEWS: Record<Visning, () => Promise<OpenView>> = {
  presentasjon: () => import('./present/present').then((module) => module.openPresentation),
  les: async () => (root, base, deck) => openReading(root, base, deck, minuttet),
  utskrift: async () => (root, base, deck) => openPrint(root, base, deck, ark),
  taler: async () => openSpeaker,
  figur: () => import('./alone/alone').then((module) => module.openAlone),
};

/** Screens that are too narrow for a slide open the reading view. */
const NARROW = '(max-width: 700px)';

/**
 * The longest time that the page written by the build is shown before the live one. A file may
 * never arrive.
 */
const OPENING_STANDS_MS = 4000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Opens the deck in `root`, and shows messages in `messageRegion`. Returns the page's
 * `window.deck`.
 */
export function openDeck(root: HTMLElement, messageRegion: HTMLElement): Window['deck'] {
  const messages = new Messages(messageRegion);
  const opening = document.querySelector('.opening');
  let view: View | undefined;
  let store: Store | undefined;
  let opened: Promise<unknown> = start();

  /** Waits for the view, and again if another one has been opened in the meantime. */
  async function stands(what: 'ready' | 'usable'): Promise<void> {
    const before = opened;
    await opened;
    await view?.[what]();
    await fontsLoaded();
    // The logo must be there before paper is printed. If it cannot be decoded, its text is shown.
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    if (before !== opened) await stands(what);
  }

  async function start(): Promise<void> {
    // A phone opens the reading view, unless the address asks for another one.
    const asked = new URLSearchParams(currentSearch()).has('visning');
    const narrow = !asked && matchMedia(NARROW).matches;
    const base = await readAddress(messages, {
      deck: async () => deck,
      fixed: narrow ? { visning: 'les' } : {},
    });
    const { store: own, kommuner } = base;
    store = own;
    const deck = deckOf(kommuner, base.say);
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
        // The button that had the focus is gone together with its view.
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
    // The page written by the build looks like the presentation or the reading view, and like no
    // other.
    const visning = own.state.visning;
    const isSame = visning === (matchMedia(NARROW).matches ? 'les' : 'presentasjon');
    if (!isSame) opening?.remove();
    await open(visning);
    if (view)
      void Promise.race([view.ready(), wait(OPENING_STANDS_MS)]).then(() => opening?.remove());
    // The deck's own files are loaded first. If storing fails, the deck still works with network.
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

/** The slides of the edition. All slides when the settings name some that do not exist. */
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

/**
 * Removes foreign parameters from the address, because Reveal takes every parameter for
 * configuration.
 */
function tidyAddress(search: string, deck: Deck, say: (text: string) => void): void {
  const id = slideIdFromHash(location.hash);
  const known = id !== null && deck.some((slide) => slide.id === id);
  if (id !== null && !known) say(`Lysbildet «${id.slice(0, 40)}» finnes ikke. Viser det første.`);
  writeAddress(search, known ? location.hash : `#/${deck[0]?.id}`, 'replace');
}

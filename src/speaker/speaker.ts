/** The speaker view: what the room sees, what comes next, notes, findings, clock, and every key. */
import '../../assets/styles/speaker.css';
import { openHelp } from '../chrome/help';
import { belongsToDeck, closeDialogs, commandOf, isTurning, SHORTCUTS } from '../chrome/keys';
import { SearchDialog } from '../controls/search-dialog';
import { loadData } from '../data/load';
import { choicesAt, type Deck, lastStep, type Slide, slideIdFromHash, stepOf } from '../deck';
import { announce } from '../dom/announcer';
import { h, trustedHtml } from '../dom/element';
import { icon } from '../dom/icon';
import { leaveFocus } from '../dom/leave-focus';
import { notesSize, setNotesSize } from '../dom/preferences';
import { type Base, pictureStage, type Stage } from '../slide/stage';
import { decodeState } from '../state/state';
import { Store } from '../state/store';
import type { View } from '../view';
import { Clock } from './clock';
import { Little } from './little';
import { type Asked, type Told, targetOrigin } from './wire';

/** Sizes of the notes, CSS pixels: the smallest, the largest, and the step between them. */
const NOTES = { min: 16, max: 56, step: 4 };

/** Keys besides the deck's commands that a slide or the overview takes: letters, digits, Enter. */
const SLIDE_KEYS = /^([\p{L}\d]|Enter)$/u;

const LAST = 'Dette er det siste lysbildet.';

export function openSpeaker(root: HTMLElement, base: Base, deck: Deck): View {
  const stage = pictureStage(base);
  const clock = new Clock();
  const heading = h('h1');
  const notes = h('div', { class: 'notes' });
  const numbers = h('div', { class: 'numbers' });
  const nowTitle = h('p', { class: 'little-title' });
  const nextTitle = h('p', { class: 'little-title next-title' });
  const now = new Little(stage);
  /** The next step has choices of its own, which the page does not have yet. */
  const nextStage = pictureStage({ ...base, store: new Store(base.store.state, base.store.own) });
  const next = new Little(nextStage);
  const list = h(
    'select',
    { 'aria-label': 'Gå til lysbilde' },
    ...deck.map(({ id, title }, i) => h('option', { value: id }, `${i + 1}. ${title}`)),
  );
  let slide = '';
  let told = '';
  let turn = 0;
  let drawing: Promise<unknown> = Promise.resolve();

  const ask = (asked: Asked) => {
    // Full screen is only for a page that somebody has used: the key was pressed here.
    const options = { targetOrigin: targetOrigin(), delegate: 'fullscreen' };
    const mayDelegate = asked.what === 'key' && asked.key.toLowerCase() === 'f';
    const opener = window.opener as Window | null;
    if (mayDelegate) opener?.postMessage(asked, options);
    else opener?.postMessage(asked, targetOrigin());
  };
  const press = (key: string) => ask({ deck: 'asked', what: 'key', key });
  const search = new SearchDialog(stage, (kommune) =>
    ask({ deck: 'asked', what: 'choose', kommune }),
  );
  const button = (face: string | Element, label: string, action: () => void) => {
    const element = h('button', { type: 'button', 'aria-label': label, title: label }, face);
    element.addEventListener('click', action);
    return element;
  };
  const resizeNotes = (by: number) => {
    const size = Math.max(NOTES.min, Math.min(NOTES.max, notesSize() + by));
    setNotesSize(size);
    notes.style.fontSize = `${size}px`;
  };
  resizeNotes(0);
  list.addEventListener('change', () => {
    ask({ deck: 'asked', what: 'show', slide: list.value });
    // The keys turn slides again.
    list.blur();
  });
  const main = h(
    'main',
    { class: 'speaker' },
    h(
      'header',
      {},
      heading,
      clock.element,
      h(
        'div',
        { class: 'tools' },
        button('A−', 'A− Mindre notater', () => resizeNotes(-NOTES.step)),
        button('A+', 'A+ Større notater', () => resizeNotes(NOTES.step)),
        list,
        button('Velg kommune', 'Velg kommune', () => search.open()),
        button(icon('left'), 'Forrige lysbilde', () => press('PageUp')),
        button(icon('right'), 'Neste lysbilde', () => press('PageDown')),
      ),
    ),
    h('section', { class: 'speaker-notes', 'aria-label': 'Notater' }, notes, numbers),
    h(
      'section',
      { class: 'speaker-slides', 'aria-label': 'Lysbildene' },
      nowTitle,
      now.element,
      nextTitle,
      next.element,
    ),
  );
  leaveFocus(main);
  root.replaceChildren(main);

  const show = async (id: string) => {
    const mine = ++turn;
    const at = Math.max(
      0,
      deck.findIndex((one) => one.id === id),
    );
    const current = deck[at];
    if (!current) return;
    const { trinn } = stage.store.state;
    const step = stepOf(current, trinn);
    const isEnd = step === lastStep(current);
    const following = isEnd ? deck[at + 1] : current;
    const nextStep = !isEnd ? step + 1 : trinn === 'alle' && following ? lastStep(following) : 0;
    if (slide && slide !== id) announce(`${at + 1} av ${deck.length}: ${current.title}`);
    slide = id;
    document.title = `Taler: ${current.title}`;
    heading.textContent = current.title;
    list.value = current.id;
    if (following) {
      nextStage.store.adopt({ ...stage.store.state, ...choicesAt(following, nextStep) });
    }
    const steps = lastStep(current);
    nowTitle.textContent = `Nå: ${at + 1} av ${deck.length}${steps ? `, trinn ${step} av ${steps}` : ''}`;
    const label = isEnd ? following?.title : (current.steps[step]?.label ?? 'Alt sammen');
    nextTitle.textContent = label ? `Neste: ${label}` : LAST;
    trustedHtml(notes, current.notes);
    const [sentences] = await Promise.all([
      findings(current, stage),
      now.show(current, step),
      next.show(following, nextStep),
    ]);
    // Another slide or another choice may have come meanwhile.
    if (mine === turn) numbers.replaceChildren(...sentences);
  };
  const onMessage = ({ origin, source, data }: MessageEvent<Told>) => {
    if (origin !== window.origin || source !== window.opener || data?.deck !== 'told') return;
    if (data.message) stage.say(data.message);
    now.element.classList.toggle('is-black', data.isBlack);
    if (told === data.search + data.slide) return;
    told = data.search + data.slide;
    const { store, kommuner } = stage;
    store.adopt(decodeState(data.search, kommuner, store.own).state);
    drawing = show(data.slide);
  };
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    const isSlides =
      SLIDE_KEYS.test(event.key) && !(event.ctrlKey || event.altKey || event.metaKey);
    if (!command && !isSlides) return;
    if (isTurning(event)) closeDialogs();
    else if (!belongsToDeck(event)) return;
    event.preventDefault();
    if (command === 'search') search.open();
    else if (command === 'help') openHelp(SHORTCUTS);
    else if (command !== 'speaker') press(event.key);
  };
  window.addEventListener('message', onMessage);
  window.addEventListener('keydown', onKey);
  if (!window.opener) {
    stage.say('Talerens side følger presentasjonen når den åpnes derfra (tast S).');
  }
  drawing = show(slideIdFromHash(location.hash) ?? deck[0]?.id ?? '');
  const tell = () => ask({ deck: 'asked', what: 'tell' });
  tell();
  // Repeated, because the presentation forgets this window when it is reloaded.
  const asking = window.setInterval(tell, 1000);

  return {
    ready: () => drawing,
    usable: () => Promise.all([drawing, search.ready]),
    destroy() {
      clock.destroy();
      window.clearInterval(asking);
      for (const one of [now, next, search]) one.destroy();
      window.removeEventListener('message', onMessage);
      window.removeEventListener('keydown', onKey);
      root.replaceChildren();
    },
  };
}

/** The findings of the slide's figures, each with its sentence about the chosen municipality. */
async function findings(slide: Slide, stage: Stage): Promise<HTMLElement[]> {
  const sentences = await Promise.all(
    slide.figures.map(async (spec) => {
      try {
        const figure = spec.build(await loadData(spec.needs), stage.store.state);
        return [figure.finding, figure.place];
      } catch (error) {
        return [(error as Error).message];
      }
    }),
  );
  return sentences.map(([finding = '', place]) =>
    h(
      'div',
      {},
      h('p', { class: 'said' }, finding),
      ...(place ? [h('p', { class: 'said-of-place' }, place)] : []),
    ),
  );
}

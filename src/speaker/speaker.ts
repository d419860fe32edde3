/** The speaker view: notes, the municipality's numbers, the next slide, clock and timer. */
import '../../assets/styles/speaker.css';
import { withControls } from '../controls/controls';
import { loadData } from '../data/load';
import { type Deck, type Slide, slideIdFromHash } from '../deck';
import { h, trustedHtml } from '../dom/element';
import { icon } from '../dom/icon';
import { SlideElement } from '../slide/slide-element';
import { type Base, pictureStage, type Stage } from '../slide/stage';
import { decodeState } from '../state/state';
import type { View } from '../view';
import { Clock } from './clock';
import { type Asked, type Told, targetOrigin } from './wire';

export function openSpeaker(root: HTMLElement, base: Base, deck: Deck): View {
  const stage = pictureStage(base);
  const clock = new Clock();
  const now = h('h1');
  const notes = h('div', { class: 'notes' });
  const numbers = h('div', { class: 'numbers' });
  const nextTitle = h('p', { class: 'next-title' });
  const next = h('div', { class: 'next-slide' });
  let preview: SlideElement | undefined;
  let slide = '';
  let told = '';
  let drawing: Promise<unknown> = Promise.resolve();

  const ask = (what: Asked['what']) => {
    const asked: Asked = { deck: 'asked', what };
    (window.opener as Window | null)?.postMessage(asked, targetOrigin());
  };
  const turn = (face: Element, label: string, what: Asked['what']) => {
    const button = h('button', { type: 'button', 'aria-label': label }, face);
    button.addEventListener('click', () => ask(what));
    return button;
  };
  root.replaceChildren(
    h(
      'main',
      { class: 'speaker' },
      h(
        'header',
        {},
        now,
        clock.element,
        turn(icon('left'), 'Forrige lysbilde', 'prev'),
        turn(icon('right'), 'Neste lysbilde', 'next'),
      ),
      h('section', { class: 'speaker-notes', 'aria-label': 'Notater' }, notes),
      h(
        'section',
        { class: 'speaker-next', 'aria-label': 'Tall og neste lysbilde' },
        numbers,
        nextTitle,
        next,
      ),
    ),
  );

  const show = async (id: string) => {
    slide = id;
    const at = deck.findIndex((one) => one.id === id);
    const current = deck[at] ?? deck[0];
    const following = deck[at + 1];
    if (!current) return;
    document.title = `Taler: ${current.title}`;
    now.textContent = current.title;
    trustedHtml(notes, current.notes);
    nextTitle.textContent = following
      ? `Neste: ${following.title}`
      : 'Dette er det siste lysbildet.';
    preview?.destroy();
    next.replaceChildren();
    if (following) {
      preview = withControls(new SlideElement(following, stage));
      next.append(preview.element);
      await preview.show();
    }
    numbers.replaceChildren(...(await placeSentences(current, stage)));
  };
  const onMessage = (event: MessageEvent<Told>) => {
    if (event.origin !== window.origin || event.source !== window.opener) return;
    if (event.data?.deck !== 'told') return;
    const { search, slide } = event.data;
    if (told === search + slide) return;
    told = search + slide;
    const { store, kommuner } = stage;
    store.adopt(decodeState(search, kommuner, store.own).state);
    drawing = show(slide);
  };
  const onKey = (event: KeyboardEvent) => {
    const forth = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n'].includes(event.key);
    const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'p'].includes(event.key);
    const page = event.key.startsWith('Page');
    if (!page && event.target instanceof Element && event.target.closest('button')) return;
    if (!forth && !back) return;
    event.preventDefault();
    ask(forth ? 'next' : 'prev');
  };
  window.addEventListener('message', onMessage);
  window.addEventListener('keydown', onKey);
  if (!window.opener) {
    stage.say('Talerens side følger presentasjonen når den åpnes derfra (tast S).');
  }
  drawing = show(slideIdFromHash(location.hash) ?? deck[0]?.id ?? slide);
  ask('tell');
  // Repeated, because the presentation forgets this window when it is reloaded.
  const asking = window.setInterval(() => ask('tell'), 1000);

  return {
    ready: () => drawing,
    usable: () => drawing,
    destroy() {
      clock.destroy();
      window.clearInterval(asking);
      preview?.destroy();
      window.removeEventListener('message', onMessage);
      window.removeEventListener('keydown', onKey);
      root.replaceChildren();
    },
  };
}

/** The findings of the slide's figures, and their sentences about the chosen municipality. */
async function placeSentences(slide: Slide, stage: Stage): Promise<HTMLElement[]> {
  const sentences = await Promise.all(
    slide.figures.map(async (spec) => {
      try {
        const figure = spec.build(await loadData(spec.needs), stage.store.state);
        return [figure.place, figure.finding];
      } catch (error) {
        return [(error as Error).message];
      }
    }),
  );
  return sentences.flat().flatMap((text) => (text ? [h('p', {}, text)] : []));
}

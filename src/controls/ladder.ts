/**
 * A ladder of ranked rungs that can be turned upside down with its button, or with a letter while
 * its slide is shown. The rank numbers stay in place, and the words move to their new ranks.
 */
import type { LadderControl } from '../deck';
import { h, reducedMotion } from '../dom/element';
import { singleKeys } from '../dom/preferences';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';
import { Tie } from './tie';

const TURN_ANIMATION: KeyframeAnimationOptions = {
  duration: 500,
  easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
};

/** The ladder for the screen. */
export function ladderControl(control: LadderControl, { store, hears }: Stage): LiveControl {
  const { over, back, letter } = control.turn;
  const list = h('ol', { class: 'ladder' });
  const button = h('button', { type: 'button', class: 'more', 'aria-keyshortcuts': letter });
  const element = h('div', { class: 'ladder-holder' }, list, question(control, button));
  const rungs = control.rungs.map((one) => rung(one, control.tie));
  const tie = new Tie(element);
  let turned: boolean | undefined;

  const update = () => {
    const next = store.state[control.key];
    if (next === turned) return;
    const before = places(list);
    list.replaceChildren(...(next ? [...rungs].reverse() : rungs));
    if (turned !== undefined && !reducedMotion()) animateMove(list, before);
    turned = next;
    button.textContent = next ? back : over;
    // Its words tell a screen reader that it is turned.
    button.classList.toggle('is-turned', next);
    tie.update();
  };
  const turn = () => store.set({ [control.key]: !store.state[control.key] });
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toUpperCase() !== letter || !isShortcut(event) || !hears(element)) return;
    // Reveal must not get the key: it uses letters itself, such as H to change slides.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) turn();
  };
  button.addEventListener('click', turn);
  window.addEventListener('keydown', onKey, { capture: true });
  update();
  return {
    element,
    update,
    drawn: () => tie.update(),
    destroy() {
      tie.destroy();
      window.removeEventListener('keydown', onKey, { capture: true });
    },
  };
}

/** The ladder on paper, in the order that is chosen. */
export function printedLadder(control: LadderControl, turned: boolean): LiveControl {
  const rungs = control.rungs.map((one) => rung(one, control.tie));
  const list = h('ol', { class: 'ladder' }, ...(turned ? rungs.reverse() : rungs));
  const element = h('div', { class: 'ladder-holder' }, list, question(control));
  const tie = new Tie(element);
  return { element, drawn: () => tie.update() };
}

function rung({ text, sub }: LadderControl['rungs'][number], tie: string): HTMLElement {
  const body = h('div', { class: 'rung' }, h('p', {}, text));
  const part = (one: string) => h('li', one === tie ? { class: 'tied' } : {}, one);
  if (sub) body.append(h('ul', {}, ...sub.map(part)));
  return h('li', {}, body);
}

const question = ({ label }: LadderControl, ...button: HTMLElement[]): HTMLElement =>
  h('div', { class: 'ladder-turn' }, h('p', {}, label), ...button);

/**
 * Whether the key is pressed as a shortcut: without modifier keys and outside fields and dialogs.
 */
function isShortcut(event: KeyboardEvent): boolean {
  if (!singleKeys() || event.ctrlKey || event.altKey || event.metaKey) return false;
  const { target } = event;
  return !(
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable]')
  );
}

interface Place {
  left: number;
  top: number;
}

/**
 * The place of an element within its parent, in CSS pixels. Reveal does not scale these offsets.
 */
const placeOf = ({ offsetLeft, offsetTop }: HTMLElement): Place => ({
  left: offsetLeft,
  top: offsetTop,
});

/** The place of each rung by its element, and of each rank counted from the top. */
const places = (list: HTMLElement): { rungs: Map<HTMLElement, Place>; ranks: Place[] } => {
  const rungs = [...list.children] as HTMLElement[];
  return {
    rungs: new Map(rungs.map((one) => [one, placeOf(one)])),
    ranks: rungs.map(placeOf),
  };
};

/** Animates the rungs from their old places to their new ones, in which they are already (FLIP). */
function animateMove(list: HTMLElement, before: ReturnType<typeof places>): void {
  const after = places(list);
  [...after.rungs].forEach(([rung, place], rank) => {
    // The words come from their rung's old place, the rank's number and line from the rank's old
    // place.
    const body = rung.firstElementChild;
    if (body) animateFrom(body, before.rungs.get(rung), place);
    for (const pseudoElement of ['::before', '::after']) {
      animateFrom(rung, before.ranks[rank], place, { pseudoElement });
    }
  });
}

function animateFrom(
  element: Element,
  before: Place | undefined,
  after: Place,
  options: KeyframeAnimationOptions = {},
): void {
  if (!before) return;
  const [x, y] = [before.left - after.left, before.top - after.top];
  element.animate(
    { transform: [`translate(${x}px, ${y}px)`, 'translate(0, 0)'] },
    { ...TURN_ANIMATION, ...options },
  );
}

/**
 * A ladder of ranked rungs that can be turned upside down: by its button, or by a letter
 * while its slide is the present one. The ranks stay where they are; the words glide to new ones.
 */
import type { LadderControl } from '../deck';
import { h, reducedMotion } from '../dom/element';
import { singleKeys } from '../dom/preferences';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';

const GLIDE: KeyframeAnimationOptions = { duration: 500, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' };

/** The ladder for the screen. */
export function ladderControl(control: LadderControl, { store, hears }: Stage): LiveControl {
  const { over, back, letter } = control.turn;
  const list = h('ol', { class: 'ladder' });
  const button = h('button', { type: 'button', class: 'more', 'aria-keyshortcuts': letter });
  const element = h('div', { class: 'ladder-holder' }, list, question(control, button));
  const rungs = control.rungs.map(rung);
  let turned: boolean | undefined;

  const update = () => {
    const next = store.state[control.key];
    if (next === turned) return;
    const before = places(list);
    list.replaceChildren(...(next ? [...rungs].reverse() : rungs));
    if (turned !== undefined && !reducedMotion()) glide(list, before);
    turned = next;
    button.textContent = next ? back : over;
    button.setAttribute('aria-pressed', String(next));
  };
  const turn = () => store.set({ [control.key]: !store.state[control.key] });
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toUpperCase() !== letter || !isShortcut(event) || !hears(element)) return;
    // Reveal has letters of its own: its H turns slides.
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
    destroy: () => window.removeEventListener('keydown', onKey, { capture: true }),
  };
}

/** The ladder on paper, in the order of the state. */
export function printedLadder(control: LadderControl, turned: boolean): HTMLElement {
  const rungs = control.rungs.map(rung);
  const list = h('ol', { class: 'ladder' }, ...(turned ? rungs.reverse() : rungs));
  return h('div', { class: 'ladder-holder' }, list, question(control));
}

function rung({ text, sub }: LadderControl['rungs'][number]): HTMLElement {
  const body = h('div', { class: 'rung' }, h('p', {}, text));
  if (sub) body.append(h('ul', {}, ...sub.map((one) => h('li', {}, one))));
  return h('li', {}, body);
}

const question = ({ label }: LadderControl, ...button: HTMLElement[]): HTMLElement =>
  h('div', { class: 'ladder-turn' }, h('p', {}, label), ...button);

/** Whether the key is a plain letter that is not typed into a field. */
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

/** Measured as offsets, because Reveal scales bounding boxes. */
const placeOf = ({ offsetLeft, offsetTop }: HTMLElement): Place => ({
  left: offsetLeft,
  top: offsetTop,
});

/** Where the words of each rung stand, and where each rank stands, counted from the top. */
const places = (list: HTMLElement): { rungs: Map<HTMLElement, Place>; ranks: Place[] } => {
  const rungs = [...list.children] as HTMLElement[];
  return {
    rungs: new Map(rungs.map((one) => [one, placeOf(one)])),
    ranks: rungs.map(placeOf),
  };
};

/** Animates from the old places to the new ones, where everything stands already (FLIP). */
function glide(list: HTMLElement, before: ReturnType<typeof places>): void {
  const after = places(list);
  [...after.rungs].forEach(([rung, place], rank) => {
    // The words move with their rung; a rank's number and line move with the rank.
    const body = rung.firstElementChild;
    if (body) from(body, before.rungs.get(rung), place);
    for (const pseudoElement of ['::before', '::after']) {
      from(rung, before.ranks[rank], place, { pseudoElement });
    }
  });
}

function from(
  element: Element,
  before: Place | undefined,
  after: Place,
  options: KeyframeAnimationOptions = {},
): void {
  if (!before) return;
  const [x, y] = [before.left - after.left, before.top - after.top];
  element.animate(
    { transform: [`translate(${x}px, ${y}px)`, 'translate(0, 0)'] },
    { ...GLIDE, ...options },
  );
}

/**
 * Makes the controls that a slide declares. Each control shows one field of the state and changes
 * it.
 */
import type { ChoiceControl, ChoiceOption, Control } from '../deck';
import { h, setText } from '../dom/element';
import type { LiveControl } from '../slide/live-control';
import type { SlideElement } from '../slide/slide-element';
import type { Stage } from '../slide/stage';
import { withEnd } from '../state/field';
import { fields } from '../state/fields';
import { compareControl, comparedWith } from './compare';
import { guessControl, printedGuess } from './guess';
import { KommuneSearch } from './kommune-search';
import { ladderControl, printedLadder } from './ladder';
import { levelControl } from './level';
import { moreControl } from './more';
import { shareControl } from './share';
import { Years } from './years';

/** Adds its controls to a slide. In a picture of a slide, as on paper, they become plain text. */
export function withControls(element: SlideElement): SlideElement {
  const { slide, stage } = element;
  const { controls = [], more } = slide;
  if (!stage.live) {
    element.add(controls.flatMap((control) => printedControl(control, stage) ?? []));
    return element;
  }
  const folded = stage.foldsChoices ? controls.filter(({ type }) => FOLDED.has(type)) : [];
  const open = controls.filter((control) => !folded.includes(control));
  element.add([
    ...open.flatMap((control) => makeControl(control, stage) ?? []),
    ...(folded.length ? [foldedControl(folded, stage)] : []),
    ...(more ? [moreControl(more, stage)] : []),
  ]);
  return element;
}

/** The controls that change the figures. While presenting they are in a fold until wanted. */
const FOLDED: ReadonlySet<Control['type']> = new Set([
  'period',
  'year',
  'switch',
  'compare',
  'level',
]);

/** Some controls in a fold that names the present years: «Valg: 2008–2013». */
function foldedControl(controls: readonly Control[], stage: Stage): LiveControl {
  const made = controls.flatMap((control) => makeControl(control, stage) ?? []);
  const summary = h('summary');
  const element = h(
    'details',
    { class: 'choices' },
    summary,
    h('div', {}, ...made.map((control) => control.element)),
  );
  const update = () => {
    for (const control of made) control.update?.();
    const years = controls.map((control) => yearsOf(control, stage)).find(Boolean);
    setText(summary, years ? `Valg: ${years}` : 'Valg');
  };
  update();
  return {
    element,
    update,
    ready: Promise.all(made.map(({ ready }) => ready)),
    destroy: () => made.forEach((control) => void control.destroy?.()),
  };
}

/** The years that a control has set: «2008–2013», «2013»; undefined for a control of another kind. */
function yearsOf(control: Control, { store: { state } }: Stage): string | undefined {
  if (control.type === 'period') return `${state.fra}–${state.til}`;
  if (control.type !== 'year') return undefined;
  return String(state[control.key]);
}

/** The control for the screen. */
function makeControl(control: Control, stage: Stage): LiveControl | null {
  switch (control.type) {
    case 'search':
      return searchControl(stage);
    case 'compare':
      return compareControl(stage);
    case 'share':
      return shareControl(stage);
    case 'period':
      return periodControl(control, stage);
    case 'year':
      return yearControl(control, stage);
    case 'switch':
      return switchControl(control, stage);
    case 'choice':
      return choiceControl(control, stage);
    case 'ladder':
      return ladderControl(control, stage);
    case 'level':
      return levelControl(control, stage);
    case 'guess':
      return guessControl(control, stage);
  }
}

function searchControl(stage: Stage): LiveControl {
  const search = new KommuneSearch(stage, 'Kommunesøk i lysbildet');
  return { element: search.element, ready: search.ready, destroy: () => search.destroy() };
}

/**
 * The control on paper: its setting in words, or null when the figures already show the setting.
 */
function printedControl(control: Control, stage: Stage): LiveControl | null {
  if (control.type === 'share') return shareControl(stage);
  if (control.type === 'guess') return printedGuess(control, stage);
  if (control.type === 'ladder') return printedLadder(control, stage.store.state[control.key]);
  const element = printed(control, stage);
  return element && { element };
}

function printed(control: Control, stage: Stage): HTMLElement | null {
  const { state } = stage.store;
  if (control.type === 'compare') {
    const isChosen = state.kommune !== null || state.sammenlign.length > 0;
    return isChosen
      ? h('p', { class: 'setting compare' }, `Sammenlignes med ${comparedWith(stage)}`)
      : null;
  }
  if (control.type === 'choice') {
    return h(
      'ul',
      { class: 'choice' },
      ...control.options.map((option) => h('li', {}, ...words(option))),
    );
  }
  if (control.type === 'period' || control.type === 'year') {
    const now = h('p', { class: 'years-now' }, yearsOf(control, stage) ?? '');
    return h('div', { class: 'years-head' }, h('p', {}, control.label), now);
  }
  if (control.type === 'switch') {
    return state[control.key] ? h('p', { class: 'setting' }, control.label) : null;
  }
  return null;
}

function periodControl(
  { label }: Control & { type: 'period' },
  { store, say }: Stage,
): LiveControl {
  const { fra: field } = fields;
  const [min, max] = field.limits();
  return new Years({
    label,
    min,
    max,
    value: () => [store.state.fra, store.state.til],
    move: (fra) => store.set({ fra, til: fra + store.state.til - store.state.fra }, 'replace'),
    end: (end, year) => {
      const period = withEnd(store.state, end, year, field);
      const fault = field.fault(String(period.fra), String(period.til));
      if (fault) say(`${fault} Viser ${store.state.fra}–${store.state.til}.`);
      else store.set(period);
    },
  });
}

function yearControl({ key, label }: Control & { type: 'year' }, { store }: Stage): LiveControl {
  const [min, max] = fields[key].limits();
  return new Years({
    label,
    min,
    max,
    value: () => [store.state[key], store.state[key]],
    move: (year) => store.set({ [key]: year }, 'replace'),
  });
}

function switchControl(control: Control & { type: 'switch' }, { store }: Stage): LiveControl {
  const input = h('input', { type: 'checkbox', role: 'switch' });
  input.addEventListener('change', () => store.set({ [control.key]: input.checked }));
  const update = () => {
    input.checked = store.state[control.key];
  };
  update();
  return {
    element: h('label', { class: 'switch' }, input, h('span', {}, control.label)),
    update,
  };
}

function choiceControl(control: ChoiceControl, { store }: Stage): LiveControl {
  const { key } = control;
  const buttons = control.options.map((option) => {
    const button = h('button', { type: 'button', 'data-value': option.value }, ...words(option));
    button.addEventListener('click', () =>
      store.set({ [key]: store.state[key] === option.value ? null : option.value }),
    );
    return button;
  });
  const update = () => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.value === store.state[key]));
    }
  };
  update();
  const items = buttons.map((button) => h('li', {}, button));
  return {
    element: h('ul', { class: 'choice', 'aria-label': control.label }, ...items),
    update,
  };
}

const words = (option: ChoiceOption): HTMLElement[] => [
  h('b', {}, option.label),
  h('span', {}, option.text),
];

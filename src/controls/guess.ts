/**
 * The room's guess, a number of municipalities: a bar that is dragged to it, or set with the keys. It
 * can be passed by, and is kept nowhere but in the control.
 */
import type { Control } from '../deck';
import { h, setText, uniqueId } from '../dom/element';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';

type GuessControl = Control & { type: 'guess' };

/** The control for the screen. `has-guess` on its element tells that there is one. */
export function guessControl(control: GuessControl, stage: Stage): LiveControl {
  const most = mostOf(control, stage);
  const id = uniqueId('guess');
  const bar = h('input', { type: 'range', id, min: '0', max: String(most), step: '1' });
  bar.value = String(Math.round(most / 2));
  bar.setAttribute('aria-valuetext', 'Ingen gjetning');
  // For the eye: the bar says the same.
  const number = h('output', { 'aria-hidden': 'true' }, '?');
  const told = h('b');
  const element = h(
    'div',
    { class: 'guess' },
    h('label', { for: id }, question(control, stage)),
    number,
    bar,
    h(
      'p',
      { class: 'guess-ends', 'aria-hidden': 'true' },
      h('span', {}, '0'),
      h('span', {}, String(most)),
    ),
    h('p', { class: 'guessed' }, 'Salen gjettet ', told),
  );
  bar.addEventListener('input', () => {
    element.classList.add('has-guess');
    bar.setAttribute('aria-valuetext', `${bar.value} av ${most}`);
    for (const one of [number, told]) setText(one, bar.value);
  });
  // The arrow keys turn slides again after a drag.
  bar.addEventListener('pointerup', () => bar.blur());
  return { element };
}

/** The question alone, for a slide as a picture. */
export const printedGuess = (control: GuessControl, stage: Stage): LiveControl => ({
  element: h('div', { class: 'guess' }, h('p', {}, question(control, stage))),
});

const question = (control: GuessControl, stage: Stage): string =>
  control.question.replace('{antall}', String(mostOf(control, stage)));

const mostOf = ({ vintage }: GuessControl, { kommuner }: Stage): number =>
  kommuner?.list(vintage).length ?? 0;

/** The controls for the reader's preferences: single-key shortcuts and the appearance. */
import { h } from '../dom/element';
import {
  type Appearance,
  appearance,
  setAppearance,
  setSingleKeys,
  singleKeys,
} from '../dom/preferences';

const APPEARANCES: readonly [Appearance, string][] = [
  ['system', 'Som enheten'],
  ['lys', 'Lys'],
  ['moerk', 'Mørk'],
  ['kontrast', 'Høy kontrast'],
];

/** Makes the controls, which stand in the help dialog. */
export function preferenceControls(): HTMLElement {
  const keys = h('input', { type: 'checkbox', role: 'switch' });
  keys.checked = singleKeys();
  keys.addEventListener('change', () => setSingleKeys(keys.checked));
  const choices = APPEARANCES.map(([value, label]) => {
    const input = h('input', { type: 'radio', name: 'utseende', value });
    input.checked = appearance() === value;
    input.addEventListener('change', () => setAppearance(value));
    return h('label', {}, input, label);
  });
  return h(
    'div',
    { class: 'preferences' },
    h('label', { class: 'switch' }, keys, h('span', {}, 'Hurtigtaster med én bokstav')),
    h('fieldset', {}, h('legend', {}, 'Utseende'), ...choices),
  );
}
